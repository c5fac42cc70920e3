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
 * after a colon, a full stop, a question or exclamation mark or a dash, the first in quotation marks, words with further
 * capitals, single letters, and names of countries, peoples and the like. A title that is in sentence case stays as it is.
 */
export function sentenceCase(title: string): string {
  const text = isSentenceCase(title) ? title : lowered(title);
  return text
    .replace(/\uE000([^\uE000\uE001]*)\uE001/gu, (_whole, inner: string) =>
      /\p{Lu}/u.test(inner) ? `<span class="nocase">${inner}</span>` : inner,
    )
    .replace(MARKS, '');
}

function lowered(title: string): string {
  let begins = true;
  let end = 0;
  let isProtected = false;
  let result = '';
  for (const match of title.matchAll(WORD)) {
    const between = title.slice(end, match.index);
    // Letters of a tag are no words.
    const inTag =
      between.lastIndexOf('<') > between.lastIndexOf('>') && /^[\w-]*[^<>]{0,60}>/u.test(title.slice(match.index));
    begins ||= isStart(between);
    result += between;
    end = match.index + match[0].length;
    if (between.includes(PROTECTED_START)) isProtected = true;
    if (between.includes(PROTECTED_END) && between.lastIndexOf(PROTECTED_END) > between.lastIndexOf(PROTECTED_START))
      isProtected = false;
    if (inTag) {
      result += match[0];
      continue;
    }
    const { word, still } = lowerWord(match[0], isProtected, begins);
    isProtected = still;
    result += word;
    begins = false;
  }
  return result + title.slice(end);
}

/** Whether what comes before a word makes it the first of a sentence. */
function isStart(between: string): boolean {
  return /[:.?!]["”’')\]\uE001]*\s|[“„«‘]|(?:^|\s)["'([]*["']\uE000?$|\s[–—-]\s|—/u.test(
    between.replace(/<[^<>]{0,80}>/gu, ''),
  );
}

function lowerWord(written: string, wasProtected: boolean, begins: boolean): { word: string; still: boolean } {
  let depth = wasProtected;
  let isFirst = begins;
  const bare = withoutProtection(written);
  const stays = !wasProtected && isProperName(bare);
  const word = written.replace(/[^-‐‑]+/gu, (part) => {
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
      if (char === PROTECTED_START) depth = true;
      else if (char === PROTECTED_END) depth = false;
      result += depth || keeps ? char : char.toLowerCase();
    }
    return result;
  });
  return { word, still: depth };
}

/** A letter that stands for something, as in *N-polar*; not the article. */
function isInitial(letters: string, word: string): boolean {
  return letters.length === 1 && (letters !== 'A' || word.startsWith('A-'));
}

/** Whether most words that a title in capitals would have in capitals are in small letters. */
function isSentenceCase(title: string): boolean {
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
