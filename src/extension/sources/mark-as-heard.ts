import * as vscode from 'vscode';
import { foundFrom } from '../commands/command-argument.js';
import { registerRowCommand } from '../commands/row-command.js';
import type { Session } from '../library/session.js';
import { inform } from '../platform/messages.js';
import { searchPick } from '../quick-pick/search-pick.js';
import { writeMetadata } from './complete-metadata.js';
import type { SourceLibrary } from './source-library.js';

/** *Mark as Heard*: says in a transcript's metadata that someone has compared it with its recording. */
export function registerMarkAsHeard(session: Session, library: SourceLibrary): vscode.Disposable {
  return registerRowCommand('quoin.markAsHeard', async (argument: unknown): Promise<void> => {
    const found =
      argument === undefined
        ? await searchPick(session, {
            title: vscode.l10n.t('Mark as Heard'),
            placeholder: vscode.l10n.t('Title, date or cite key of a transcript'),
            kinds: ['source'],
          })
        : await foundFrom(session, argument);
    const entry = found && session.catalogue.article(found.target.articleId);
    if (entry === undefined) return;
    const { metadata } = entry.article;
    if (metadata.transcript !== 'unheard' || entry.location === undefined) {
      void inform(vscode.l10n.t('{0} is not an unheard transcript.', metadata.id));
      return;
    }
    await writeMetadata(library, entry, { ...metadata, transcript: 'heard' });
  });
}
