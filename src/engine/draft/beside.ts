import { citationsIn } from '../cite/citations.js';
import { CUE_NOUNS, PREPOSITIONS } from '../extract/lexicon.js';
import { COMMON_WORDS, DEMONYMS, isCalendar, LISTED } from '../extract/names/gazetteer/index.js';
import { Recent } from '../library/recent.js';
import { type DraftBlock, visibleIndex } from '../markdown/block.js';
import { FastPattern } from '../text/fast-pattern.js';
import type { Range } from '../text/range.js';
import { isSpokenCue } from './attribution-after.js';
import { describedBy, descriptionStart, ownedEnd } from './described.js';
import { NAME } from './name-pattern.js';
import { isFullName, withoutOpening } from './person-names.js';
import { type DraftQuotation, passagesIn } from './quotations.js';
import { firstWhere, sentenceAt, sentencesOf } from './sentences.js';
import type { DraftSources } from './sources.js';
import { INSTITUTIONAL } from './speaker-match.js';

/** Names that are where the speaker of a quotation is named, in words that say nothing sure of who speaks. */
export interface Beside {
  readonly names: readonly string[];
  /** Whether a colon or a comma leads from the words before to the quotation. */
  readonly introduces: boolean;
}

/** Number of characters on each side in which names are searched for. */
const REACH = 300;

/** Maximum number of names. */
const MOST = 8;

const NAMES = new FastPattern(() => ({ source: NAME, flags: 'gu' }));

/**
 * The names of people in the sentence of a quotation, outside marks and citations; where it has no words before the
 * quotation, or `before` is asked for, also those of the sentence before. A quotation that begins its `block` may be
 * introduced by the one before, and one in a table by other cells.
 */
export function namesBeside(
  quotation: DraftQuotation,
  {
    before,
    previous,
    cells,
  }: { readonly before: boolean; readonly previous: DraftBlock | undefined; readonly cells: readonly DraftBlock[] },
  sources: DraftSources,
): Beside {
  const texts: string[] = [];
  const first = quotation.parts[0];
  const last = quotation.parts.at(-1);
  let introduces = false;
  if (quotation.kind === 'block') {
    const { attribution } = quotation;
    if (attribution !== null) texts.push(plain(attribution.block, attribution.from, attribution.to));
  } else if (first !== undefined && last !== undefined) {
    const at = sentenceAt(first.block, first.from);
    const start = sentencesOf(first.block)[at]?.start ?? 0;
    const passages = passagesIn(first.block);
    const after =
      passages[firstWhere(passages.length, (index) => (passages[index]?.end ?? 0) >= first.from) - 1]?.end ?? 0;
    const lead = plain(first.block, Math.max(start, after, first.from - REACH), first.from).replace(
      /["“„«‘「'»]\s*$/u,
      '',
    );
    texts.push(lead);
    introduces = /[:,]\s*$/u.test(lead);
    const sentence = sentencesOf(first.block)[at - 1];
    const isBare = before || !/\p{L}/u.test(lead);
    if (sentence !== undefined && isBare && after <= sentence.start && !isCited(first.block, sentence)) {
      texts.push(plain(first.block, Math.max(sentence.start, sentence.end - REACH), sentence.end));
    }
    const end = sentencesOf(last.block)[sentenceAt(last.block, last.to)]?.end ?? last.to;
    const others = passagesIn(last.block);
    const next = others[firstWhere(others.length, (index) => (others[index]?.start ?? 0) > last.to)]?.start ?? end;
    texts.push(plain(last.block, last.to + 1, Math.min(end, next, last.to + REACH)));
  }
  const opensBlock = first !== undefined && !/\p{L}/u.test(first.block.visible.text.slice(0, first.from));
  if (previous !== undefined && opensBlock) {
    const { text } = previous.visible;
    // A name as a heading tells whose words follow.
    if (previous.kind === 'heading' && isPerson(text.trim(), true, sources)) texts.push(text);
    if (first.block.kind !== 'tableCell' && /:\s*$/u.test(text)) {
      texts.push(
        plain(previous, Math.max(0, sentencesOf(previous).at(-1)?.start ?? 0, text.length - REACH), text.length),
      );
      introduces = true;
    }
  }
  if (opensBlock)
    for (const cell of cells)
      texts.push(plain(cell, Math.max(0, cell.visible.text.length - REACH), cell.visible.text.length));
  const isHeading = first?.block.kind === 'heading';
  const names = texts.flatMap((text) => peopleIn(text, isHeading, sources));
  return { names: [...new Set(names)].slice(0, MOST), introduces };
}

/** Number of texts of which the names are kept: those beside the quotations of a long draft. */
const KEPT_TEXTS = 1024;

/** The people named in texts, by the library that tells who is one. */
const people = new WeakMap<DraftSources, { readonly version: number; readonly byText: Recent<string, string[]> }>();

/** The people named in a text; found once while the library is the same. */
function peopleIn(text: string, isHeading: boolean, sources: DraftSources): readonly string[] {
  let kept = people.get(sources);
  if (kept?.version !== sources.version) {
    kept = { version: sources.version, byText: new Recent(KEPT_TEXTS) };
    people.set(sources, kept);
  }
  return kept.byText.get(`${isHeading} ${text}`, () => findPeople(text, isHeading, sources));
}

function findPeople(text: string, isHeading: boolean, sources: DraftSources): string[] {
  return [...text.matchAll(NAMES.for(text))].flatMap(({ 0: found, index }) => {
    const begin = FIRST_WORDS.exec(found)?.[0].length ?? 0;
    const isNoun = GERMAN_ARTICLE.test(text.slice(0, index + begin)) && !/\s/u.test(found.slice(begin));
    if (found.length === begin || /^\p{Ll}/u.test(found.slice(begin)) || isNoun) {
      const noun = found.slice(begin);
      return isNoun && sources.entitiesNamed(noun).some(({ kind }) => kind === 'person') ? [noun] : [];
    }
    const name = withoutOpening(found.slice(begin).replace(PARTICIPLE, ''))
      .replace(/['’]s?$/u, '')
      .replace(/[.,]{1,3}$/u, '');
    const offset = Math.max(0, found.indexOf(name));
    const other = describedAt(text, found.slice(offset), index + offset);
    const isFirst = found.length === name.length && !/\p{L}/u.test(text.slice(0, index));
    return isPerson(name, isFirst || isHeading, sources) ? [other ?? name] : [];
  });
}

/** Words of other languages that have a capital only because a sentence begins with them, before a name or before none. */
const FIRST_WORDS = new RegExp(
  `^(?:(?:${[
    'der|die|das|den|dem|des|(?:ein|kein|mein|dein|sein|ihr|unser|euer|eur)(?:e[mnrs]?)?|dies(?:e[mnrs]?)?|jede[mnrs]?|alle[mnrs]?|am|im|zum|zur|vom|beim|seit|nach|laut|auch|schon|doch|aber|und|so|nur|noch|dort|hier|heute|damals',
    'le|la|les|une?|du|ce|cet|cette|ces|son|sa|ses|notre|nos|leurs?|chaque|selon|bien|mais|pourtant|ainsi|depuis|dans|pour|avec|ici|hier|tout|toute|toutes',
    'el|los|las|un[oa]?s?|est[ea]|es[ea]|su|sus|nuestr[oa]s?|cada|según|pero|así|desde|con|por|para|aquí|hoy|ayer|tod[oa]s?',
    'il|lo|gli|i|uno|quest[oa]|quest[ie]|ogni|secondo|ma|così|o|os|as|um|uma|esse|essa|seu|sua|segundo|mas|het|de|een|deze|dit|elke?|volgens|maar|en|ett|det|varje|enligt|men',
  ].join('|')})(?:\\s+|$))|^[cdjlmnqst]['’](?=\\p{Ll})`,
  'iu',
);

/** A German article before a noun, which has a capital as a name does. */
const GERMAN_ARTICLE = new FastPattern(
  () =>
    /(?:^|[^\p{L}])(?:der|die|das|den|dem|des|(?:ein|kein|mein|dein|sein|ihr|unser|euer|eur)(?:e[mnrs]?)?|dies(?:e[mnrs]?)?|jede[mnrs]?|am|im|zum|zur|vom|beim|ins|ans|seit)\s{1,9}$/iu,
);

/** What begins a sentence before a name: `Speaking for Ann Lee`. */
const PARTICIPLE = /^\p{Lu}\p{Ll}{2,20}ing\s(?:for|of)\s/u;

/** Words before a name of someone who does not speak: to, about or for whom something is said. */
const NOT_SPEAKING = new FastPattern(
  () =>
    /(?:^|[^\p{L}])(?:on behalf of|in the name of|in place of|instead of|for|to|about|against|with|without|unlike|like)\s{1,9}(?:the\s{1,9})?$/iu,
);

/** Whom a text describes by a name in it: `Ann Lee’s lawyer`, `the lawyer of Ann Lee`; `not Ann Lee` for one after a preposition. */
function describedAt(text: string, name: string, at: number): string | null {
  const end = at + name.length;
  const owned = ownedEnd(name, text.slice(end));
  if (owned !== null) return text.slice(at, end + owned);
  // `Ann Lee’s party said`: the verdict or the answer of hers would be her words.
  const [, noun = '', verb = ''] = /^\s(\p{Ll}{2,30})\s(\p{Ll}{2,30})(?!\p{L})/u.exec(text.slice(end, end + 70)) ?? [];
  if (/['’]s?$/u.test(name) && !CUE_NOUNS.has(noun) && isSpokenCue(verb)) return `${name} ${noun}`;
  const from = descriptionStart(text.slice(0, at));
  const described = from === null ? '' : text.slice(from, end).replace(/['’]s?$/u, '');
  if (described !== '' && describedBy(described)?.is !== 'open') return described;
  // “For Ann Lee, ‘…’” names who speaks; `For Ann Lee, he said` does not.
  const isLead = /^\s*for\s{1,9}$/iu.test(text.slice(0, at)) && /^\s{0,3}[,:]?\s*$/u.test(text.slice(end));
  return !isLead && NOT_SPEAKING.test(text.slice(0, at)) ? `not ${name.replace(/['’]s?$/u, '')}` : null;
}

/** Whether a name may be someone's. A capital alone tells nothing where each word, or any first word, has one. */
function isPerson(name: string, capitalTellsNothing: boolean, sources: DraftSources): boolean {
  const known = sources.entitiesNamed(name);
  if (known.length > 0) return known.some(({ kind }) => kind === 'person');
  if (isFullName(name)) return true;
  if (LISTED.has(name)) return false;
  const words = name.split(/\s+/u);
  if (
    capitalTellsNothing &&
    (words.length === 1 ? /s$/u.test(name) : words.some((word) => COMMON_WORDS.has(word.toLowerCase())))
  )
    return false;
  const named = words.filter((word) => !/^\p{Lu}\.$/u.test(word));
  return (
    named.length > 0 &&
    named.every((word) => {
      const low = word.toLowerCase();
      const isOther = DEMONYMS.has(word) || LISTED.has(word) || isCalendar(word) || INSTITUTIONAL.test(low);
      return (
        !isOther && !COMMON_WORDS.has(low) && !PREPOSITIONS.has(low) && word.length > 1 && word !== word.toUpperCase()
      );
    })
  );
}

function isCited(block: DraftBlock, { start, end }: Range): boolean {
  const citations = citationsIn(block);
  const first =
    citations[firstWhere(citations.length, (at) => visibleIndex(block, citations[at]?.start ?? 0) >= start)];
  return first !== undefined && visibleIndex(block, first.start) < end;
}

/** The visible text of a range with citations blotted out, each character by a space. */
export function plain(block: DraftBlock, from: number, to: number): string {
  const { text } = block.visible;
  let at = from;
  let result = '';
  const citations = citationsIn(block);
  const first = firstWhere(citations.length, (index) => visibleIndex(block, citations[index]?.end ?? 0) > from);
  for (let index = first; index < citations.length; index++) {
    const { start = 0, end = 0 } = citations[index] ?? {};
    const cited = Math.max(at, visibleIndex(block, start));
    if (cited >= to) break;
    const after = Math.min(to, visibleIndex(block, end));
    if (after <= at) continue;
    result += text.slice(at, cited) + ' '.repeat(after - cited);
    at = after;
  }
  return result + text.slice(at, Math.max(at, to));
}
