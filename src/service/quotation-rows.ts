import * as l10n from '@vscode/l10n';
import { rowLabels } from '../engine/draft/complete/labels.js';
import { heldRange } from '../engine/draft/complete/offers.js';
import type { Extent } from '../engine/draft/complete/parts.js';
import { rowText, sharedRange } from '../engine/draft/complete/rows.js';
import type { Range } from '../engine/text/range.js';
import type { CompletionRow } from './completion-row.js';
import { articleOf, DOT, noticed, place, where, who } from './describe.js';
import type { Knowledge } from './knowledge.js';
import type { Insertable, OffersAt } from './quotation-offers.js';
import { safe, shorten } from './safe-text.js';
import { alreadyQuoted, alreadyWords, type QuotedHere } from './usage/already.js';

/** Longer words would push the speaker out of the row. */
const LABEL_LENGTH = 40;

/** The same where rows also have to say what distinguishes them. */
const SHORT_LABEL_LENGTH = 30;

/** What a row beside another of the same quotation says of its extent. */
const EXTENTS: Readonly<Record<Extent, () => string>> = {
  fragment: () => '',
  sentence: () => l10n.t('whole sentence'),
  quotation: () => l10n.t('whole quotation'),
};

/** The rows of a completion list, in order, in a draft that quotes `quoted`. */
export function quotationRows(known: Knowledge, found: OffersAt, quoted: readonly QuotedHere[] = []): CompletionRow[] {
  const { rows, text, offset } = found;
  const shared = sharedRange(
    rows.map(({ insertion }) => insertion.replace),
    text,
    offset,
  );
  const distinctions = rows.map((row) => distinction(known, row, rows));
  const labels = rowLabels(
    rows.map(({ offer, words }) => ({ text: words.text, highlight: heldRange(offer) })),
    distinctions.some((words) => words !== '') ? SHORT_LABEL_LENGTH : LABEL_LENGTH,
  );
  const made = rows.map((row, index): CompletionRow => {
    const { offer, words } = row;
    const already = alreadyQuoted(quoted, words, found.asked.range);
    const entry = articleOf(known, words);
    const source = safe(place(entry.article, words), 'plain');
    return {
      kind: 'quotation',
      label: l10n.t('“{0}”', safe(labels[index] ?? '', 'plain')),
      description: safe(
        [distinctions[index], sayer(row), already === null ? '' : alreadyWords(already)].filter(Boolean).join(DOT),
        'plain',
      ),
      detail: [reservation(row), noticed(entry), source].filter(Boolean).join(DOT),
      ...written(row, found, shared),
      // Else the editor may prefer a row of someone else's, or one taken before.
      preselect: index === 0 && offer.fit !== 'other',
      card:
        offer.fit === 'passage' ? null : { quotationId: offer.quotation.id, words: offer.quotation.text, beside: true },
    };
  });
  return rows[0]?.offer.fit === 'other' ? [keptWords(found, shared), ...made] : made;
}

/** Who says it: of a passage the source itself. */
function sayer({ offer, words }: Insertable): string {
  return offer.fit === 'passage' ? l10n.t('the source’s own words') : who(words);
}

/** Why a row must be examined before it is taken. */
function reservation({ offer }: Insertable): string {
  if (offer.fit !== 'other') return '';
  return offer.held === null ? l10n.t('Does not contain your words') : l10n.t('Said by someone else');
}

/** What tells a row from others of the same words, the same quotation or another version of its source; empty where the words do. */
function distinction(known: Knowledge, { offer, words }: Insertable, rows: readonly Insertable[]): string {
  const others = rows.filter((each) => each.offer !== offer);
  const alike = others.filter((each) => each.words.text === words.text && who(each.words) === who(words));
  const { article, versions = [] } = articleOf(known, words);
  const outlet = where(article);
  const sameOutlet = alike.some((each) => where(articleOf(known, each.words).article) === outlet);
  // Versions of an article may have all but their key in common.
  const ofVersion = others.some((each) => versions.includes(each.words.articleId));
  const samePlace = alike.some(
    (each) => place(articleOf(known, each.words).article, each.words) === place(article, words),
  );
  const ofSame = others.some((each) => each.offer.quotation.id === offer.quotation.id);
  return [
    offer.fit === 'other' ? (offer.held === null ? l10n.t('other words') : l10n.t('other speaker')) : '',
    samePlace || ofVersion ? `@${words.articleId}` : '',
    alike.length === 0 || ofVersion ? '' : sameOutlet ? place(article, words) : outlet,
    ofSame ? EXTENTS[offer.part.extent]() : '',
  ]
    .filter(Boolean)
    .join(DOT);
}

/** The first row where no other holds what was typed: Enter leaves the writer's words as they are. */
function keptWords({ asked, offset, text }: OffersAt, { start }: Range): CompletionRow {
  return {
    kind: 'own words',
    label: shorten(safe(asked.typed.trim(), 'plain'), LABEL_LENGTH),
    description: l10n.t('keep your words'),
    detail: l10n.t('No quotation contains these words'),
    before: text.slice(start, offset),
    after: '',
    replace: { start, end: offset },
    apart: [],
    preselect: true,
    card: null,
  };
}

/** What a row writes, and in place of what. */
function written(
  { insertion, apart }: Insertable,
  { text, offset }: OffersAt,
  shared: Range,
): Pick<CompletionRow, 'before' | 'after' | 'replace' | 'apart'> {
  const { before, after, above } = rowText(insertion, shared, text, offset);
  // Footnotes go to the end of the draft: after the words, where these are the end.
  const last = apart.length > 0 && text.slice(shared.end).trim() === '';
  return {
    before,
    after: after + (last ? apart.map((edit) => edit.text).join('') : ''),
    replace: { start: above.start, end: shared.end },
    apart: last ? [] : apart,
  };
}
