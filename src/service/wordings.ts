import type { Quotation } from '../engine/library/model.js';
import { compareWordings } from '../engine/text/wording.js';
import type { CardFormat } from './card-format.js';
import { articleOf, where } from './describe.js';
import type { Knowledge } from './knowledge.js';

/** `also reported by PTI, RT India`; empty where no other article reports the statement. */
export function alsoReportedBy(known: Knowledge, quotation: Quotation): string {
  const outlets = known.library.alsoReported(quotation.id).map((other) => where(articleOf(known, other).article));
  return outlets.length === 0 ? '' : `also reported by ${[...new Set(outlets)].join(', ')}`;
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
