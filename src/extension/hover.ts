import * as vscode from 'vscode';
import { librarySources } from '../engine/draft/library-sources.js';
import { EDITOR } from '../service/card-format.js';
import { lookUp } from '../service/look-up.js';
import { shown } from './cards.js';
import type { References } from './citations/references.js';
import { DRAFT_SELECTOR } from './draft-editors.js';
import type { DraftSyntaxes } from './draft-syntaxes.js';
import type { Session } from './session.js';
import { setting } from './settings.js';
import { stillWanted } from './turn.js';
import { noteDone } from './walkthrough.js';

/** Cards on names, citations, quotations and figures of a draft. */
export function registerHover(session: Session, syntaxes: DraftSyntaxes, references: References): vscode.Disposable {
  const sources = librarySources(session.library, session.search);
  return vscode.languages.registerHoverProvider(DRAFT_SELECTOR, {
    async provideHover(document, position, token) {
      if (!(await stillWanted(token))) return undefined;
      if (!setting('hover.enabled', document)) return undefined;
      const draft = { syntax: syntaxes.of(document), works: references.worksOf(document) };
      const options = { format: EDITOR, quotations: setting('hover.quotations', document) };
      const found = lookUp(session, sources, draft, document.offsetAt(position), options);
      if (found === null) return undefined;
      noteDone('look');
      const range =
        found.range && new vscode.Range(document.positionAt(found.range.start), document.positionAt(found.range.end));
      return new vscode.Hover(found.cards.map(shown), range ?? undefined);
    },
  });
}
