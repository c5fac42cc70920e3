import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import type { Finding, FixKind } from '../../../../src/engine/draft/finding.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { sourcesOf } from './library.js';

const SOURCES = sourcesOf([
  {
    id: 'quay',
    paragraphs: [
      '“Stay,” Ann Moe said, leaning on the wall as a lorry passed. “We go on.”',
      '“Fuel is up 38 per cent since January,” Ann Moe said.',
      '“We did not listen hard enough the first time, and I know it,” Ann Moe said.',
      '“We may have to close the old ferry,” said Councillor Denis Hale, who was late. “We should never do so,” said Ruth Abara.',
      'A harbour is a sentence the land writes to the sea.',
    ],
    speakerOf: ['Ann Moe', 'Ann Moe', 'Ann Moe', 'Ann Moe', 'Denis Hale', 'Ruth Abara'],
    people: [{ name: 'Ann Moe' }, { name: 'Denis Hale' }, { name: 'Ruth Abara' }],
  },
]);

const check = (draft: string) => checkDraft(parseDraft(draft), SOURCES);

/** The draft after the first fix of a kind, and what is found then. */
function fixed(draft: string, kind: FixKind): { readonly text: string; readonly findings: readonly Finding[] } | null {
  const fix = check(draft)
    .findings.flatMap(({ fixes }) => fixes)
    .find((each) => each.kind === kind);
  if (fix === undefined) return null;
  const text = draft.slice(0, fix.start) + fix.text + draft.slice(fix.end);
  return { text, findings: check(text).findings.filter(({ severity }) => severity !== 'hint') };
}

describe('a fix settles what it is offered for', () => {
  const cases: readonly (readonly [string, FixKind, string])[] = [
    ['“Stay. We go on.” [@quay]', 'mark-omission', '“Stay. … We go on.” [@quay]'],
    ['“*Stay.* We go on.” [@quay]', 'mark-omission', '“*Stay.* … We go on.” [@quay]'],
    ['> Stay. We go on. [@quay]', 'mark-omission', '> Stay. … We go on. [@quay]'],
    ['“Fuel is up 38%” [@quay].', 'use-source-words', '“Fuel is up 38 per cent” [@quay].'],
    ['“Fuel is up 38 percent” [@quay].', 'use-source-words', '“Fuel is up 38 per cent” [@quay].'],
    [
      '“We go on,” she said, and “We did not listen hard enough” [@quay, para. 3].',
      'correct-locator',
      '“We go on,” she said, and “We did not listen hard enough” [@quay, paras. 1-3].',
    ],
    [
      '“Stay,” she said. “Fuel is up 38 per cent.” [@quay, para. 2]',
      'correct-locator',
      '“Stay,” she said. “Fuel is up 38 per cent.” [@quay, paras. 1-2]',
    ],
  ];
  for (const [draft, kind, text] of cases)
    it(`${kind}: ${draft}`, () => assert.deepEqual(fixed(draft, kind), { text, findings: [] }));

  const kept: readonly (readonly [string, string])[] = [
    [
      '> We did not listen hard enough\n> the second\n> time [@quay]',
      '> We did not listen hard enough\n> the first\n> time [@quay]',
    ],
    [
      '> > We did not listen too\n> > enough the first time [@quay]',
      '> > We did not listen hard\n> > enough the first time [@quay]',
    ],
    ['> We did not\n> really\n> listen hard enough [@quay]', '> We did not\n> listen hard enough [@quay]'],
    [
      '> We did not listen\n> enough the first time [@quay]',
      '> We did not listen hard\n> enough the first time [@quay]',
    ],
    [
      '- “We did not listen so\n  enough the first time” [@quay]',
      '- “We did not listen hard\n  enough the first time” [@quay]',
    ],
    [
      '“We did not\r\nlisten so\r\nenough the first time” [@quay]',
      '“We did not\r\nlisten hard\r\nenough the first time” [@quay]',
    ],
    [
      '“We did not\u00A0listen so\u00A0enough the first time” [@quay]',
      '“We did not\u00A0listen hard\u00A0enough the first time” [@quay]',
    ],
    [
      '“We did *not listen so* enough the first time” [@quay]',
      '“We did *not listen hard* enough the first time” [@quay]',
    ],
  ];
  for (const [draft, text] of kept)
    it(`keeps line breaks, spaces and markup: ${JSON.stringify(draft)}`, () =>
      assert.deepEqual(fixed(draft, 'use-source-words'), { text, findings: [] }));

  it('keeps the line break among the words that it replaces', () => {
    for (const end of ['\n> ', '\r\n> '])
      assert.equal(
        fixed(`> We did not quite${end}hear enough the first time [@quay]`, 'use-source-words')?.text,
        `> We did not listen${end}hard enough the first time [@quay]`,
      );
  });

  it('puts words after the punctuation that the source has before them', () => {
    const draft = '“_We did not listen hard enough the first time,_ I know it” [@quay]';
    assert.equal(
      fixed(draft, 'use-source-words')?.text,
      '“_We did not listen hard enough the first time,_ and I know it” [@quay]',
    );
  });

  it('leaves marks in the words as they are', () => {
    const sources = sourcesOf([
      { id: 'roof', paragraphs: ['“She told us ‘the roof leaks badly’ and I did believe her,” he said.'] },
    ]);
    const draft = '‘She told me “the roof leaks badly” or I did believe her’ [@roof]';
    const [fix] = checkDraft(parseDraft(draft), sources).findings.flatMap(({ fixes }) => fixes);
    assert.ok(fix !== undefined);
    assert.equal(
      draft.slice(0, fix.start) + fix.text + draft.slice(fix.end),
      '‘She told us “the roof leaks badly” and I did believe her’ [@roof]',
    );
  });

  it('leaves no half of a pair of marks', () => {
    assert.equal(
      fixed('“We did not listen so*ft*ly enough the first time” [@quay]', 'use-source-words')?.findings.length,
      0,
    );
    assert.equal(fixed('“We did not listen so*ft* enough the first time” [@quay]', 'use-source-words'), null);
    assert.equal(fixed('> We did not\n> *really*\n> listen hard enough [@quay]', 'use-source-words'), null);
  });

  it('takes no comment of the writer out', () => {
    assert.equal(
      fixed('“We did not hear <!-- check --> much enough the first time” [@quay]', 'use-source-words'),
      null,
    );
  });

  it('writes apostrophes as the quotation does', () => {
    const sources = sourcesOf([
      { id: 'roof', paragraphs: ['“It’s the roof that doesn’t hold, and we can’t mend it now,” she said.'] },
    ]);
    const first = (draft: string) =>
      checkDraft(parseDraft(draft), sources)
        .findings.flatMap(({ fixes }) => fixes)
        .find(({ kind }) => kind === 'use-source-words');
    assert.equal(first('"It\'s the roof that cannot hold, and we can\'t mend it now" [@roof]')?.text.trim(), "doesn't");
    assert.equal(first('“It’s the roof that cannot hold, and we can’t mend it now” [@roof]')?.text.trim(), 'doesn’t');
  });

  it('makes no quotation of inner marks', () => {
    const sources = sourcesOf([
      { id: 'roof', paragraphs: ['“She told me ‘the roof leaks badly’ and I did believe her,” he said.'] },
    ]);
    const kinds = checkDraft(parseDraft('“She told me ‘the roof leaks badly’ and I did trust her” [@roof]'), sources)
      .findings.flatMap(({ fixes }) => fixes)
      .map(({ kind }) => kind);
    assert.deepEqual(kinds, ['use-source-words', 'ignore']);
  });

  it('puts no word beside the same one that is struck', () => {
    assert.equal(fixed('“We did ~~not~~ listen hard enough the first time” [@quay]', 'use-source-words'), null);
    assert.equal(fixed('“We did <!-- not --> listen hard enough the first time” [@quay]', 'use-source-words'), null);
  });
});

describe('a fix of a citation', () => {
  const german = (text: string) => `---\nlang: de-AT\n---\n\n${text}`;
  const words = '“We did not listen hard enough the first time”';

  it('names the place in the language of the draft', () => {
    const cases: readonly (readonly [string, FixKind, string])[] = [
      [`${words} [vgl. @quay, Abs. 5]`, 'correct-locator', `${words} [vgl. @quay, Abs. 3]`],
      [`${words} [@quay, para. 5]`, 'correct-locator', `${words} [@quay, Abs. 3]`],
      [`${words} [@quay, {para. 5}]`, 'correct-locator', `${words} [@quay, Abs. 3]`],
      [words, 'cite', `${words} [@quay, Abs. 3]`],
    ];
    for (const [draft, kind, expected] of cases) {
      const done = fixed(german(draft), kind);
      assert.equal(done?.text, german(expected), draft);
      assert.deepEqual(done.findings, []);
    }
    const [fix] = check(german(`${words} [@quay, Abs. 5]`)).findings.flatMap(({ fixes }) => fixes);
    assert.equal(fix?.title, 'Correct the locator to Abs. 3');
  });

  it('names it in English where there is no language, or none whose words are known', () => {
    for (const head of ['', '---\nlang: en-GB\n---\n\n', '---\nlang: pl\n---\n\n']) {
      const done = fixed(`${head}${words} [@quay, para. 5]`, 'correct-locator');
      assert.equal(done?.text, `${head}${words} [@quay, para. 3]`);
    }
  });
});

describe('a finding', () => {
  it('says once that several quotations with one citation are elsewhere', () => {
    const { findings } = check('“We did not” listen, “hard enough the first time” [@quay, para. 5].');
    assert.deepEqual(
      findings.filter(({ code }) => code === 'wrong-locator').map(({ message }) => message),
      ['The words are in paragraph 3 of @quay, not in paragraph 5.'],
    );
  });

  it('does not set the reporter’s words against a speaker’s', () => {
    const [found] = check('“We may have to close the old ferry. We should never do so.” [@quay]').findings;
    assert.equal(found?.code, 'altered-quotation');
    assert.doesNotMatch(found?.message ?? '', /Denis Hale’?, not|who was late/u);
  });

  it('reads percent as a spelling', () => {
    for (const words of ['Fuel is up 38%', 'Fuel is up 38 percent', 'Fuel is up 38 percent since January']) {
      const [found] = check(`“${words}” [@quay]`).findings;
      assert.deepEqual([found?.severity, found?.code], ['warning', 'altered-quotation'], words);
      assert.match(found?.message ?? '', /the source has “per cent”, not “(?:%|percent)”/u);
    }
    assert.equal(check('“Fuel is up 39 percent” [@quay]').findings[0]?.severity, 'error');
  });
});

describe('a comment that ignores a quotation', () => {
  for (const draft of [
    '<div>\n“We did not listen soft enough the first time” [@quay]\n</div>\n',
    '<blockquote>We did not listen soft enough the first time [@quay]</blockquote>\n',
    '<p>“We did not listen soft enough the first time”</p>\n',
  ])
    it(`is read between tags: ${JSON.stringify(draft)}`, () => assert.deepEqual(fixed(draft, 'ignore')?.findings, []));

  it('does not divide the words between tags', () =>
    assert.deepEqual(
      check('<p>“We did not listen <!-- twice --> soft enough the first time” [@quay]</p>\n').findings.map(
        ({ code }) => code,
      ),
      ['altered-quotation'],
    ));
});

describe('few words without a citation', () => {
  it('are not said to be found nowhere if the library has them', () => {
    assert.equal(check('She wrote “a sentence the land writes” there.').quotations[0]?.state, 'unchecked');
    assert.equal(check('She wrote “a sentence nobody else wrote” there.').quotations[0]?.state, 'unsupported');
  });
});
