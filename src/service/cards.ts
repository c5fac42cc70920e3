import * as l10n from '@vscode/l10n';
import { archivePlace } from '../engine/article/archived.js';
import { pagesIn, withoutPageMarkers } from '../engine/article/pages.js';
import type { Locator } from '../engine/cite/locator.js';
import { locatorInWords } from '../engine/cite/locator-in-words.js';
import { referenceInWords } from '../engine/cite/reference-in-words.js';
import { rangesNamed } from '../engine/cite/source-locator.js';
import type { CheckedFact } from '../engine/draft/checked-fact.js';
import type { SourcePlace } from '../engine/draft/finding.js';
import type { Entity, FigureMention, LibraryArticle, Quotation } from '../engine/library/model.js';
import { plural } from '../engine/text/interface-texts.js';
import type { CardFormat } from './card-format.js';
import { entityCorrections, quotationCorrections } from './correction-links.js';
import { counted, quantity } from './counts.js';
import {
  articleOf,
  bundled,
  DOT,
  extentOf,
  inLanguage,
  isInferred,
  KIND_LABEL,
  noticeName,
  place,
  when,
  who,
} from './describe.js';
import type { SourceTarget } from './found.js';
import type { Knowledge } from './knowledge.js';
import { excerpt, shorten, shortenStart } from './safe-text.js';
import { draftsQuoting } from './usage/list.js';
import { differingWords } from './wordings.js';

/** As much of the paragraph before and after a quotation as its card shows. */
const AROUND = 200;

/** How many places the card of a figure shows. */
const FIGURE_PLACES = 4;

/** How many notices of a publication on its own text a card shows, and how much of each. */
const MOST_NOTICES = 3;
const NOTICE_LENGTH = 400;

/** Insert, open and copy, for one quotation; empty where a card can have nothing done. */
function actions({ id, articleId, start, end }: Quotation, format: CardFormat): string {
  return [
    format.action({
      command: 'quoin.insert',
      argument: id,
      label: l10n.t('Insert'),
      icon: 'insert',
      title: l10n.t('Insert this quotation into the draft, cited'),
    }),
    openSource({ articleId, start, end }, l10n.t('Show these words in their source'), format),
    format.action({
      command: 'quoin.copyCitation',
      argument: id,
      label: l10n.t('Copy citation'),
      icon: 'copy',
      title: l10n.t('Copy the citation of these words'),
    }),
  ]
    .filter(Boolean)
    .join(format.gap);
}

/** What leads to the drafts that use something; empty where none does. */
function usesLink(drafts: number, argument: string | SourceTarget, format: CardFormat): string {
  if (drafts === 0) return '';
  const number = quantity(drafts);
  const label = plural(drafts, l10n.t('Used in {0} draft', number), l10n.t('Used in {0} drafts', number));
  const title = l10n.t('Go to the places in these drafts');
  return format.action({ command: 'quoin.showUses', argument, label, icon: 'references', title });
}

function openSource(target: SourceTarget, title: string, format: CardFormat): string {
  return format.action({
    command: 'quoin.openSource',
    argument: target,
    label: l10n.t('Open source'),
    icon: 'go-to-file',
    title,
  });
}

/** What is shown of a quotation. */
interface QuotationCardOptions {
  readonly withPlace?: boolean;
  readonly remark?: string;
  /** Whether the check reports it beside the card: the publication's notices are then not repeated. */
  readonly isChecked?: boolean;
}

/**
 * Who said a quotation, where (unless that is shown beside the card), and the words around it; a remark on the draft at hand, and in
 * how many drafts it is used.
 */
export function quotationCard(
  known: Knowledge,
  quotation: Quotation,
  format: CardFormat,
  { withPlace = true, remark = '', isChecked = false }: QuotationCardOptions = {},
): string {
  const { article } = articleOf(known, quotation);
  const paragraph = article.paragraphs.find((each) => each.number === quotation.paragraph);
  const parts = [`${format.strong(who(quotation))}${role(known, quotation, format)}${corrected(quotation, format)}`];
  if (paragraph) {
    const before = shortenStart(article.text.slice(paragraph.start, quotation.start), AROUND);
    const words = article.text.slice(quotation.start, Math.min(quotation.end, paragraph.end));
    const after = shorten(article.text.slice(quotation.end, Math.max(paragraph.end, quotation.end)), AROUND);
    const shown = [before && format.text(before), format.strong(words), after && format.text(after)].join('');
    parts.push(format.quoted(shown.trim()));
  }
  if (withPlace) parts.push(format.text(place(article, quotation)));
  parts.push(
    isChecked ? noticesNamed(articleOf(known, quotation), format) : noticesOn(articleOf(known, quotation), format),
  );
  if (remark !== '') parts.push(`${format.icon('info')}${format.remark(remark)}`);
  const uses = usesLink(draftsQuoting(known, quotation), quotation.id, format);
  const links = [actions(quotation, format), uses].filter(Boolean).join(format.gap);
  parts.push(links, quotationCorrections(quotation, format), wordings(known, quotation, format));
  return inParts(parts);
}

/** The other wordings of the statement: who reports them, and which of their words this quotation has otherwise. */
function wordings(known: Knowledge, quotation: Quotation, format: CardFormat): string {
  const others = known.library.alsoReported(quotation.id);
  if (others.length === 0) return '';
  const rows = others.map((other) => {
    const at = place(articleOf(known, other).article, other);
    return `- ${l10n.t('“{0}”', differingWords(other, quotation, format))} — ${format.text(at)}`;
  });
  const links = [
    format.action({
      command: 'quoin.compareWordings',
      argument: quotation.id,
      label: l10n.t('Compare wordings'),
      icon: 'diff',
      title: l10n.t('Show the wordings side by side'),
    }),
    format.action({
      command: 'quoin.insertOtherWording',
      argument: quotation.id,
      label: l10n.t('Insert other wording…'),
      icon: 'insert',
      title: l10n.t('Select the wording to insert'),
    }),
  ];
  const heading = `${format.icon('versions')}${l10n.t('Also reported, differing words marked:')}`;
  return inParts([`${format.rule}${heading}`, rows.join('\n'), links.filter(Boolean).join(format.gap)]);
}

function corrected(quotation: Quotation, format: CardFormat): string {
  if (quotation.corrected === undefined) return '';
  const words =
    quotation.corrected === 'speaker' ? l10n.t('confirmed by you') : l10n.t('not a quotation, by your correction');
  return ` ${format.remark(words)}`;
}

function role(known: Knowledge, quotation: Quotation, format: CardFormat): string {
  const entity = quotation.speakerId === null ? undefined : known.library.entity(quotation.speakerId);
  const title = entity?.roles[0]?.title;
  return title ? `, ${format.text(title)}` : '';
}

/** What leads from someone who is quoted to all that they have said; empty for others. */
function statementsLink({ library }: Knowledge, { id }: Entity, format: CardFormat): string {
  if (!library.isQuoted(id)) return '';
  return format.action({
    command: 'quoin.showStatements',
    argument: { entityId: id },
    label: l10n.t('Who said what, when'),
    icon: 'history',
    title: l10n.t('All statements in order of date'),
  });
}

/** The kind, roles and most telling quotations of an entity. */
export function entityCard(known: Knowledge, entity: Entity, quotationLimit: number, format: CardFormat): string {
  const kind = KIND_LABEL[entity.kind];
  const { mentions, sources } = extentOf(known, entity);
  const roles = entity.roles.slice(0, 4).map(({ title, articleIds }) => {
    const dates = articleIds.flatMap((id) => known.library.article(id) ?? []).map(({ article }) => when(article));
    return `- ${format.text(title)} (${format.text([...new Set(dates)].join(', '))})`;
  });
  const aliases = entity.aliases.map((alias) => format.text(alias)).join(', ');
  const quotations = tellingQuotations(known.library.quotationsBy(entity.id), quotationLimit);
  const extent = [kind.one, mentions, l10n.t('in {0}', sources)].join(DOT);
  return inParts([
    `${format.icon(kind.icon)}${format.strong(entity.name)} — ${extent}`,
    roles.join('\n'),
    aliases && l10n.t('Also: {0}', aliases),
    statementsLink(known, entity, format),
    entityCorrections(known, entity, format),
    ...quotations.map((quotation) => {
      const at = place(articleOf(known, quotation).article, quotation);
      // The card names who is stated to have said it.
      const said = isInferred(quotation) ? who(quotation) : '';
      return inParts([
        `${format.rule}${l10n.t('“{0}”', format.text(shorten(quotation.text, 280)))}`,
        format.text([said, at].filter(Boolean).join(DOT)),
        actions(quotation, format),
      ]);
    }),
  ]);
}

/**
 * What a source states tells more than what is inferred, whole sentences more than fragments, and longer ones more than short ones;
 * one of each source before a second.
 */
function tellingQuotations(quotations: readonly Quotation[], limit: number): Quotation[] {
  const rank = (quotation: Quotation) =>
    (isInferred(quotation) ? 0 : 2_000) +
    (quotation.kind === 'direct' ? 1_000 : 0) +
    Math.min(quotation.text.length, 400);
  const sorted = quotations.filter(({ kind }) => kind !== 'other').sort((a, b) => rank(b) - rank(a));
  const seen = new Set<string>();
  const first = new Set(sorted.filter(({ articleId }) => !seen.has(articleId) && seen.add(articleId)));
  return [...first, ...sorted.filter((quotation) => !first.has(quotation))].slice(0, limit);
}

/** Where articles state a figure, with the words around it. */
export function figureCard(known: Knowledge, mentions: readonly FigureMention[], format: CardFormat): string {
  const sources = new Set(mentions.map(({ articleId }) => articleId));
  const places = mentions.slice(0, FIGURE_PLACES).map(({ articleId, start, end, paragraph }) => {
    const article = known.library.article(articleId)?.article;
    const around = article?.paragraphs.find(({ number }) => number === paragraph);
    if (!article || !around) return '';
    const words = article.text.slice(around.start, around.end);
    const shown = excerpt(words, { start: start - around.start, end: end - around.start }, 200);
    const open = openSource({ articleId, start, end }, l10n.t('Show it in its source'), format);
    const at = [format.text(place(article, { start, end })), open].filter(Boolean).join(format.gap);
    return inParts([format.quoted(marked(shown, article.text.slice(start, end), format)), at]);
  });
  const heading = `${format.icon('symbol-numeric')}${l10n.t('{0} — in {1}', format.strong(l10n.t('Figure')), counted(sources.size, 'source'))}`;
  return inParts([heading, ...places]);
}

/** What the source that a sentence cites states of a figure or date of it: its sentence, with its words for that emphasised. */
export function factCard(known: Knowledge, fact: CheckedFact, source: SourcePlace, format: CardFormat): string {
  const article = known.library.article(source.id)?.article;
  const at = article === undefined ? '' : format.text(place(article, source));
  const { id: articleId, start, end } = source;
  const open = openSource({ articleId, start, end }, l10n.t('Show it in its source'), format);
  const { start: from, end: to } = fact.stated ?? { start, end: start };
  const part = (some: number, other: number) => source.text.slice(some - start, other - start).replace(/\s+/gu, ' ');
  const [before, words, after] = [part(start, from), part(from, to), part(to, end)];
  const shown = [before && format.text(before), format.strong(words), after && format.text(after)].join('');
  const isStated = fact.state === 'supported';
  const said = isStated ? l10n.t('Stated by the source') : l10n.t('The source differs');
  const heading = `${format.icon(isStated ? 'verified' : 'warning')}${format.strong(said)}`;
  return inParts([heading, format.quoted(shown.trim()), [at, open].filter(Boolean).join(format.gap)]);
}

/** Words of an article with a part of them emphasised, where it is whole in them. */
function marked(words: string, part: string, format: CardFormat): string {
  const at = words.indexOf(part);
  if (at < 0) return format.text(words);
  const [before, after] = [words.slice(0, at), words.slice(at + part.length)];
  return [before, after].some((each) => each !== '')
    ? `${format.text(before)}${format.strong(part)}${format.text(after)}`
    : format.text(words);
}

/** The reference of an article, in the style it is given in or in Quoin's own, and, if asked for, the words at a place. */
export function referenceCard(
  known: Pick<Knowledge, 'usages'>,
  entry: LibraryArticle,
  locator: Locator | null,
  format: CardFormat,
  reference = referenceInWords(entry.article.metadata),
  opens = '',
): string {
  const { article } = entry;
  const { metadata } = article;
  const named = locator && rangesNamed(article, locator);
  const [first, last] = [named?.[0], named?.at(-1)];
  const target: SourceTarget =
    first && last ? { articleId: metadata.id, start: first.start, end: last.end } : { articleId: metadata.id };
  const open = openSource(target, l10n.t('Show this article'), format);
  const remark = [bundled(entry), inLanguage(entry), extentWords(article)].filter(Boolean).join(DOT);
  return inParts([
    format.text(reference),
    first && last
      ? placeWords(locator, shorten(withoutPageMarkers(article.text.slice(first.start, last.end)), 600), format)
      : noSuchPlace(article, locator, named !== null, format),
    noticesOn(entry, format),
    metadata.archived === undefined ? '' : `${format.icon('archive')}${format.text(archivePlace(metadata.archived))}`,
    [
      open,
      opens,
      usesLink(known.usages?.draftsUsing(metadata.id) ?? 0, { articleId: metadata.id }, format),
      remark && format.remark(remark),
    ]
      .filter(Boolean)
      .join(format.gap),
  ]);
}

/** Says that the text of an article is incomplete. */
function extentWords({ paragraphs, metadata }: LibraryArticle['article']): string {
  if (paragraphs.length === 0)
    return l10n.t('This source has no text yet. To have quotations of it checked, paste the text into its file.');
  return metadata.text === 'digest' ? l10n.t('digest: only its quotations are verbatim') : '';
}

/** The names of its notices; the check quotes their words. */
function noticesNamed({ extraction }: LibraryArticle, format: CardFormat): string {
  const names = [...new Set((extraction.notices ?? []).slice(-MOST_NOTICES).map(noticeName))];
  return names.length === 0 ? '' : `${format.icon('warning')}${format.strong(names.join(DOT))}`;
}

/** What the publication says that it has corrected, updated or retracted. */
function noticesOn({ article, extraction }: LibraryArticle, format: CardFormat): string {
  const shown = (extraction.notices ?? []).slice(-MOST_NOTICES).map((notice) => {
    const words = article.text.slice(notice.start, notice.end).replace(/\s+/gu, ' ');
    const said = format.text(shorten(words, NOTICE_LENGTH));
    return `${format.icon('warning')}${format.strong(noticeName(notice))}${format.gap}${said}`;
  });
  return inParts(shown);
}

function placeWords(locator: Locator | null, words: string, format: CardFormat): string {
  return locator === null ? '' : `${format.strong(locatorInWords(locator))}${format.gap}${format.text(words)}`;
}

/** Says that an article has no such page or paragraph; empty where its places are not counted so. */
function noSuchPlace(
  article: LibraryArticle['article'],
  locator: Locator | null,
  isCounted: boolean,
  format: CardFormat,
): string {
  if (locator === null || !(isCounted || locator.label === 'page')) return '';
  const pages = pagesIn(article).length;
  const paragraphs = counted(article.paragraphs.length, 'paragraph');
  const named = format.text(locatorInWords(locator));
  const words =
    locator.label === 'page' && pages === 0
      ? l10n.t('There is no {0}: the article has {1}, and no pages.', named, paragraphs)
      : l10n.t(
          'There is no {0}: the article has {1}.',
          named,
          locator.label === 'page' ? counted(pages, 'page') : paragraphs,
        );
  return `${format.icon('warning')}${words}`;
}

/** The parts of a card, those that are empty left out. */
function inParts(parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n\n');
}
