import { WordPattern } from '../text/word-pattern.js';
import { NAME_AT_END } from './name-pattern.js';
import { INSTITUTIONAL_REPRESENTATIVE, PERSON_NOUN } from './person-nouns.js';

/** Someone whom a draft describes by the name of another: `the lawyer of Ann Lee`, `Ann Lee’s lawyer`, `anyone but Ann Lee`. */
export interface Described {
  /** The name that describes. */
  readonly whom: string;
  /** `other`: someone else, surely. `spokesperson`: someone who speaks for an organization. `open`: perhaps a text, or nobody. */
  readonly is: 'other' | 'spokesperson' | 'open';
}

const WORD = /[\p{L}\p{M}'’-]+/gu;

/** A description has no more words than this before the name. */
const MOST_WORDS = 6;

const LEAVES_OUT = /^(?:except|excluding|besides|but|save|than)$/iu;
const ANYBODY = /^(?:any|every|all|some|others?|else|rather)(?:one|body)?$/iu;
const NOBODY = /^(?:no|none|nobody|nothing)$/iu;
const RELATES = new WordPattern('of|for|to|from|with|against|under|behind|representing|defending|advising');
const RELATIVE = /^(?:who|which)$/iu;
const ARTICLE = /^(?:the|a|an|one|his|her|its|their|another)$/iu;
/** Words before `of` or `to` that describe nobody. */
const NO_ONE = new WordPattern('words|according|thanks|as|because|instead|outside|ahead|told|said|spoke|wrote');

/**
 * Where a description begins that continues with a name, given the text before that name; null if the name is the
 * speaker's own.
 */
export function descriptionStart(before: string): number | null {
  const words = wordsBefore(before);
  const [last, previous, third] = words;
  if (last === undefined) return null;
  if (/^(?:not|nor)$/iu.test(last.word)) return /^or$/iu.test(previous?.word ?? '') ? null : last.at;
  if (LEAVES_OUT.test(last.word)) {
    const from = previous !== undefined && /^(?:else|other)$/iu.test(previous.word) ? third : previous;
    if (previous === undefined || NOBODY.test(from?.word ?? '')) return null;
    if (/^no one$/iu.test(`${third?.word} ${previous.word}`) || /^no one$/iu.test(`${words[3]?.word} ${third?.word}`))
      return null;
    return ANYBODY.test(previous.word) ? (from?.at ?? previous.at) : null;
  }
  const relative = words.findIndex(({ word }) => RELATIVE.test(word));
  if (RELATES.test(last.word) ? previous === undefined || NO_ONE.test(previous.word) : relative < 1) return null;
  const article = words.findIndex(({ word }, index) => index > 0 && ARTICLE.test(word));
  return (words[article] ?? words[Math.max(relative, 0) + 1] ?? words.at(-1))?.at ?? null;
}

/** The words before a name, nearest first, without its article: `the critic of the | Bank of Calder`. */
function wordsBefore(text: string): ReturnType<typeof wordsAtEnd> {
  const words = wordsAtEnd(text);
  return words[0]?.word === 'the' ? words.slice(1) : words;
}

/** The words that a text ends with, nearest first, with only white space between them. */
function wordsAtEnd(text: string): { readonly word: string; readonly at: number }[] {
  const tail = text.slice(-200);
  const found: { word: string; at: number }[] = [];
  let end = tail.length;
  for (const { 0: word, index } of [...tail.matchAll(WORD)].slice(-MOST_WORDS).reverse()) {
    if (tail.slice(index + word.length, end).trim() !== '') break;
    found.push({ word, at: text.length - tail.length + index });
    end = index;
  }
  return found;
}

/** Where a description ends in the text after its owner’s name (`Ann Lee’s | former lawyer`); null if it is not one. */
export function ownedEnd(owner: string, after: string): number | null {
  if (!/['’]s?$/u.test(owner)) return null;
  const [owned = ''] = /^(?:\s{1,9}\p{Ll}[\p{L}\p{M}-]{1,30}){1,4}/u.exec(after) ?? [];
  const words = [...owned.matchAll(WORD)];
  const noun = words.findIndex(({ 0: word }) => PERSON_NOUN.test(word));
  const last = words[noun];
  return last === undefined ? null : last.index + last[0].length;
}

/** How a name that a draft gives to a speaker describes someone by another’s name; null if it does not. */
export function describedBy(speaker: string): Described | null {
  const owned = /^(.{1,200}?)['’]s?\s(?=[\p{Ll}\s-]{1,120}$)/u.exec(speaker);
  if (owned !== null) {
    const noun = speaker.split(/\s+/u).at(-1) ?? '';
    return { whom: owned[1] ?? '', is: kindOf(noun) };
  }
  const name = NAME_AT_END.exec(speaker);
  if (name === null) return null;
  const [first = ''] = speaker.split(/\s/u);
  // The name after “nor” cannot be replaced alone.
  if (/^(?:not|nor)$/iu.test(first))
    return { whom: speaker.slice(first.length).trim(), is: first === 'nor' ? 'open' : 'other' };
  const before = speaker.slice(0, name.index);
  if (descriptionStart(before) === null) return null;
  const words = wordsBefore(before);
  const [last, noun] = words;
  if (words.some(({ word }) => RELATIVE.test(word))) return { whom: name[0], is: 'open' };
  return { whom: name[0], is: LEAVES_OUT.test(last?.word ?? '') ? 'other' : kindOf(noun?.word ?? '') };
}

function kindOf(noun: string): Described['is'] {
  if (INSTITUTIONAL_REPRESENTATIVE.test(noun)) return 'spokesperson';
  return PERSON_NOUN.test(noun) ? 'other' : 'open';
}
