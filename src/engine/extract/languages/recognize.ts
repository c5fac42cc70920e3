import type { Article } from '../../article/article.js';
import { classAt, LETTER, widthAt } from '../../text/characters.js';
import { LANGUAGES } from './lexicons.js';

/** Small words of English. */
const ENGLISH =
  'the of and to that was is are were with his her they their said has have had will would from by this which who it he she not but for on as at be been in a an after we our you your they them there then when what more if so no my me out up about one could can do does did were than into over she us its also';

/** Small words of languages that are not covered: an article in one of them is in none of the others. */
const UNCOVERED = [
  'og det er ikke på af til jeg den som med har vi et fra han blev',
  'og det er ikke på av til jeg som med har vi en fra han ble',
  'ja on ei se että oli hän ovat mutta myös kun joka tai sen',
  'a az és hogy nem is egy van volt meg de csak ez már',
  'je na se že v to s z do o by jsem byl ale po za při',
  'și de în la cu nu care pe din că este mai fost sunt',
  've bir bu da de için ile çok olarak daha ne ama gibi olan',
  'je na i u se da su od za koji ne što kao bio ali',
  'že na sa je to v s z do o by som bol ale po za pri',
  'và của là có không được cho một trong người với các những',
  'dan yang di ini itu dengan untuk tidak dari dalam pada adalah',
];

/** Words looked at. */
const MOST_WORDS = 500;
/** Of an English text of some length at least this share is small words of English. */
const SHARE = 0.12;
const FEWEST_WORDS = 60;

/** Fewer small words of a language may be there by chance. */
const FEWEST_HITS = 2;

/** Languages by the small words they have. */
let languagesByWord: ReadonlyMap<string, readonly string[]> | undefined;

function buildIndex(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  const add = (code: string, words: string): void => {
    for (const word of new Set(words.split(' '))) {
      const list = index.get(word);
      if (list === undefined) index.set(word, [code]);
      else list.push(code);
    }
  };
  add('en', ENGLISH);
  for (const { code, telling } of LANGUAGES) add(code, telling);
  for (const [number, words] of UNCOVERED.entries()) add(`?${number}`, words);
  return index;
}

/**
 * The language an article is in, as a code without region (`de`), or null where it is one that Quoin does not know. What front
 * matter says wins, and what a page says wherever its words do not speak against it; short texts count as English.
 */
export function languageOf(article: Article): string | null {
  const stated = article.metadata.language?.toLowerCase().match(/^[a-z]{2,3}(?![a-z])/u)?.[0] ?? null;
  if (stated !== null && article.format !== 'html' && article.format !== 'plain') return stated;
  const heard = recognize(article);
  if (stated === null || stated === heard.code) return heard.code;
  return heard.sure ? heard.code : stated;
}

interface Heard {
  readonly code: string | null;
  readonly sure: boolean;
}

function recognize({ text, paragraphs }: Article): Heard {
  languagesByWord ??= buildIndex();
  const counts = new Map<string, number>();
  const scripts = { latin: 0, cyrillic: 0, kana: 0, han: 0, other: 0 };
  let all = 0;
  for (const { start, end } of paragraphs) {
    for (let at = start; at < end; ) {
      const stop = wordEnd(text, at, end);
      if (stop === at) {
        at += 1;
        continue;
      }
      if (all++ >= MOST_WORDS) break;
      const word = text.slice(at, stop);
      at = stop;
      scripts[scriptOf(word)] += 1;
      for (const code of languagesByWord.get(word.toLowerCase()) ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    if (all > MOST_WORDS) break;
  }
  if (scripts.kana > 0 && (scripts.kana + scripts.han) * 2 > all) return { code: 'ja', sure: true };
  if (scripts.han * 2 > all) return { code: 'zh', sure: true };
  if (scripts.other * 2 > all) return { code: null, sure: true };
  if (scripts.cyrillic * 2 > all) {
    const russian = counts.get('ru') ?? 0;
    return { code: russian > 0 && !/[іїєґў]/iu.test(text) ? 'ru' : null, sure: true };
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  const english = counts.get('en') ?? 0;
  if (best === undefined || best[1] === english || best[1] < FEWEST_HITS)
    return { code: all < FEWEST_WORDS || english >= SHARE * all ? 'en' : null, sure: english >= SHARE * all };
  const code = best[0].startsWith('?') ? null : best[0];
  return { code, sure: best[1] > (second?.[1] ?? 0) + 2 };
}

/** Number of characters of the longest word. */
const LONGEST_WORD = 100;

/** Where the word that begins at `start` ends; `start` if none does. */
function wordEnd(text: string, start: number, end: number): number {
  let at = start;
  for (let length = 0; length < LONGEST_WORD && at < end && classAt(text, at) === LETTER; length++) {
    const next = at + widthAt(text, at);
    if (next > end) break;
    at = next;
  }
  return at;
}

function scriptOf(word: string): 'latin' | 'cyrillic' | 'kana' | 'han' | 'other' {
  if (word.charCodeAt(0) < 128 || /^[à-ž]/iu.test(word)) return 'latin';
  if (/\p{Script=Cyrillic}/u.test(word)) return 'cyrillic';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) return 'kana';
  if (/\p{Script=Han}/u.test(word)) return 'han';
  return /\p{Script=Latin}/u.test(word) ? 'latin' : 'other';
}
