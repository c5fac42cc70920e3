/** A place in a text as editors count it: both from 1, columns in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Translates offsets of a text into lines and columns. */
export class LinePositions {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const found of text.matchAll(/\r\n|\n|\r/gu)) this.#starts.push(found.index + found[0].length);
  }

  /** The line and column of an offset. */
  at(offset: number): LineColumn {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
