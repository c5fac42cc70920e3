import assert from 'node:assert/strict';
import { askedAt } from '../../../../../src/engine/draft/complete/asked.js';
import { parseDraft } from '../../../../../src/engine/markdown/markdown.js';
import { offersAt, wordsOf } from './harbour.js';

/** The kind of what is asked for at the `‸` of a draft. */
function kindAt(marked: string): string | null {
  const offset = marked.indexOf('‸');
  return askedAt(parseDraft(marked.replace('‸', '')), offset, false)?.kind ?? null;
}

const MARKUP: readonly string[] = [
  'The crane <span title="the storm took‸',
  '<div class="a"\n  title="the storm took‸\n',
  '<Quote text="the storm took‸" />',
  'The [crane](https://a.example "the storm took‸',
  'The ![crane](crane.png "the storm took‸',
  '[crane]: https://a.example "the storm took‸',
  '[the crane]{title="the storm took‸',
  '# The crane {data-x="the storm took‸',
  '::: {.note title="the storm took‸\n',
  '{{< figure "the storm took‸',
  '{{% figure caption="the storm took‸',
  '{% include quote.html text="the storm took‸',
  'The crane {print("the storm took‸")}',
  'The {/* “the storm took‸ */} crane',
  'The [[“the storm took‸]]',
  '!!! note "the storm took‸',
  '??? note "the storm took‸"\n',
  '=== "the storm took‸"\n',
  'import Crane from "the storm took‸"',
  'export const meta = {\n  title: "the storm took‸"\n}\n',
  '---\ntitle: "the storm took‸\n',
  '---\nauthor: Ann Moe\n# note\nkeywords:\n  - "the storm took‸\n',
  '+++\ntitle = "the storm took‸"\n+++\n\nText.\n',
  '+++\ntitle = "the storm took‸\n',
  '{\n  "title": "the storm took‸"\n}\n\nText.\n',
  '$$\n“the storm took‸\n$$\n',
  '\\begin{verbatim}\n“the storm took‸\n\\end{verbatim}\n',
  '> [!note]\n> the storm took‸',
  '> [!warning] The crane\n>\n> the storm took‸',
];

const PROSE: readonly (readonly [string, string])[] = [
  ['The crane (“the storm took‸', 'marks'],
  ['A < B, and “the storm took‸', 'marks'],
  ['The [crane](https://a.example) “the storm took‸', 'marks'],
  ['The [crane]{.mark} “the storm took‸', 'marks'],
  ['{{< figure >}} “the storm took‸', 'marks'],
  ['<b>The crane</b> “the storm took‸', 'marks'],
  ['[^1]: Ledger “the storm took‸', 'marks'],
  ['---\n\nA rule above. “the storm took‸', 'marks'],
  ['---\ntitle: A\n---\n\n“the storm took‸', 'marks'],
  ['> [!note]\n> Lindqvist said “the storm took‸', 'marks'],
  ['> [!quote] Lindqvist\n> the storm took‸', 'block'],
  ['> the storm took‸', 'block'],
  ['> - “the storm took‸', 'marks'],
  ['> – "the storm took‸', 'marks'],
  ['> > - „the storm took‸', 'marks'],
  ['> [!note]\n> > the storm took‸', 'block'],
];

describe('words typed within markup', () => {
  for (const draft of MARKUP) it(`ask for nothing: ${JSON.stringify(draft)}`, () => assert.equal(kindAt(draft), null));
  for (const [draft, kind] of PROSE)
    it(`ask for quotations beside it: ${JSON.stringify(draft)}`, () => assert.equal(kindAt(draft), kind));
});

describe('a speaker who did not say it', () => {
  for (const draft of [
    'Peter Lindqvist never said “the storm took‸',
    'Peter Lindqvist denied that “the storm took‸',
    'Peter Lindqvist disputed the claim that “the storm took‸',
    'If Peter Lindqvist had said “the storm took‸',
    'Peter Lindqvist was misquoted as saying “the storm took‸',
  ])
    it(`is offered no words unasked: ${draft}`, () => {
      assert.deepEqual(wordsOf(offersAt(draft).offers), []);
      assert.notDeepEqual(wordsOf(offersAt(draft, { explicit: true }).offers), []);
    });

  it('is another one than the sentence before names', () => {
    const { offers } = offersAt('Ann Moe never said “no”. Peter Lindqvist said “the storm took‸');
    assert.equal(offers.length > 0, true);
  });
});
