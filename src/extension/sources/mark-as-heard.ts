import * as vscode from 'vscode';
import { foundFrom } from '../commands/command-argument.js';
import type { Session } from '../library/session.js';
import { inform } from '../platform/messages.js';
import { searchPick } from '../quick-pick/search-pick.js';
import { writeMetadata } from './complete-metadata.js';
import type { SourceLibrary } from './source-library.js';

/** *Mark as Heard*: says in a transcript's metadata that somebody has compared it with its recording. */
export function registerMarkAsHeard(session: Session, library: SourceLibrary): vscode.Disposable {
  return vscode.commands.registerCommand('quoin.markAsHeard', async (argument: unknown): Promise<void> => {
    const found =
      argument === undefined
        ? await searchPick(session, {
            title: 'Mark as Heard',
            placeholder: 'Title, date or cite key of a transcript',
            kinds: ['source'],
          })
        : await foundFrom(session, argument);
    const entry = found && session.catalogue.article(found.target.articleId);
    if (entry === undefined) return;
    const { metadata } = entry.article;
    if (metadata.transcript !== 'unheard' || entry.location === undefined) {
      void inform(`${metadata.id} is not an unheard transcript.`);
      return;
    }
    await writeMetadata(library, entry, { ...metadata, transcript: 'heard' });
  });
}
