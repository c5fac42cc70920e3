import assert from 'node:assert/strict';
import { linesInColumns, type PdfRun } from '../../../../../src/extension/sources/convert/pdf-columns.js';

const LETTER = 5;
const COLUMN = 200;

/** The runs of rows of cells, each in a column; an empty cell has none. */
function runsOf(rows: readonly (readonly string[])[]): PdfRun[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((text, column) => {
      const x = 50 + column * COLUMN;
      const isAfterGap = cells.slice(0, column).some((cell) => cell !== '');
      return text === '' ? [] : [{ text, x, y: 700 - row * 12, height: 10, end: x + text.length * LETTER, isAfterGap }];
    }),
  );
}

const read = (rows: readonly (readonly string[])[]) => linesInColumns(runsOf(rows)).map(({ text }) => text);
const column = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `the ${name} column has words ${index}`);
const rowsOf = (...columns: readonly (readonly string[])[]) =>
  Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, row) =>
    columns.map((each) => each[row] ?? ''),
  );

describe('the columns of a page', () => {
  const left = column('first', 8);
  const middle = column('second', 8);
  const right = column('third', 8);

  it('are read one after the other', () => {
    assert.deepEqual(read(rowsOf(left, middle)), [...left, ...middle]);
    assert.deepEqual(read(rowsOf(left, middle, right)), [...left, ...middle, ...right]);
  });

  it('need not be of one length', () =>
    assert.deepEqual(read(rowsOf(left, column('second', 6))), [...left, ...column('second', 6)]));

  it('are apart above and below a line as wide as all of them', () => {
    const wide =
      'This line is as wide as all of the columns are, and the words of both stay apart, as they have to be.';
    assert.deepEqual(read([...rowsOf(left, middle), [wide], ...rowsOf(right, column('fourth', 8))]), [
      ...left,
      ...middle,
      wide,
      ...right,
      ...column('fourth', 8),
    ]);
  });

  it('are none where few rows have a gap', () =>
    assert.deepEqual(
      read(rowsOf(column('first', 5), column('second', 5))),
      column('first', 5).map((line, row) => `${line} ${column('second', 5)[row]}`),
    ));
});
