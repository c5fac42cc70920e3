import type { Article } from '../../article/article.js';
import { bodyStartOf } from '../../article/front-matter.js';
import { trimmedLines } from '../../text/lines.js';
import type { Range } from '../../text/range.js';
import type { Notice, NoticeKind } from '../extraction.js';
import { isAboutResearch, isMistake, isStatement, kindOf, type Label, labelOf, RETRACTED_TITLE } from './labels.js';
import { STEMS } from './phrases.js';

/** Number of blocks, at an article's head and at its foot, in which notices are searched for. */
const AT_HEAD = 5;
const AT_FOOT = 12;

/** Types of texts that are research themselves; others report on it. */
const OWN_RESEARCH = /^(?:article-journal|report|paper-conference|thesis|manuscript|dataset)$/u;

/** A longer block (UTF-16 code units) is not a note. */
const LONGEST = 2_000;

/** Maximum length of a label on a line of its own. */
const LONGEST_LABEL = 60;

/** Number of words of a sentence after a label. */
const FEWEST_WORDS = 4;

/** Number of blocks under such a label that are examined. */
const MOST_UNDER = 2;

/** What a block may begin with before its words: brackets, marks of a list, emphasis, a heading. */
const OPENING = /^[\s#([{•▪►+~=–—-]+/u;

/**
 * The notes in which an article says that it was corrected, updated or retracted, in order. Only what a publication says of its
 * own text, at the head or the foot, counts: an article about someone's correction has none.
 */
export function findNotices(article: Article): Notice[] {
  if (article.format === 'transcript') return [];
  const { text } = article;
  const isNews = !OWN_RESEARCH.test(article.metadata.type);
  const blocks = blocksOf(article);
  const found: Notice[] = [];
  const title = retractedTitle(article);
  if (title !== null) found.push(title);
  for (const [index, block] of blocks.entries()) {
    if (index >= AT_HEAD && index < blocks.length - AT_FOOT) continue;
    if ((found.at(-1)?.end ?? 0) > block.start) continue;
    const words = readable(text.slice(block.start, block.end));
    const following = blocks.slice(index + 1, index + 1 + MOST_UNDER);
    const notice =
      noticeUnder(words, block, { following, text, isNews }) ?? noticeOf(block, kindOfBlock(words, isNews));
    if (notice !== null) found.push(notice);
  }
  return found;
}

/** What a block says was done to the text that it belongs to; null for any other block. */
function kindOfBlock(words: string, isNews: boolean): NoticeKind | null {
  if (words.length > LONGEST || !STEMS.test(words.toLowerCase())) return null;
  const label = labelOf(words);
  if (label !== null) return kindLabelled(label, words.slice(label.end).trimStart(), isNews);
  const stated = sentencesFrom(words).find((sentence) => isStatement(sentence));
  return stated === undefined ? null : kindOf(stated, false);
}

/** A label on a line of its own, and the words under it: in the next block, or after a line that says where the text appeared. */
function noticeUnder(
  line: string,
  block: Range,
  {
    following,
    text,
    isNews,
  }: { readonly following: readonly Range[]; readonly text: string; readonly isNews: boolean },
): Notice | null {
  if (line.length > LONGEST_LABEL) return null;
  const label = labelOf(`${line.replace(/[:：.]$/u, '')}:`);
  if (label === null || label.end < line.length) return null;
  for (const { start, end } of following) {
    const words = readable(text.slice(start, end));
    const kind = words.length > LONGEST ? null : kindLabelled(label, words, isNews);
    if (kind !== null) return { start: block.start, end, kind };
    if (words.length > LONGEST_LABEL) return null;
  }
  return null;
}

function noticeOf({ start, end }: Range, kind: NoticeKind | null): Notice | null {
  return kind === null ? null : { start, end, kind };
}

function kindLabelled(label: Label, words: string, isNews: boolean): NoticeKind | null {
  // A sentence at least, not someone's words.
  if (/^["“„«‘]/u.test(words) || words.split(' ').length < FEWEST_WORDS) return null;
  // *Update: The study was retracted* is news of the study, unless that is what the text is.
  const isStated = sentencesFrom(words).some(
    (sentence) => isStatement(sentence, true) && (label.isCorrection || !isNews || !isAboutResearch(sentence)),
  );
  if (label.isCorrection) return isStated || isMistake(words) ? kindOf(words, true) : null;
  return isStated ? kindOf(`${label.isUpdate ? 'update ' : ''}${words}`, false) : null;
}

/** The title of an article that says so itself: `RETRACTED: …`. */
function retractedTitle({ text, metadata: { title } }: Article): Notice | null {
  if (title === undefined || !RETRACTED_TITLE.test(title)) return null;
  const start = text.indexOf(title);
  return start < 0 ? null : { start, end: start + title.length, kind: 'retraction' };
}

/** The text from each beginning of a sentence on, as long as no quotation marks are open there. */
function sentencesFrom(words: string): string[] {
  const starts = [
    0,
    ...[...words.matchAll(/[.!?][)\]”"’»]{0,2}\s+/gu)].map(({ index, 0: { length } }) => index + length),
  ];
  return starts.filter((start) => !isOpen(words.slice(0, start))).map((start) => words.slice(start));
}

function isOpen(words: string): boolean {
  const count = (mark: RegExp) => words.match(mark)?.length ?? 0;
  // In German the mark that closes is the one that opens elsewhere.
  const opening = words.includes('„') ? /[„«]/gu : /[“«]/gu;
  const closing = words.includes('„') ? /[“”»]/gu : /[”»]/gu;
  return count(/"/gu) % 2 === 1 || count(opening) > count(closing);
}

/** Words on one line, without the markup around and among them. */
function readable(text: string): string {
  return text
    .replace(/\[([^\]\n]{0,200})\]\([^()\n]{0,1000}\)/gu, '$1')
    .replace(/[*_`]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(OPENING, '')
    .trim();
}

/** The paragraphs of an article, and the text between them: lines at a time. No block quotations, and no words of speakers. */
function blocksOf({ text, paragraphs, format }: Article): Range[] {
  const blocks: Range[] = [];
  let at = format === 'html' ? 0 : bodyStartOf(text);
  const between = (end: number) => {
    for (const line of end > at ? trimmedLines(text, at, end) : []) {
      const written = text.slice(line.start, line.end);
      if (/[\p{L}\p{N}]/u.test(written) && !written.startsWith('>')) blocks.push(line);
    }
  };
  for (const { start, end, quoted, spoken } of paragraphs) {
    between(start);
    const isQuoted = quoted === true || /(?:^|\n)[ \t]*>[^\n]*$/u.test(text.slice(Math.max(0, start - 20), start));
    if (!isQuoted && spoken === undefined) blocks.push({ start, end });
    at = end;
  }
  between(text.length);
  return blocks;
}
