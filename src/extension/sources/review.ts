import * as vscode from 'vscode';
import { plural } from '../../engine/text/interface-texts.js';
import type { CatalogueEntry } from '../../service/catalogue.js';
import { quantity } from '../../service/counts.js';
import type { Session } from '../library/session.js';
import { log } from '../platform/log.js';
import { inform } from '../platform/messages.js';
import { knownOf, writeMetadata } from './complete-metadata.js';
import type { AskMetadata } from './metadata-form.js';
import type { SourceLibrary } from './source-library.js';

/** A file that became a source. */
export interface AddedFile {
  readonly uri: vscode.Uri;
  /** The document that its text was taken from. */
  readonly madeOf?: string | undefined;
}

/**
 * What sources say of themselves, shown when they have been added: each value with the line that it comes from, to be found right or
 * corrected. This is optional: it is offered in a notification, and *Review New Sources…* continues with what is left.
 */
export class SourceReview implements vscode.Disposable {
  readonly #session: Session;
  readonly #library: SourceLibrary;
  readonly #ask: AskMetadata;
  readonly #command: vscode.Disposable;
  #left: AddedFile[] = [];

  constructor(session: Session, library: SourceLibrary, ask: AskMetadata) {
    this.#ask = ask;
    this.#session = session;
    this.#library = library;
    this.#command = vscode.commands.registerCommand('quoin.reviewSources', () => this.#review());
  }

  /** Offers to review files that were just added. Never rejects. */
  async offer(added: readonly AddedFile[]): Promise<void> {
    if (added.length === 0) return;
    this.#left.push(...added);
    try {
      await this.#library.whenIdle();
      const sources = added.filter((file) => this.#entryOf(file) !== undefined).length;
      if (sources === 0) return;
      const review = vscode.l10n.t('Review');
      const said = plural(
        sources,
        vscode.l10n.t('Added {0} source.', quantity(sources)),
        vscode.l10n.t('Added {0} sources.', quantity(sources)),
      );
      if ((await inform(said, review)) === review) await this.#review();
    } catch (error) {
      log('warn', 'Sources that were added cannot be reviewed.', error);
    }
  }

  dispose(): void {
    this.#command.dispose();
  }

  async #review(): Promise<void> {
    await this.#library.whenIdle();
    const files = this.#left.filter((file) => this.#entryOf(file) !== undefined);
    if (files.length === 0) {
      void inform(
        vscode.l10n.t(
          'There are no new sources to review. To edit the metadata of a source, select “Complete Metadata…” in its context menu.',
        ),
      );
      return;
    }
    for (const [index, file] of files.entries()) {
      const entry = this.#entryOf(file);
      if (entry === undefined) continue;
      const { metadata } = entry.article;
      const name = vscode.workspace.asRelativePath(file.uri);
      const known = await knownOf(this.#library, file.uri.toString());
      const answer = await this.#ask({
        title:
          files.length === 1
            ? vscode.l10n.t('Review {0}', name)
            : vscode.l10n.t('Review {0} of {1}: {2}', index + 1, files.length, name),
        metadata,
        accept: vscode.l10n.t('Mark as Reviewed'),
        changed: vscode.l10n.t('Save'),
        known: known && { ...known, madeOf: file.madeOf },
      });
      // What is left can be reviewed later.
      if (answer === undefined) return;
      this.#left = this.#left.filter((each) => each !== file);
      if (answer !== metadata) await writeMetadata(this.#library, entry, { ...metadata, ...answer });
    }
  }

  #entryOf({ uri }: AddedFile): CatalogueEntry | undefined {
    const location = uri.toString();
    return [...this.#session.catalogue.entries].find((entry) => entry.location === location);
  }
}
