import type { Range } from '../../engine/text/range.js';
import type { CardSubject } from '../card-subject.js';
import type { Found, SourceTarget } from '../found.js';
import type { TreePlace } from './place.js';

/**
 * A row of a tree, as plain data. Text from articles may be in any of the fields as it is there: the view makes
 * it safe.
 */
export interface TreeRow {
  /** Unique in the tree, and the same as long as the row stands for the same thing. */
  readonly id: string;
  readonly label: string;
  /** Ranges of the label that are marked. */
  readonly marks?: readonly Range[] | undefined;
  readonly description?: string | undefined;
  /** The name of a codicon. */
  readonly icon: string;
  /** A theme colour of the icon. */
  readonly color?: string | undefined;
  /** What kind of row it is, for menus to choose by. */
  readonly context?: string | undefined;
  /** What a screen reader says instead of label and description. */
  readonly spoken?: string | undefined;
  /** The rows under it, and how they are shown at first; absent for a leaf. */
  readonly under?: { readonly place: TreePlace; readonly shown: 'collapsed' | 'expanded' } | undefined;
  /** What actions on the row work on. */
  readonly found?: Found | undefined;
  /** The entity whose row it is, by its id. */
  readonly entityId?: string | undefined;
  /** What else is said of what the row stands for, when someone wants to know. */
  readonly card?: CardSubject | undefined;
  /** What choosing the row does. */
  readonly act?: RowAct | undefined;
}

/**
 * What choosing a row does: shows words in their source, compares two versions, opens a file (a URI) or an address of another
 * program, or shows more matches.
 */
export type RowAct =
  | { readonly open: SourceTarget }
  | { readonly versions: readonly [string, string] }
  | { readonly file: string }
  | { readonly address: string }
  | { readonly moreMatches: true };

/** A part of the rows at a place, and how many there are in all. */
export interface TreePage {
  readonly rows: readonly TreeRow[];
  readonly total: number;
}

/** A list of rows of which each is made when it is shown: a library's lists are long, and most of them stay folded. */
export interface Rows {
  readonly length: number;
  /** The row at an index, from 0. */
  readonly row: (index: number) => TreeRow;
}

/** A list, some of whose items may not have been found out yet. */
export interface List<T> {
  readonly length: number;
  at(index: number): T | undefined;
}

/** One row for each item. */
export function rowsOf<T>(items: List<T>, rowFor: (item: T) => TreeRow): Rows {
  return {
    length: items.length,
    row: (index) => {
      const item = items.at(index);
      if (item === undefined) throw new RangeError(`No row ${index} among ${items.length}`);
      return rowFor(item);
    },
  };
}

/** Rows that are few, and made already. */
export function rows(...made: readonly TreeRow[]): Rows {
  return rowsOf(made, (row) => row);
}

/** Lists one after the other. */
export function concatenated(...lists: readonly Rows[]): Rows {
  return {
    length: lists.reduce((sum, { length }) => sum + length, 0),
    row: (index) => {
      let rest = index;
      for (const list of lists) {
        if (rest < list.length) return list.row(rest);
        rest -= list.length;
      }
      throw new RangeError(`No row ${index}`);
    },
  };
}

/** At most `count` rows from the index `from` on. */
export function pageOf(list: Rows, from: number, count: number): TreePage {
  const first = Math.max(0, Math.min(from, list.length));
  const length = Math.max(0, Math.min(count, list.length - first));
  return { rows: Array.from({ length }, (_, index) => list.row(first + index)), total: list.length };
}
