import type { Article } from '../../article/article.js';
import type { Range } from '../../text/range.js';
import type { ExtractedEntity } from '../extraction.js';
import { type ForeignNames, foreignSpans, splitElisions, splitPoints } from '../languages/names.js';
import { findDefinitions } from './acronyms.js';
import { agree } from './document.js';
import { describe } from './entities.js';
import { standsAlone } from './gazetteer/index.js';
import { withoutHeading, withoutOffice } from './office-holder.js';
import { completePersons } from './particles.js';
import { repair } from './repair.js';
import { ruleSpans } from './rules.js';
import { isHeadline, type NameSpan, surface, type TokenizedParagraph } from './span.js';
import type { NameTagger } from './tagger.js';
import { withTeams } from './teams.js';
import { tokenize } from './tokens.js';

export type { NameTagger } from './tagger.js';

/** The people, organisations, places and other named things of one article, in order of first mention. */
export interface NamedEntities {
  readonly entities: readonly ExtractedEntity[];
}

/**
 * Finds who and what an article names: in its body paragraphs and in its title, where that is in the text.
 * Works by rules and lists alone; with a trained `tagger` it finds more. In a language other than English, `foreign` has its
 * lists. Linear in the text; never throws.
 */
export function findNames(
  article: Article,
  tagger: NameTagger | null = null,
  foreign: ForeignNames | null = null,
): NamedEntities {
  const paragraphs: TokenizedParagraph[] = [];
  for (const range of readableRanges(article)) {
    const read = tokenize(article.text, range, standsAlone);
    const words = foreign?.lexicon.rules.elides === true ? splitElisions(read) : read;
    const tokens = foreign === null ? words : splitPoints(words, foreign.lexicon);
    paragraphs.push({ tokens, headline: isHeadline(tokens) });
  }
  const ruled = paragraphs.map(({ tokens, headline }) =>
    headline ? [] : foreign === null ? ruleSpans(tokens) : foreignSpans(tokens, foreign),
  );
  const found =
    tagger && foreign === null
      ? tagger.tag(paragraphs, ruled).map((spans, i) => repair(paragraphs[i] ?? NOTHING, spans, ruled[i] ?? []))
      : ruled;
  const explained = new Map<string, string>();
  const spans = found.map((list, i) => {
    const tokens = paragraphs[i]?.tokens ?? [];
    const held = foreign === null ? list.map((span) => withoutOffice(tokens, withoutHeading(tokens, span))) : list;
    const whole = foreign === null ? completePersons(tokens, held) : held;
    const named = whole.filter((span) => !namesNobody(paragraphs[i] ?? NOTHING, span));
    return withDefinitions(paragraphs[i], named, explained);
  });
  const agreed = agree(paragraphs, spans);
  const mentions = foreign === null ? withTeams(paragraphs, agreed) : agreed;
  return { entities: describe(article.text, paragraphs, mentions, explained) };
}

/** Pronouns that name nobody, in a capital at the head of a sentence: `Nobody`, `Somebody Else`. */
const INDEFINITE = /^(?:(?:no|some|any|every)(?:body|one|thing)|none|else)$/iu;

/** Words of the marks that transcripts begin and end with: `TRANSCRIPT ENDS`. */
const TRANSCRIPT_MARK =
  /^(?:TRANSCRIPT|RECORDING|INTERVIEW|AUDIO|VIDEO|TAPE|CLIP|START|STARTS|BEGIN|BEGINS|BEGINNING|END|ENDS|ENDED|OF|THE)$/u;

/** The party and the state of an American politician, in brackets: `D-S.C.`, `R-Ohio`. */
const AFFILIATION = /^[DRI]-\p{Lu}[\p{L}.]{0,12}$/u;

function namesNobody({ tokens }: TokenizedParagraph, { first, end }: NameSpan): boolean {
  const words = tokens.slice(first, end);
  if (words.length === 1 && tokens[first - 1]?.text === '(' && AFFILIATION.test(words[0]?.text ?? '')) return true;
  return [INDEFINITE, TRANSCRIPT_MARK].some((none) => words.every(({ text }) => none.test(text)));
}

const NOTHING: TokenizedParagraph = { tokens: [], headline: true };

/** Headline (if it is in the text outside the front matter) and body paragraphs. */
function readableRanges(article: Article): Range[] {
  const ranges: Range[] = [];
  const title = article.metadata.title;
  const body = article.paragraphs[0]?.start ?? 0;
  if (title !== undefined && title.length > 3 && article.format !== 'markdown') {
    const start = article.text.slice(0, body).lastIndexOf(title);
    if (start >= 0) ranges.push({ start, end: start + title.length });
  }
  return [...ranges, ...article.paragraphs];
}

/** Makes one name of each long form that the text abbreviates in brackets, and one of the short form. */
function withDefinitions(
  paragraph: TokenizedParagraph | undefined,
  spans: readonly NameSpan[],
  explained: Map<string, string>,
): readonly NameSpan[] {
  const definitions = paragraph ? findDefinitions(paragraph.tokens) : [];
  if (!paragraph || definitions.length === 0) return spans;
  const owners = new Map<number, NameSpan>();
  const put = (span: NameSpan): void => {
    for (let i = span.first; i < span.end; i += 1) owners.set(i, span);
  };
  const drop = (span: NameSpan): void => {
    for (let i = span.first; i < span.end; i += 1) if (owners.get(i) === span) owners.delete(i);
  };
  spans.forEach(put);
  for (const { first, end, short } of definitions) {
    const inside = new Set<NameSpan>();
    for (let i = first; i < end; i += 1) {
      const owner = owners.get(i);
      if (owner) inside.add(owner);
    }
    const begin = short < first ? first : Math.min(first, ...Array.from(inside, (span) => span.first));
    const head = paragraph.tokens[begin]?.text ?? '';
    const kind = /^\p{Ll}/u.test(head)
      ? 'other'
      : ([...inside].find((span) => span.kind !== 'person')?.kind ?? 'organization');
    const long = kind === 'place' ? 'organization' : kind;
    inside.forEach(drop);
    const shortOwner = owners.get(short);
    if (shortOwner) drop(shortOwner);
    put({ first: begin, end, kind: long, weight: 1, weak: false });
    put({ first: short, end: short + 1, kind: long, weight: 1, weak: false });
    explained.set(surface(paragraph.tokens, short, short + 1), surface(paragraph.tokens, begin, end));
  }
  const result = [...new Set(owners.values())];
  return result.sort((a, b) => a.first - b.first);
}
