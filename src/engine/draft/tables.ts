import type { DraftBlock } from '../markdown/block.js';
import { FastPattern } from '../text/fast-pattern.js';
import { nameFrom } from './attribution-after.js';
import { descriptionStart } from './described.js';
import { NAME_AT_END } from './name-pattern.js';
import { type OwnAttribution, placed } from './speakers.js';

/** Where a cell is in its table. */
interface CellPlace {
  /** The cells of its row, in order; itself among them. */
  readonly row: readonly DraftBlock[];
  readonly column: number;
  /** The first cell of its column; null for one of the first row. */
  readonly heading: DraftBlock | null;
}

/** Maximum number of words of a cell or a heading that names someone, and of a role before a name. */
const MOST_WORDS = 6;
const ROLE = /^(?:[\p{L}\p{M}'’.-]{1,30}\s){1,4}$/u;

/** Number of cells before and after one in which its speaker may be named. */
const NEAR = 12;

/** What may be after a name in its cell: a role, an outlet, a date. */
const AFTER_NAME = /^\s{0,2}(?:[(,:–—-]|(?:said|says|told us)$)/u;

/** Headings of a column that names no speakers. */
const SUBJECT = new FastPattern(
  () =>
    /^(?:about|on|re|to|against|subject|topic|target|addressee|recipient|listener|thema|über|an|betreff|sujet|à|tema|sobre|a|asunto)(?:\s(?:whom|wen|qui|quién))?[.:?]?$/iu,
);

/** The cells of a draft's tables, and whom they name. */
export class Tables {
  readonly #places = new Map<DraftBlock, CellPlace>();

  /** @param blocks those of the draft, in order */
  constructor(text: string, blocks: readonly DraftBlock[]) {
    let [table, row]: [DraftBlock[][], DraftBlock[]] = [[], []];
    let last: DraftBlock | undefined;
    for (const cell of blocks) {
      if (cell.kind !== 'tableCell') continue;
      const between = last === undefined ? '\n\n' : text.slice(last.end, cell.start);
      if (/[\r\n]/u.test(between)) row = [];
      if (/\n[ \t>]*\r?\n/u.test(between)) table = [];
      if (row.length === 0) table.push(row);
      row.push(cell);
      this.#places.set(cell, {
        row,
        column: row.length - 1,
        heading: row === table[0] ? null : (table[0]?.[row.length - 1] ?? null),
      });
      last = cell;
    }
  }

  /** The speaker that another cell of the row names, the nearest before, else the nearest after, or else the heading of the column; null where both do. */
  speakerOf(cell: DraftBlock, isKnown: (name: string) => boolean): OwnAttribution | null {
    const place = this.#places.get(cell);
    if (place === undefined) return null;
    const { row, column, heading } = place;
    const near = [...row.slice(Math.max(0, column - NEAR), column).reverse(), ...row.slice(column + 1, column + NEAR)];
    const inRow = firstIn(near, (each) => (this.#isSubject(each) ? null : speakerIn(each, isKnown)));
    const above = heading === null ? null : speakerIn(heading, isKnown);
    return inRow !== null && above !== null ? null : (inRow ?? above);
  }

  /** Whether the heading of a cell says that those named in its column are spoken of, or to. */
  #isSubject(cell: DraftBlock): boolean {
    return SUBJECT.test(this.#places.get(cell)?.heading?.visible.text.trim() ?? '');
  }

  /** The cells in which the speaker of a cell's words may be named: the one before, and short ones of its row and above it. */
  beside(cell: DraftBlock): readonly DraftBlock[] {
    const place = this.#places.get(cell);
    if (place === undefined) return [];
    const { row, column, heading } = place;
    const isShort = ({ visible }: DraftBlock) => visible.text.trim().split(/\s+/u).length <= MOST_WORDS;
    const near = row.slice(Math.max(0, column - NEAR), column + NEAR).filter((each) => each !== cell);
    const others = [...near, ...(heading === null ? [] : [heading])];
    return others.filter((each) => each === row[column - 1] || isShort(each));
  }
}

/** The known name that a cell holds alone, with a role before it or something after it that belongs to it. */
function speakerIn(cell: DraftBlock, isKnown: (name: string) => boolean): OwnAttribution | null {
  const written = cell.visible.text;
  const text = written.trim();
  const from = written.indexOf(text);
  const named = (name: string, at: number): OwnAttribution | null => {
    const speaker = placed(cell, from, { name, at });
    return isKnown(speaker.name) ? { kind: 'label', speaker } : null;
  };
  const first = nameFrom(text, 0)?.name ?? '';
  const after = text.slice(first.length);
  if (first !== '' && (after === '' || AFTER_NAME.test(after))) {
    const found = named(first, 0);
    if (found !== null) return found;
  }
  const last = NAME_AT_END.exec(text);
  if (last === null || !ROLE.test(text.slice(0, last.index)) || descriptionStart(text.slice(0, last.index)) !== null)
    return null;
  return named(last[0], last.index);
}

function firstIn<T, R>(list: readonly T[], find: (each: T) => R | null): R | null {
  for (const each of list) {
    const found = find(each);
    if (found !== null) return found;
  }
  return null;
}
