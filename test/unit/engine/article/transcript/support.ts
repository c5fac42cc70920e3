import assert from 'node:assert/strict';
import { readOtherFormat } from '../../../../../src/engine/article/other-formats.js';
import { timeCode } from '../../../../../src/engine/article/times.js';
import { locatorOf } from '../../../../../src/engine/cite/source-locator.js';
import type { Intake } from '../../../../../src/engine/library/intake.js';
import { takeIn } from '../../../../../src/engine/library/take-in.js';

/** What a transcript file comes to. */
export function read(file: string, text: string): Intake {
  return takeIn({ file, text }, null, { readOther: readOtherFormat });
}

/** The quotations of a transcript: `00:00:01 Anna Lind: We waited.`, `?` after a speaker that is inferred. */
export function turns(file: string, text: string): string[] {
  const { article, extraction } = read(file, text);
  assert.ok(article, 'no article');
  return extraction.quotations.map(({ start, end, text: words, speaker, kind }) => {
    assert.equal(article.text.slice(start, end), words);
    assert.equal(kind, 'direct');
    const name = speaker === null ? '-' : `${speaker.name}${speaker.basis === 'inferred' ? '?' : ''}`;
    const locator = locatorOf(article, { start, end });
    return `${locator?.value} ${name}: ${words}`;
  });
}

/** The time codes of each paragraph, with the words that have them. */
export function times(file: string, text: string): string[][] {
  const { article } = read(file, text);
  return (article?.paragraphs ?? []).map(({ times: marks = [], end }) =>
    marks.map(({ start, seconds }, index) => {
      const next = marks[index + 1]?.start ?? end;
      return `${timeCode(seconds)} ${article?.text.slice(start, next).trim()}`;
    }),
  );
}
