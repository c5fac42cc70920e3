import * as l10n from '@vscode/l10n';
import type { Quotation } from '../engine/library/model.js';
import { compareWordings } from '../engine/text/wording.js';
import type { CardFormat } from './card-format.js';
import { quantity } from './counts.js';
import { articleOf, DOT, place, where, who } from './describe.js';
import type { Knowledge } from './knowledge.js';

/** Words to be shown side by side, each under the name of where they are. */
export interface Sides {
  readonly left: { readonly name: string; readonly text: string };
  readonly right: { readonly name: string; readonly text: string };
}

/** What is compared, and how each part of it reads on either side. */
export interface Comparison {
  readonly title: string;
  readonly pairs: readonly Sides[];
}

/** One wording of a statement, to choose from. Its texts are as the articles have them. */
export interface Wording {
  readonly quotationId: string;
  readonly words: string;
  readonly said: string;
  readonly place: string;
}

/** `also reported by PTI, RT India`; empty where no other article reports the statement. */
export function alsoReportedBy(known: Knowledge, quotation: Quotation): string {
  const outlets = known.library.alsoReported(quotation.id).map((other) => where(articleOf(known, other).article));
  return outlets.length === 0 ? '' : l10n.t('also reported by {0}', [...new Set(outlets)].join(', '));
}

/** A quotation's words, those that another wording does not have emphasised. */
export function differingWords(quotation: Quotation, other: Quotation, { text, strong }: CardFormat): string {
  const { inFirst } = compareWordings(quotation.text, other.text);
  let shown = '';
  let at = 0;
  for (const { start, end } of inFirst) {
    shown += `${text(quotation.text.slice(at, start))}${strong(quotation.text.slice(start, end))}`;
    at = end;
  }
  return shown + text(quotation.text.slice(at));
}

/** A quotation, and those of other articles that report the same statement. None where there is no such quotation. */
function reported({ library }: Knowledge, quotationId: string): Quotation[] {
  const quotation = library.quotation(quotationId);
  return quotation ? [quotation, ...library.alsoReported(quotation.id)] : [];
}

/** A quotation beside the other wordings of its statement; null where no other article reports it. */
export function compareReports(known: Knowledge, quotationId: string): Comparison | null {
  const [quotation, ...others] = reported(known, quotationId);
  if (!quotation || others.length === 0) return null;
  const side = (each: Quotation) => ({ name: each.articleId, text: each.text });
  const pairs = others.map((other) => ({ left: side(quotation), right: side(other) }));
  return { title: l10n.t('{0} wordings of one statement', quantity(pairs.length + 1)), pairs };
}

function kindOf({ kind }: Quotation): string {
  return kind === 'partial'
    ? l10n.t('partial')
    : l10n.t({ message: 'other', comment: 'A quotation of another kind: a title, a word as a word.' });
}

/** The wordings of a quotation's statement, the longest first; fewer than two where no other article reports it. */
export function wordingsOf(known: Knowledge, quotationId: string): readonly Wording[] {
  return reported(known, quotationId)
    .sort((a, b) => b.text.length - a.text.length)
    .map((quotation) => ({
      quotationId: quotation.id,
      words: quotation.text,
      said: [who(quotation), quotation.kind === 'direct' ? '' : kindOf(quotation)].filter(Boolean).join(DOT),
      place: place(articleOf(known, quotation).article, quotation),
    }));
}
