import type { Article } from '../article/article.js';

/** Small words of English that other languages of the Latin script have not, or seldom. */
const ENGLISH = new Set(
  'the of and to that was is are were with his her they their said has have had will would from by this which who it he she not but for on as at be been'.split(
    ' ',
  ),
);

/** Small words of other languages of news, which English has not. */
const OTHER = new Set(
  (
    'der die das und nicht ist von mit den dem ein eine auf sich dass im zu für wir ' +
    'le la les des est une dans que qui pour pas sur avec du au nous ' +
    'el los las una por con del es en lo y para su se no nos il della di che non per gli sono ' +
    'o os da do em um uma não na een het van niet ik zijn och att det som är inte på nie że się jest w z'
  ).split(' '),
);

/** Of the words of an English text at least this share are such. */
const SHARE = 0.12;
/** Fewer words may have few of them by chance. */
const FEWEST_WORDS = 60;
/** So many are looked at. */
const MOST_WORDS = 2_000;

/**
 * Whether an article is in English, as far as its words tell; true where nothing speaks against it. Speakers are told by
 * English grammar: in another language there is no speaker rather than a wrong one.
 */
export function isEnglish({ text, paragraphs }: Article): boolean {
  const count = { all: 0, english: 0, other: 0, foreign: 0 };
  for (const { start, end } of paragraphs) {
    for (const [word] of text.slice(start, end).matchAll(/[\p{L}\p{M}]+/gu)) {
      if (count.all++ >= MOST_WORDS) break;
      const low = word.toLowerCase();
      if (ENGLISH.has(low)) count.english++;
      else if (OTHER.has(low)) count.other++;
      if (!/\p{Script=Latin}/u.test(word)) count.foreign++;
    }
  }
  if (count.foreign * 2 > count.all || count.other > count.english) return false;
  return count.all < FEWEST_WORDS || count.english >= SHARE * count.all;
}
