import * as vscode from 'vscode';
import { pagesIn, withoutPageMarkers } from '../engine/article/pages.js';
import { type Locator, printLocator } from '../engine/cite/locator.js';
import { formatReference } from '../engine/cite/reference.js';
import { rangesNamed } from '../engine/cite/source-locator.js';
import type { Entity, FigureMention, LibraryArticle, Quotation } from '../engine/library/model.js';
import { articleOf, count, DOT, extentOf, KIND_LABEL, place, when, who } from './describe.js';
import type { SourceTarget } from './found.js';
import { excerpt, safe, shorten } from './safe-text.js';
import type { Session } from './session.js';
import { differingWords } from './wordings.js';

/** How many places the card of a figure shows. */
const FIGURE_PLACES = 4;

/** The only commands a card may run; their arguments are ids, checked by the commands themselves. */
const CARD_COMMANDS = [
  'quoin.insert',
  'quoin.openSource',
  'quoin.copyCitation',
  'quoin.compareWordings',
  'quoin.insertOtherWording',
] as const;

/** An empty card: icons shown, HTML not, and no command but Quoin's own. */
function card(): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString('', true);
  markdown.isTrusted = { enabledCommands: CARD_COMMANDS };
  return markdown;
}

function link(
  label: string,
  command: (typeof CARD_COMMANDS)[number],
  argument: string | SourceTarget,
  title: string,
): string {
  return `[${label}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))} "${title}")`;
}

/** Insert, open and copy, for one quotation. */
function actions(quotation: Quotation): string {
  const { articleId, start, end } = quotation;
  return [
    link('$(insert) Insert', 'quoin.insert', quotation.id, 'Insert this quotation into the draft, cited'),
    link(
      '$(go-to-file) Open source',
      'quoin.openSource',
      { articleId, start, end },
      'Show these words in their source',
    ),
    link('$(copy) Copy citation', 'quoin.copyCitation', quotation.id, 'Copy the citation of these words'),
  ].join(' &nbsp; ');
}

/** Who said a quotation, where (unless that is shown beside the card), and the words around it. */
export function quotationCard(
  session: Session,
  quotation: Quotation,
  { withPlace = true }: { readonly withPlace?: boolean } = {},
): vscode.MarkdownString {
  const { article } = articleOf(session, quotation);
  const paragraph = article.paragraphs.find((each) => each.number === quotation.paragraph);
  const markdown = card();
  markdown.appendMarkdown(`**${safe(who(quotation), 'markdown')}**${role(session, quotation)}\n\n`);
  if (paragraph) {
    const before = article.text.slice(paragraph.start, quotation.start);
    const words = article.text.slice(quotation.start, Math.min(quotation.end, paragraph.end));
    const after = article.text.slice(quotation.end, Math.max(paragraph.end, quotation.end));
    const shown = [before && safe(before, 'markdown'), emphasised(words), after && safe(after, 'markdown')].join('');
    markdown.appendMarkdown(`> ${shown.trim()}\n\n`);
  }
  if (withPlace) markdown.appendMarkdown(`${safe(place(article, quotation), 'markdown')}\n\n`);
  markdown.appendMarkdown(actions(quotation));
  appendWordings(session, quotation, markdown);
  return markdown;
}

/** The other wordings of the statement: who reports them, and which of their words this quotation has otherwise. */
function appendWordings(session: Session, quotation: Quotation, markdown: vscode.MarkdownString): void {
  const others = session.library.alsoReported(quotation.id);
  if (others.length === 0) return;
  markdown.appendMarkdown('\n\n---\n\n$(versions) Also reported, differing words in bold:\n\n');
  for (const other of others) {
    const at = place(articleOf(session, other).article, other);
    markdown.appendMarkdown(`- “${differingWords(other, quotation)}” — ${safe(at, 'markdown')}\n`);
  }
  const links = [
    link('$(diff) Compare wordings', 'quoin.compareWordings', quotation.id, 'Show the wordings side by side'),
    link('$(insert) Insert other wording…', 'quoin.insertOtherWording', quotation.id, 'Choose whose wording to insert'),
  ];
  markdown.appendMarkdown(`\n${links.join(' &nbsp; ')}\n`);
}

/** Bold needs its marks tight around the words, whatever white space the source has there. */
function emphasised(words: string): string {
  const body = words.trim();
  return body === '' ? '' : `**${safe(body, 'markdown')}**`;
}

function role(session: Session, quotation: Quotation): string {
  const entity = quotation.speakerId === null ? undefined : session.library.entity(quotation.speakerId);
  const title = entity?.roles[0]?.title;
  return title ? `, ${safe(title, 'markdown')}` : '';
}

/** The kind, roles and most telling quotations of an entity. */
export function entityCard(session: Session, entity: Entity, quotationLimit: number): vscode.MarkdownString {
  const kind = KIND_LABEL[entity.kind];
  const markdown = card();
  const { mentions, sources } = extentOf(session, entity);
  markdown.appendMarkdown(
    `$(${kind.icon}) **${safe(entity.name, 'markdown')}** — ${[kind.one, mentions, `in ${sources}`].join(DOT)}\n\n`,
  );
  for (const { title, articleIds } of entity.roles.slice(0, 4)) {
    const dates = articleIds.flatMap((id) => session.library.article(id) ?? []).map(({ article }) => when(article));
    markdown.appendMarkdown(`- ${safe(title, 'markdown')} (${safe([...new Set(dates)].join(', '), 'markdown')})\n`);
  }
  if (entity.aliases.length > 0) {
    markdown.appendMarkdown(`\nAlso: ${entity.aliases.map((alias) => safe(alias, 'markdown')).join(', ')}\n`);
  }
  const quotations = tellingQuotations(session.library.quotationsBy(entity.id), quotationLimit);
  for (const quotation of quotations) {
    const { article } = articleOf(session, quotation);
    markdown.appendMarkdown(`\n---\n\n“${safe(shorten(quotation.text, 280), 'markdown')}”\n\n`);
    markdown.appendMarkdown(`${safe(place(article, quotation), 'markdown')}\n\n${actions(quotation)}\n`);
  }
  return markdown;
}

/** Whole sentences tell more than fragments, and longer ones more than short ones; one of each source before a second. */
function tellingQuotations(quotations: readonly Quotation[], limit: number): Quotation[] {
  const rank = (quotation: Quotation) =>
    (quotation.kind === 'direct' ? 1_000 : 0) + Math.min(quotation.text.length, 400);
  const sorted = quotations.filter(({ kind }) => kind !== 'other').sort((a, b) => rank(b) - rank(a));
  const seen = new Set<string>();
  const first = new Set(sorted.filter(({ articleId }) => !seen.has(articleId) && seen.add(articleId)));
  return [...first, ...sorted.filter((quotation) => !first.has(quotation))].slice(0, limit);
}

/** Where articles state a figure, with the words around it. */
export function figureCard(session: Session, mentions: readonly FigureMention[]): vscode.MarkdownString {
  const markdown = card();
  const sources = new Set(mentions.map(({ articleId }) => articleId));
  markdown.appendMarkdown(`$(symbol-numeric) **Figure** — in ${count(sources.size, 'source')}\n\n`);
  for (const { articleId, start, end, paragraph } of mentions.slice(0, FIGURE_PLACES)) {
    const article = session.library.article(articleId)?.article;
    const around = article?.paragraphs.find(({ number }) => number === paragraph);
    if (!article || !around) continue;
    const words = article.text.slice(around.start, around.end);
    const shown = excerpt(words, { start: start - around.start, end: end - around.start }, 200);
    const open = link(
      '$(go-to-file) Open source',
      'quoin.openSource',
      { articleId, start, end },
      'Show it in its source',
    );
    markdown.appendMarkdown(
      `> ${safe(shown, 'markdown')}\n\n${safe(place(article, { start, end }), 'markdown')} &nbsp; ${open}\n\n`,
    );
  }
  return markdown;
}

/** The reference of an article, in the style it is given in or in Quoin's own, and, if asked for, the words at a place. */
export function referenceCard(
  { article }: LibraryArticle,
  locator: Locator | null = null,
  reference = formatReference(article.metadata),
): vscode.MarkdownString {
  const { metadata } = article;
  const markdown = card();
  markdown.appendMarkdown(`${safe(reference, 'markdown')}\n\n`);
  const named = locator && rangesNamed(article, locator);
  const [first, last] = [named?.[0], named?.at(-1)];
  if (locator && first && last) {
    const words = shorten(withoutPageMarkers(article.text.slice(first.start, last.end)), 600);
    markdown.appendMarkdown(`**${safe(printLocator(locator), 'markdown')}** &nbsp; ${safe(words, 'markdown')}\n\n`);
  } else if (locator && (named || locator.label === 'page')) {
    const pages = pagesIn(article).length;
    const paragraphs = count(article.paragraphs.length, 'paragraph');
    const all =
      locator.label !== 'page' ? paragraphs : pages > 0 ? count(pages, 'page') : `${paragraphs}, and no pages`;
    const place = safe(printLocator(locator), 'markdown');
    markdown.appendMarkdown(`$(warning) There is no ${place}: the article has ${all}.\n\n`);
  }
  const target: SourceTarget =
    first && last ? { articleId: metadata.id, start: first.start, end: last.end } : { articleId: metadata.id };
  markdown.appendMarkdown(link('$(go-to-file) Open source', 'quoin.openSource', target, 'Show this article'));
  if (metadata.text === 'digest') markdown.appendMarkdown(' &nbsp; _digest: only its quotations are verbatim_');
  return markdown;
}
