import type * as vscode from 'vscode';
import type { Draft } from '../service/draft.js';
import type { References } from './citations/references.js';
import type { DraftSyntaxes } from './draft-syntaxes.js';
import { setting } from './settings.js';

/** Open documents as the drafts that the service works on. */
export class Drafts {
  readonly #syntaxes: DraftSyntaxes;
  readonly #references: References;

  constructor(syntaxes: DraftSyntaxes, references: References) {
    this.#syntaxes = syntaxes;
    this.#references = references;
  }

  /** A document as it is now. */
  of(document: vscode.TextDocument): Draft {
    return { ...this.around(document), syntax: this.#syntaxes.of(document) };
  }

  /** All of it but the document's text; what holds where no draft is open, too. */
  around(document: vscode.TextDocument | undefined): Omit<Draft, 'syntax'> {
    return {
      works: this.#references.worksOf(document),
      setting: (name) => setting(name, document),
      formatter: () => this.#references.whenReady(document),
    };
  }
}
