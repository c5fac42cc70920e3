import * as vscode from 'vscode';
import { citedAt } from '../engine/cite/convert/at.js';
import { citedPlace, proseAt, quotationAt } from '../engine/draft/at.js';
import { librarySources } from '../engine/draft/library-sources.js';
import { quotationAround } from '../engine/draft/places.js';
import type { DraftQuotation } from '../engine/draft/quotations.js';
import type { DraftSources } from '../engine/draft/sources.js';
import { figuresIn } from '../engine/extract/figures/figures.js';
import type { Quotation } from '../engine/library/model.js';
import type { DraftSyntax } from '../engine/markdown/markdown.js';
import { touches } from '../engine/text/range.js';
import { entityCard, figureCard, quotationCard } from './cards.js';
import type { References } from './citations/references.js';
import { workInWords } from './citations/works.js';
import { DRAFT_SELECTOR } from './draft-editors.js';
import type { DraftSyntaxes } from './draft-syntaxes.js';
import type { Session } from './session.js';
import { setting } from './settings.js';
import { stillWanted } from './turn.js';

/** From this share of words in common a quotation of a draft is taken for one of the library's. */
const SAME_QUOTATION = 0.999;

/** How many cards a name shared by several people brings. */
const NAMESAKES = 3;

/** Cards on names, citations, quotations and figures of a draft. */
export function registerHover(session: Session, syntaxes: DraftSyntaxes, references: References): vscode.Disposable {
  const sources = librarySources(session.library, session.search);
  return vscode.languages.registerHoverProvider(DRAFT_SELECTOR, {
    async provideHover(document, position, token) {
      if (!(await stillWanted(token))) return undefined;
      if (!setting('hover.enabled', document)) return undefined;
      const syntax = syntaxes.of(document);
      const offset = document.offsetAt(position);
      const range = ({ start, end }: { start: number; end: number }) =>
        new vscode.Range(document.positionAt(start), document.positionAt(end));

      const cited = citedAt(syntax, offset);
      if (cited) {
        const { key, locator } = cited.item;
        const work = workInWords(session, references, key, document, locator);
        return work && new vscode.Hover(work.card(), range(cited.range));
      }

      const prose = proseAt(syntax, offset);
      if (!prose) return undefined;
      const name = session.library.names.at(prose.text, offset - prose.start);
      const cards = (name?.entities ?? [])
        .slice(0, NAMESAKES)
        .map((entity) => entityCard(session, entity, setting('hover.quotations', document)));
      const quotation = quotationAt(syntax, offset);
      for (const known of quotation ? originsOf(session, syntax, quotation, sources) : [])
        cards.push(quotationCard(session, known));
      const figure = figuresIn(prose.text, prose.start).find((each) => touches(each, offset));
      const stated = figure ? session.library.sameFigure(figure) : [];
      if (stated.length > 0) cards.push(figureCard(session, stated));
      if (cards.length === 0) return undefined;
      const around = name ? { start: prose.start + name.start, end: prose.start + name.end } : (quotation ?? figure);
      return new vscode.Hover(cards, around ? range(around) : undefined);
    },
  });
}

/** Those of the library's quotations that a draft's is: that of the article cited for it first. */
function originsOf(
  session: Session,
  syntax: DraftSyntax,
  quotation: DraftQuotation,
  sources: DraftSources,
): Iterable<Quotation> {
  const place = citedPlace(syntax, quotation, sources);
  const cited = place && quotationAround(place, sources);
  const [origin] = session.search.locate(quotation.text, { kinds: ['quotation'], limit: 1 });
  // Words that the article has in two quotations, with its own between them, are of both.
  const parts = origin && origin.similarity >= SAME_QUOTATION ? [origin, origin.next] : [];
  const found = parts.flatMap((part) => (part && session.search.quotationOf(part.record)) ?? []);
  return new Map((cited ? [cited, ...found] : found).map((each) => [each.id, each])).values();
}
