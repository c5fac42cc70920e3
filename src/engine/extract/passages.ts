import type { Paragraph } from '../article/article.js';
import { type MarkedPassage, pairMarks } from '../text/marks.js';

/** A marked passage of an article, and how it hangs together with its neighbours. */
export interface Passage extends MarkedPassage {
  /** Number of its paragraph. */
  readonly paragraph: number;
  /** It goes on with the speech that the paragraph before left open. */
  readonly continues: boolean;
}

/**
 * The marked passages of a text's paragraphs, in order. A passage that its paragraph does not close counts if the next
 * paragraph opens with a mark again or closes it; what stays unpaired is no quotation.
 */
export function findPassages(text: string, paragraphs: readonly Paragraph[]): Passage[][] {
  const paired = paragraphs.map((paragraph) => pairMarks(text, paragraph.start, paragraph.end));
  const result: Passage[][] = [];
  let speechIsOpen = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    const next = paragraphs[index + 1];
    const nextFirst = paired[index + 1]?.[0];
    const kept: Passage[] = [];
    let leavesOpen = false;
    for (const passage of paired[index] ?? []) {
      const atStart = passage.start === paragraph.start;
      if (!passage.opened && !speechIsOpen) continue;
      if (!passage.closed) {
        if (next === undefined || nextFirst === undefined) continue;
        if (nextFirst.start !== next.start) continue;
        leavesOpen = true;
      }
      if (isMarkup(text, passage) || passage.innerEnd <= passage.innerStart) continue;
      if (
        text.slice(passage.innerStart, passage.innerStart + 40).trim() === '' &&
        passage.innerEnd - passage.innerStart < 40
      )
        continue;
      kept.push({ ...passage, paragraph: paragraph.number, continues: speechIsOpen && atStart });
    }
    speechIsOpen = leavesOpen;
    result.push(kept);
  }
  return result;
}

/** An attribute's value in a tag (`<a href="…">`) is no quotation. */
function isMarkup(text: string, passage: MarkedPassage): boolean {
  return text[passage.start - 1] === '=' && /[\w-]/u.test(text[passage.start - 2] ?? ' ');
}
