import { isProperName } from './proper-names.js';

/** Marks around letters whose case is kept: private-use characters, which no bibliography contains. */
export const PROTECTED_START = '\uE000';
export const PROTECTED_END = '\uE001';

const MARKS = /[\uE000\uE001]/gu;

/** The text without such characters. */
export function withoutProtection(text: string): string {
  return text.replace(MARKS, '');
}

/** Words that titles in capitals have in small letters, too. */
const SMALL =
  /^(?:a|an|and|as|at|about|after|against|among|around|be|before|between|but|by|during|for|from|in|into|is|its|nor|of|off|on|onto|or|over|since|than|that|the|their|through|to|toward|towards|under|until|up|upon|via|vs|versus|with|within|without|yet|de|der|des|du|et|la|le|les|und|van|von)$/u;

const WORD = /[\p{L}\p{N}\uE000][\p{L}\p{N}\p{M}'’\uE000\uE001]*(?:[-‐‑][\p{L}\p{N}\p{M}'’\uE000\uE001]+)*/gu;

/**
 * A title in sentence case, what is protected as `<span class="nocase">`. The first word keeps its case, and so do the first
 * after a colon, a full stop, a question or exclamation mark or a dash, words with further capitals, words in italics, single
 * letters, and names of countries, peoples and the like. A title that is in sentence case stays as it is.
 */
export function sentenceCase(title: string): string {
  return withSpans(isSentenceCase(title) || isForeign(title) ? title : lowered(title));
}

/** Protecting groups as CSL writes them, the outermost of those in each other. */
function withSpans(text: string): string {
  let depth = 0;
  let inner = '';
  let result = '';
  for (const piece of text.split(/([\uE000\uE001])/u)) {
    if (piece === PROTECTED_START) depth++;
    else if (piece === PROTECTED_END) depth = Math.max(0, depth - 1);
    else if (depth > 0) inner += piece;
    else result += piece;
    if (depth > 0 || inner === '') continue;
    result += /\p{Lu}/u.test(inner) ? `<span class="nocase">${inner}</span>` : inner;
    inner = '';
  }
  return result + inner;
}

function lowered(title: string): string {
  let begins = true;
  let end = 0;
  /** How many protecting groups are open, and how many stretches of italics. */
  let depth = 0;
  let italics = 0;
  let previous = '';
  let isAbbreviation = false;
  let result = '';
  for (const match of title.matchAll(WORD)) {
    const between = title.slice(end, match.index);
    // Letters of a tag are not words.
    const inTag =
      between.lastIndexOf('<') > between.lastIndexOf('>') && /^[\w-]*[^<>]{0,60}>/u.test(title.slice(match.index));
    // Letters with full stops between them are an abbreviation, the last of which ends no sentence.
    const isLetters = withoutProtection(between) === '.' && previous.length === 1;
    begins ||= isStart(between) && !(isAbbreviation && /^[\uE000\uE001]*\./u.test(between));
    result += between;
    end = match.index + match[0].length;
    depth = Math.max(0, depth + opened(between));
    if (inTag) {
      if (match[0] === 'i') italics += between.endsWith('/') ? -1 : 1;
      result += match[0];
      continue;
    }
    const word = lowerWord(match[0], depth, begins);
    // What is in italics is a name, or in another language.
    result += italics > 0 ? match[0] : word;
    depth = Math.max(0, depth + opened(match[0]));
    previous = withoutProtection(match[0]);
    isAbbreviation = isLetters && previous.length === 1;
    begins = false;
  }
  return result + title.slice(end);
}

/** How many protecting groups a text opens, less those that it closes. */
function opened(text: string): number {
  return text.split(PROTECTED_START).length - text.split(PROTECTED_END).length;
}

/** Whether what comes before a word makes it the first of a sentence. */
function isStart(between: string): boolean {
  return /[:.?!]["”’')\]\uE001]*\s|\s[–—-]\s|—/u.test(between.replace(/<[^<>]{0,80}>/gu, ''));
}

function lowerWord(written: string, protectedBy: number, begins: boolean): string {
  let depth = protectedBy;
  let isFirst = begins;
  const bare = withoutProtection(written);
  const stays = protectedBy === 0 && isProperName(bare);
  return written.replace(/[^-‐‑]+/gu, (part) => {
    const letters = withoutProtection(part);
    const keeps =
      isFirst ||
      stays ||
      !/^\p{Lu}['’\p{Ll}\p{M}]*$/u.test(letters) ||
      isInitial(letters, bare) ||
      isProperName(letters);
    isFirst = false;
    let result = '';
    for (const char of part) {
      if (char === PROTECTED_START) depth++;
      else if (char === PROTECTED_END) depth--;
      result += depth > 0 || keeps ? char : char.toLowerCase();
    }
    return result;
  });
}

/** A letter that stands for something, as in *N-polar*; not the article. */
function isInitial(letters: string, word: string): boolean {
  return letters.length === 1 && (letters !== 'A' || word.startsWith('A-'));
}

/** Words that only titles in English have, and words that those in other languages have and names seldom. */
const ENGLISH = /^(?:the|of|and|for|with|to|a|an|on|from|by|is|are|its|their|at|how|what|why)$/iu;
const FOREIGN =
  /^(?:und|das|dem|ein|eine|einer|eines|für|über|zur|zum|mit|vom|im|nicht|auf|aus|bei|nach|als|wie|et|dans|pour|une|aux|sur|los|las|para|por|una|gli|della|delle|nella|per|het|een|voor|uma|em)$/iu;

/** Whether a title, though nothing says its language, is in one whose capitals mean something, or that nobody sets in capitals. */
function isForeign(title: string): boolean {
  const words = withoutProtection(title).match(/\p{L}+/gu) ?? [];
  return !words.some((word) => ENGLISH.test(word)) && words.filter((word) => FOREIGN.test(word)).length >= 2;
}

/** Whether most words that a title in capitals would have in capitals are in small letters. */
function isSentenceCase(title: string): boolean {
  if (/^\P{L}*\p{Ll}/u.test(title)) return true;
  let [small, capital] = [0, 0];
  let depth = 0;
  const words = title.replace(/<[^<>]{0,80}>/gu, '').match(/[\uE000\uE001]|[\p{L}\p{M}'’]+/gu) ?? [];
  for (const [index, word] of words.entries()) {
    if (word === PROTECTED_START) depth++;
    else if (word === PROTECTED_END) depth--;
    else if (depth === 0 && index > 0 && word.length > 2 && !SMALL.test(word)) {
      if (/^\p{Ll}/u.test(word)) small++;
      else if (/^\p{Lu}\p{Ll}/u.test(word)) capital++;
    }
  }
  return small > capital && small >= 2;
}
