import * as vscode from 'vscode';
import { citedAt } from '../../engine/cite/convert/at.js';
import { noteDone } from '../commands/walkthrough.js';
import { DRAFT_SELECTOR } from '../drafts/draft-editors.js';
import type { DraftSyntaxes } from '../drafts/draft-syntaxes.js';
import type { Drafts } from '../drafts/drafts.js';
import type { Session } from '../library/session.js';
import { setting } from '../platform/settings.js';
import { stillWanted } from '../platform/turn.js';
import { shown } from './cards.js';

/** Cards on names, citations, quotations and figures of a draft. */
export function registerHover(session: Session, syntaxes: DraftSyntaxes, drafts: Drafts): vscode.Disposable {
  return vscode.languages.registerHoverProvider(DRAFT_SELECTOR, {
    async provideHover(document, position, token) {
      if (!(await stillWanted(token))) return undefined;
      if (!setting('hover.enabled', document)) return undefined;
      const { version } = document;
      const offset = document.offsetAt(position);
      const uri = await drafts.tell(document);
      if (document.version !== version) return undefined;
      const cited = citedAt(syntaxes.of(document), offset)?.item.key;
      const about = drafts.about(uri, document, cited === undefined ? [] : [cited]);
      const found = await session.service.lookUp(about, offset);
      if (found === null || document.version !== version) return undefined;
      noteDone('look');
      const range =
        found.range && new vscode.Range(document.positionAt(found.range.start), document.positionAt(found.range.end));
      return new vscode.Hover(found.cards.map(shown), range ?? undefined);
    },
  });
}
