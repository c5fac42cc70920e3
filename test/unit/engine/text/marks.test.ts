import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pairMarks } from '../../../../src/engine/text/marks.js';

function passages(text: string): string[] {
  return pairMarks(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
}

describe('pairMarks', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['curly marks', 'She said “we go” and left.', ['“we go”']],
    ['curly closed by straight', 'He said “we go" now.', ['“we go"']],
    ['straight closed by curly', 'He said "we go” now.', ['"we go”']],
    ['two parts', '"Yes," she said, "we go."', ['"Yes,"', '"we go."']],
    ['nested single', '“He told me ‘never’ twice,” she said.', ['“He told me ‘never’ twice,”']],
    ['nested double', '“He said “no” to us,” she said', ['“He said “no” to us,”']],
    ['apostrophes', "It's the workers' day, and the '90s rock 'n' roll.", []],
    ['apostrophes in speech', '"We don\'t know \'em," he said.', ['"We don\'t know \'em,"']],
    ['inches', 'He is 5\'10" tall and "big".', ['"big"']],
    ['inches in speech', '"The 12" pipe is here," he said.', ['"The 12" pipe is here,"']],
    ['a year before the closing mark', 'It fell "by 2010" again.', ['"by 2010"']],
    [
      'British single marks',
      "'We will go,' he said. 'The workers' union is here.'",
      ["'We will go,'", "'The workers' union is here.'"],
    ],
    ['a single word in single marks', "It is 'distinct' from that.", ["'distinct'"]],
    ['guillemets', '« Bonjour », dit-elle.', ['« Bonjour »']],
    ['German guillemets', '»Komm«, sagte sie, »und sprich.«', ['»Komm«', '»und sprich.«']],
    ['Swedish guillemets', '»Kom», sade hon, »och tala.»', ['»Kom»', '»och tala.»']],
    ['German marks', '„Ja“, sagte sie.', ['„Ja“']],
    ['corner brackets', '彼は「はい」と言った。', ['「はい」']],
    ['missing closing mark before a new quotation', '"We will go, he said. "It\'s fine."', ['"It\'s fine."']],
    ['no space before the mark', 'She said."We are" ready', ['"We are"']],
    ['beside a dash', '(“a”)—“b”', ['“a”', '“b”']],
    ['typewriter marks', "``We go,'' she said.", ["``We go,''"]],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => {
      assert.deepEqual(passages(text), expected);
    });
  }

  it('reports a passage left open, and one closed only', () => {
    const open = '“The first part of it.';
    assert.deepEqual(
      pairMarks(open, 0, open.length).map(({ opened, closed, end }) => ({ opened, closed, end })),
      [{ opened: true, closed: false, end: open.length }],
    );
    const closed = 'The last part of it.” He left.';
    assert.deepEqual(
      pairMarks(closed, 0, closed.length).map(({ opened, closed: isClosed, innerEnd }) => ({
        opened,
        isClosed,
        innerEnd,
      })),
      [{ opened: false, isClosed: true, innerEnd: 20 }],
    );
  });

  it('gives ordered ranges inside the paragraph for any text', () => {
    const anyText = fc.string({ unit: fc.constantFrom(...'“”"\'’‘„«»「」 a.B5,—`'), maxLength: 80 });
    fc.assert(
      fc.property(anyText, fc.nat(5), (text, from) => {
        const start = Math.min(from, text.length);
        let last = start;
        for (const passage of pairMarks(text, start, text.length)) {
          assert.ok(passage.start >= last && passage.end <= text.length, 'in order and inside');
          assert.ok(
            passage.start <= passage.innerStart &&
              passage.innerStart <= passage.innerEnd &&
              passage.innerEnd <= passage.end,
          );
          last = passage.end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
