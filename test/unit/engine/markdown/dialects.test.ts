import assert from 'node:assert/strict';
import { isProse } from '../../../../src/engine/markdown/block.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';

/** The visible text of each block of prose, `>` before it in a block quote; line breaks are `/`. */
function prose(draft: string): string[] {
  return parseDraft(draft)
    .blocks.filter(({ kind }) => isProse(kind))
    .map(({ containers, visible }) => {
      const quoted = containers.some(({ kind }) => kind === 'blockQuote') ? '> ' : '';
      return quoted + visible.text.replaceAll('\n', '/');
    });
}

describe('what other dialects read as blocks', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a block quote in a definition', 'Tide\n:   > The sea\n    > rose.\n', ['Tide', '> The sea/rose.']],
    ['the same after a blank line', 'Tide\n\n:   > The sea rose.\n', ['Tide', '> The sea rose.']],
    ['a further paragraph of a definition', 'Tide\n:   One.\n\n    Two.\n\n        code\n', ['Tide/:   One.', 'Two.']],
    ['an admonition', '!!! note "Tide"\n\n    One.\n\n    > Two.\n', ['!!! note "Tide"', 'One.', '> Two.']],
    ['an admonition of MyST', '```{note} Tide\n:class: tip\n\nOne.\n\n> Two.\n```\n', ['One.', '> Two.']],
    ['a fence of MyST with code', '```{code-cell} python\nOne.\n```\n', []],
    ['imports of MDX', 'import A from "./a.jsx"\nimport { b } from \'b\';\n\nOne.\n', ['One.']],
    ['exports of MDX', 'export const meta = { title: "Tide" }\n\nOne.\n', ['One.']],
    [
      'words that begin like those',
      'import duties rose from “ten” to two.\n\nexport figures = “low”\n',
      ['import duties rose from “ten” to two.', 'export figures = “low”'],
    ],
    ['a role of MyST', 'The {abbr}`sea` rose.\n', ['The sea rose.']],
    ['a closed admonition', '??? note\n\n\tOne.\n', ['??? note', 'One.']],
    ['a tab', '=== "Tide"\n\n    One.\n', ['=== "Tide"', 'One.']],
    ['an example', '(@tide) One.\n\n    Two.\n\nThree.\n\n    code\n', ['(@tide) One.', 'Two.', 'Three.']],
    ['a list with letters', 'a. One.\n\n    Two.\n', ['a. One.', 'Two.']],
    ['an environment that quotes', '\\begin{quote}\nThe sea\nrose.\n\\end{quote}\n', ['> The sea/rose.']],
    ['one with an argument', '\\begin{displayquote}[Lee][.]\r\nOne.\r\n\\end{displayquote}\r\n', ['> One.']],
    ['one with words after it', '\\begin{quote}\nOne.\n\\end{quote}\nTwo.\nThree.\n', ['> One.', 'Two./Three.']],
    ['one with words after its end', '\\begin{quote}\nOne.\n\\end{quote} Two.\n', ['> One.', 'Two.']],
    ['one with words before it', 'One:\n\\begin{verse}\nTwo.\n\\end{verse}\n', ['One:', '> Two.']],
    [
      'several in a paragraph',
      '\\begin{quote}\nOne.\n\\end{quote}\nTwo.\n\\begin{quotation}\nThree.\n\\end{quotation}\nFour.\n',
      ['> One.', 'Two.', '> Three.', 'Four.'],
    ],
    [
      'one after the end of another, which began in an earlier paragraph',
      '\\begin{quote}\nOne.\n\nTwo.\n\\end{quote}\n\\begin{quote}\nThree.\n\\end{quote}\n',
      ['One.', 'Two.', '> Three.'],
    ],
    ['one that nothing closes', '\\begin{quote}\nOne.\n', ['One.']],
    ['one of nothing', '\\begin{quote}\n\\end{quote}\nOne.\n', ['/One.']],
    ['another environment', '\\begin{center}\nOne.\n\\end{center}\n', ['One.']],
    ['a listing', 'A.\n\n\\begin{verbatim}\n“One.”\n\n“Two.”\n\\end{verbatim}\n\nB.\n', ['A.', 'B.']],
    ['a listing that nothing closes', '\\begin{verbatim}\nOne.\n', ['One.']],
    ['indented code', 'One.\n\n    code\n', ['One.']],
    ['indented code after a word with a stop', 'I. One.\n\n    code\n', ['I. One.']],
    ['a comment of MDX', 'One. {/* “Two.” */} Three.\n', ['One.  Three.']],
    ['front matter in TOML', '+++\ntitle = "One"\n+++\n\nTwo.\n', ['Two.']],
    ['front matter in JSON', '{\n  "title": "One"\n}\n\nTwo.\n', ['Two.']],
    ['a line of signs', '+++\n\nOne.\n', ['+++', 'One.']],
  ];
  for (const [name, draft, expected] of cases)
    it(`is read: ${name}`, () =>
      assert.deepEqual(
        prose(draft).map((each) => each.replace(/^\/|\/$/gu, '')),
        expected,
      ));

  it('writes nothing into front matter', () => {
    for (const draft of ['+++\ntitle = "One"\n+++\n', '{\n"title": "One"\n}\n'])
      assert.equal(parseDraft(draft).contextAt(draft.indexOf('One')).prose, false);
  });

  it('are read to a depth of eight', () => {
    const quoted = (depth: number) => `${'\\begin{quote}\n'.repeat(depth)}One.\n${'\\end{quote}\n'.repeat(depth)}`;
    const noted = (depth: number) =>
      Array.from({ length: depth + 1 }, (_, i) => `${' '.repeat(4 * i)}${i < depth ? '!!! note' : 'One.'}\n\n`).join(
        '',
      );
    for (const [text, kind] of [
      [quoted, 'paragraph'],
      [noted, 'code'],
    ] as const) {
      const last = (depth: number) => parseDraft(text(depth)).blocks.at(-1);
      assert.equal(last(8)?.visible.text, 'One.');
      assert.equal(last(9)?.kind, kind);
      assert.notEqual(last(9)?.visible.text, 'One.');
    }
    assert.equal(parseDraft(quoted(300)).blocks[0]?.containers.length, 8);
  });
});
