import type { Paragraph } from '../article/article.js';
import { type MarkedPassage, pairMarks } from '../text/marks.js';
import type { Range } from '../text/range.js';
import type { BlockQuotation } from './block-quotations.js';
import type { Dialogues } from './grammar.js';
import type { Dialogue } from './languages/spoken.js';
import type { Turn } from './turn.js';

/** A marked passage of an article, and how it hangs together with its neighbours. */
export interface Passage extends MarkedPassage {
  /** Number of its paragraph. */
  readonly paragraph: number;
  /** It continues the speech that the paragraph before left open. */
  readonly continues: boolean;
  /** Who says it, where the shape of the text tells: a turn of a transcript. */
  readonly turn?: Turn | undefined;
  /** Who is named below the block quotation that it is of. */
  readonly credit?: Range | undefined;
  /** Its words without the narrator’s in their midst, where dashes set them apart. */
  readonly parts?: readonly Range[] | undefined;
  /** It is one of several speeches that dashes open in its paragraph, of which the words say, or do not say, who spoke it. */
  readonly speech?: 'named' | 'nameless' | undefined;
}

/**
 * The marked passages of a text's paragraphs, in order. A passage that its paragraph does not close counts if the next
 * paragraph opens with a mark again or closes it; what stays unpaired is not a quotation. A turn of a transcript, and speech that
 * a dash opens, is one passage.
 */
export function findPassages(
  text: string,
  paragraphs: readonly Paragraph[],
  turns: readonly Turn[] = [],
  blocks: readonly BlockQuotation[] = [],
  dialogues: Dialogues | null = null,
): Passage[][] {
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
  for (const turn of turns) if (turn.role !== 'question') result[turn.paragraph] = [turnPassage(turn, paragraphs)];
  const said = new Set(turns.map(({ paragraph }) => paragraph));
  for (const block of blocks.filter(({ paragraph }) => !said.has(paragraph)))
    result[block.paragraph] = blockPassages(block, paragraphs, result[block.paragraph] ?? []);
  return dialogues === null
    ? result
    : withDialogue(
        paragraphs,
        result,
        dialogues(text, paragraphs, (at) => (result[at]?.length ?? 0) > 0),
      );
}

function turnPassage(turn: Turn, paragraphs: readonly Paragraph[]): Passage {
  const number = paragraphs[turn.paragraph]?.number ?? 1;
  return { ...unmarked(turn.start, turn.start, turn.end), paragraph: number, continues: false, turn };
}

/** The passages of a paragraph of a block quotation: all of it, unless marks at its beginning or around most of it say what is quoted. */
function blockPassages(block: BlockQuotation, paragraphs: readonly Paragraph[], marked: readonly Passage[]): Passage[] {
  const credit = block.credit === null ? {} : { credit: block.credit };
  const { start = 0, end = 0, number = 1 } = paragraphs[block.paragraph] ?? {};
  const length = marked.reduce((sum, passage) => sum + passage.end - passage.start, 0);
  if (block.credit === null ? marked.length > 0 : marked[0]?.start === start || length * 2 > end - start)
    return marked.map((passage) => ({ ...passage, ...credit }));
  return [{ ...unmarked(start, start, end), paragraph: number, continues: block.continues, ...credit }];
}

/** Words that no marks enclose. */
function unmarked(start: number, innerStart: number, end: number): MarkedPassage {
  return { start, end, innerStart, innerEnd: end, level: 'double', opened: true, closed: true };
}

/**
 * Adds the speech of paragraphs that begin with a dash: those that name who speaks, and those right after one. Marks in the speech are
 * part of it; after it they are the narrator's.
 */
function withDialogue(
  paragraphs: readonly Paragraph[],
  passages: readonly Passage[][],
  dialogues: readonly (readonly Dialogue[])[],
): Passage[][] {
  let goesOn = false;
  return paragraphs.map(({ number }, index) => {
    const marked = passages[index] ?? [];
    const [found, ...others] = dialogues[index] ?? [];
    const isSpoken = found?.attributed === true || (goesOn && marked.length === 0);
    // `– ”Vi väntar”, säger Lind.`: the dash is that of a list.
    goesOn = found !== undefined && isSpoken && marked[0]?.start !== found.innerStart;
    if (found === undefined || !goesOn) return marked;
    const speeches = [found, ...others];
    const after = Math.max(...speeches.map((speech) => Math.max(speech.end, speech.parts?.at(-1)?.end ?? 0)));
    return [
      ...speeches.map((speech) => ({
        ...unmarked(speech.start, speech.innerStart, speech.end),
        paragraph: number,
        continues: false,
        parts: speech.parts,
        ...(others.length > 0 && { speech: speech.isNameless === true ? ('nameless' as const) : ('named' as const) }),
      })),
      ...marked.filter((passage) => passage.start >= after),
    ];
  });
}

/** An attribute's value in a tag (`<a href="…">`) is not a quotation. */
function isMarkup(text: string, passage: MarkedPassage): boolean {
  return text[passage.start - 1] === '=' && /[\w-]/u.test(text[passage.start - 2] ?? ' ');
}
