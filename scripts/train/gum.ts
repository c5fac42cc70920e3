import type { EntityKind } from '../../src/engine/extract/extraction.js';
import { NEWS } from '../../src/engine/extract/names/features/features.js';
import {
  ADDRESSES,
  DEMONYMS,
  GIVEN,
  HEADS,
  isCalendar,
  MODIFIERS,
} from '../../src/engine/extract/names/gazetteer/index.js';
import type { AnnotatedText } from './annotated-text.js';
import { Joiner } from './joiner.js';

interface Word {
  readonly text: string;
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

interface Phrase {
  readonly first: number;
  readonly end: number;
  readonly type: string;
  readonly cluster: number;
}

const KINDS: Readonly<Record<string, EntityKind | null>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  time: null,
};

/**
 * Reads one GUM document. GUM marks whole noun phrases, nested, common ones too; a name is the run of proper nouns at the
 * head of such a phrase: without articles, owners ("Mecca's"), titles, and what follows a comma or preposition, save the
 * "of" inside a name. Of names inside names the outermost stays.
 */
export function readGumNews(id: string, xml: string, conll: string): AnnotatedText {
  const joiner = new Joiner();
  const words: Word[] = [];
  let glued = false;
  for (const line of xml.split('\n')) {
    if (
      /^<(?:p|head|figure|item|list|caption|quote|sp)\b/.test(line) ||
      /^<\/(?:p|head|figure|item|caption)>/.test(line)
    ) {
      if (!/^<(?:quote)\b/.test(line)) joiner.endParagraph();
    }
    if (line.startsWith('<') || !line.includes('\t')) continue;
    const [raw = '', tag = ''] = line.split('\t');
    const text = raw
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&');
    const isHyphen = tag === 'HYPH';
    const start = joiner.add(text, glued || isHyphen);
    glued = isHyphen;
    words.push({ text, tag, start, end: start + text.length });
  }
  const phrases = readPhrases(conll);
  const names = phrases.flatMap((phrase) => {
    const kind = phrase.type in KINDS ? KINDS[phrase.type] : 'other';
    const core = kind ? coreOf(words, phrase, phrases, kind) : undefined;
    return kind && core ? [{ ...core, kind, cluster: phrase.cluster, width: phrase.end - phrase.first }] : [];
  });
  for (const name of names) {
    const start = words[name.first]?.start ?? 0;
    const end = words[name.end - 1]?.end ?? 0;
    const inner = names.some((other) => other !== name && covers(other, name, names));
    if (inner) continue;
    joiner.name(start, name.kind, end);
    joiner.mention(start, end, name.kind, name.cluster);
  }
  for (const { start, end } of modifiers(words)) joiner.ignore(start, end);
  const text = joiner.finish(id, NEWS);
  if (!text) throw new Error(`${id} has no words.`);
  return text;
}

/**
 * Proper nouns before a common noun ("the UN declarations"): GUM marks the phrase, whose head they are not, and so says
 * nothing of them.
 */
function modifiers(words: readonly Word[]): Word[] {
  const runs: Word[] = [];
  for (let i = 0; i < words.length; ) {
    let end = i;
    while (isProper(words[end]) || (end > i && words[end]?.tag === 'HYPH' && isProper(words[end + 1]))) end += 1;
    const [first, last, next] = [words[i], words[end - 1], words[end]];
    if (end > i && first && last && /^(?:NNS?|HYPH)$/.test(next?.tag ?? '')) {
      runs.push({ ...first, end: last.end });
    }
    i = Math.max(end, i + 1);
  }
  return runs;
}

interface Named {
  readonly first: number;
  readonly end: number;
  readonly width: number;
}

/** Whether `other` covers `name`: it is longer, or the same words by a narrower phrase (or an earlier one). */
function covers(other: Named, name: Named, all: readonly Named[]): boolean {
  if (other.first > name.first || other.end < name.end) return false;
  if (other.end - other.first !== name.end - name.first) return true;
  return (
    other.width < name.width || (other.width === name.width && all.indexOf(other as never) < all.indexOf(name as never))
  );
}

const isProper = (word: Word | undefined): boolean =>
  word !== undefined && /^NPS?$/.test(word.tag) && !isCalendar(word.text);
const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);

/** The words of the name at the head of a phrase; undefined if its head is not a proper noun. */
function coreOf(
  words: readonly Word[],
  phrase: Phrase,
  phrases: readonly Phrase[],
  kind: EntityKind,
): { first: number; end: number } | undefined {
  let { first } = phrase;
  let end = first;
  // The head's part of the phrase: up to a comma, bracket, verb or preposition.
  for (; end < phrase.end; end += 1) {
    const word = words[end];
    if (!word) break;
    if (/^(?:,|:|\(|\)|V.*|W.*|IN|TO|RB|``|''|-LRB-|SENT)$/.test(word.tag) && end > first) {
      const isOf = /^(?:of|for|on)$/.test(word.text) && isProper(words[end - 1]) && kind !== 'person';
      const after = words[end + 1]?.tag === 'DT' ? words[end + 2] : words[end + 1];
      if (
        isOf &&
        isCapital(after) &&
        (isProper(after) || /^(?:JJ|NN)/.test(after?.tag ?? '')) &&
        !endsBefore(phrases, phrase, end)
      )
        continue;
      break;
    }
    if (word.tag === 'POS' && end < phrase.end - 1) first = end + 1;
    if (word.tag === 'CC' && word.text !== '&' && kind === 'person') return undefined;
  }
  while (end > first && (words[end - 1]?.tag === 'POS' || /^['’]s?$/.test(words[end - 1]?.text ?? ''))) end -= 1;
  if (
    !isProper(words[end - 1]) &&
    !(isCapital(words[end - 1]) && /^(?:NN|CD|JJ)/.test(words[end - 1]?.tag ?? '') && isProper(words[end - 2]))
  ) {
    return undefined;
  }
  let start = end;
  for (let i = end - 1; i >= first; i -= 1) {
    const word = words[i];
    if (!word) break;
    if (
      isProper(word) ||
      (isCapital(word) &&
        /^(?:JJ|NN|CD|V)/.test(word.tag) &&
        !(i === phrase.first && word.tag === 'JJ' && DEMONYMS.has(word.text) && kind === 'person'))
    )
      start = i;
    else if (!/^(?:of|for|on|the|and|&|-|–|de|von|van|al|bin|['’]s)$/.test(word.text)) break;
    else if (word.text === 'the' && !/^(?:of|for|on)$/.test(words[i - 1]?.text ?? '')) break;
  }
  if (kind === 'person') start = afterTitles(words, start, end);
  const only = words[start];
  if (end - start === 1 && (!only || DEMONYMS.has(only.text) || only.text === 'Image' || isTitle(only)))
    return undefined;
  return { first: start, end };
}

/** Where the name begins after titles and what they belong to ("U.S. President"), given names spared. */
function afterTitles(words: readonly Word[], first: number, end: number): number {
  let start = first;
  for (let i = first; i < end - 1; i += 1) {
    const word = words[i]?.text ?? '';
    const isName = GIVEN.has(word) && end - i === 2 && !ADDRESSES.has(word);
    if (!isName && (ADDRESSES.has(word) || HEADS.has(word.toLowerCase()))) start = i + 1;
  }
  while (
    start < end - 1 &&
    (/^(?:of|for|-|&)$/.test(words[start]?.text ?? '') || DEMONYMS.has(words[start]?.text ?? ''))
  )
    start += 1;
  return start;
}

/** Whether another phrase of the same start ends right before `index`: then "of" adds to the name's phrase, not to the name. */
function endsBefore(phrases: readonly Phrase[], phrase: Phrase, index: number): boolean {
  return phrases.some((other) => other !== phrase && other.first === phrase.first && other.end === index);
}

function isTitle(word: Word | undefined): boolean {
  if (!word) return false;
  const lower = word.text.toLowerCase();
  return ADDRESSES.has(word.text) || HEADS.has(lower) || MODIFIERS.has(lower) || DEMONYMS.has(word.text);
}

/** Reads the bracketed phrases of a CoNLL coreference file: `(person-1(place-3-Mecca)`. */
function readPhrases(conll: string): Phrase[] {
  const phrases: Phrase[] = [];
  const open: { type: string; cluster: string; first: number }[] = [];
  for (const line of conll.split('\n')) {
    const [index = '', , cell = '_'] = line.split('\t');
    if (line.startsWith('#') || index === '' || cell === '_') continue;
    const at = Number(index);
    for (const match of cell.matchAll(/\(?[^()]+\)?/g)) {
      const part = match[0];
      const [type = '', cluster = ''] = part.replace(/[()]/g, '').split('-');
      if (part.startsWith('(')) open.push({ type, cluster, first: at });
      if (!part.endsWith(')')) continue;
      const found = open.findLastIndex((phrase) => phrase.type === type && phrase.cluster === cluster);
      const [phrase] = found < 0 ? [] : open.splice(found, 1);
      if (phrase) phrases.push({ first: phrase.first, end: at + 1, type, cluster: Number(cluster) });
    }
  }
  return phrases;
}
