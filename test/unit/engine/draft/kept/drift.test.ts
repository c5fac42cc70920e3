import assert from 'node:assert/strict';
import { checkDraft } from '../../../../../src/engine/draft/check.js';
import { KeptCheckRun } from '../../../../../src/engine/draft/kept/drift.js';
import { KeptQuotations } from '../../../../../src/engine/draft/kept/kept-quotations.js';
import { librarySources } from '../../../../../src/engine/draft/library-sources.js';
import { Library } from '../../../../../src/engine/library/library.js';
import { takeIn } from '../../../../../src/engine/library/take-in.js';
import { parseDraft } from '../../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../../src/engine/search/library-search.js';
import { applyEdits } from '../../../../../src/engine/text/edits.js';

const FIRST = 'The board of the harbour met on Monday in the old town hall.';
const SPEECH =
  'Reporters waited. “We will begin the work in May,” said Anna Lind, who chairs the board of the harbour.';
const LAST = 'The town borrowed 14 million crowns for the last pier, and paid them back in eleven years.';
const PIER = [FIRST, SPEECH, LAST];
const DRAFT = '“We will begin the work in May,” Lind said [@pier, para. 2].';

interface Source {
  readonly paragraphs: readonly string[];
  readonly id?: string;
  readonly isDigest?: true;
}

function sourcesOf(...given: readonly Source[]) {
  const library = new Library();
  const add = given.map(({ paragraphs, id = 'pier', isDigest }) => {
    const text = `---\nid: ${id}\ntitle: Board meets\n${isDigest ? 'text: digest\n' : ''}---\n\n${paragraphs.join('\n\n')}\n`;
    const { article, extraction } = takeIn({ file: `${id}.md`, text }, null);
    assert.ok(article);
    return { article, extraction, origin: 'own' as const };
  });
  library.update({ add });
  const search = new LibrarySearch(library);
  search.catchUp();
  return librarySources(library, search);
}

/** Checks a draft on one day, then on another with other sources; the findings on what has changed. */
function later(
  sources: readonly Source[],
  {
    draft = DRAFT as string,
    rewritten = draft as string,
    kept = new KeptQuotations(),
    first = [{ paragraphs: PIER }] as readonly Source[],
  } = {},
) {
  const run = (text: string, given: readonly Source[], day: string) =>
    checkDraft(parseDraft(text), sourcesOf(...given), { kept: new KeptCheckRun(kept, 'a', day) });
  assert.deepEqual(
    run(draft, first, '2026-11-12').findings.filter(({ severity }) => severity !== 'hint'),
    [],
  );
  const { findings } = run(rewritten, sources, '2026-11-29');
  return findings.filter(({ code }) => code === 'source-changed');
}

const changed = (speech: string) => [{ paragraphs: [FIRST, speech, LAST] }];
const fixed = (finding: ReturnType<typeof later>[number] | undefined, kind: string) => {
  const fix = finding?.fixes.find((each) => each.kind === kind);
  return fix && applyEdits(DRAFT, [fix]);
};

describe('a source that changes after a quotation was verified', () => {
  it('has other words: both are named, the new ones can be accepted, or the old ones kept', () => {
    const [finding, ...more] = later(changed(SPEECH.replace('May', 'June')));
    assert.deepEqual(more, []);
    assert.equal(
      finding?.message,
      '@pier has changed since 12 November 2026. It had “We will begin the work in May”, and now has “We will begin the work in June”.',
    );
    assert.deepEqual(finding?.drift, {
      kind: 'changed',
      key: 'pier',
      since: '2026-11-12',
      before: 'We will begin the work in May',
      now: 'We will begin the work in June',
    });
    assert.equal(fixed(finding, 'accept-words'), DRAFT.replace('May', 'June'));
    const kept = fixed(finding, 'keep-words') ?? '';
    assert.match(kept, /\] <!-- quoin:ignore source-changed altered-quotation: verified on 2026-11-12 -->\.$/u);
    const { findings } = checkDraft(parseDraft(kept), sourcesOf(...changed(SPEECH.replace('May', 'June'))));
    assert.deepEqual(findings, []);
  });

  it('has the words no longer', () => {
    const [finding] = later(changed('Reporters waited in the rain for an hour, and then they went home.'));
    assert.equal(finding?.drift?.kind, 'gone');
    assert.equal(
      finding?.message,
      '@pier has changed since 12 November 2026. It no longer has these words, which were in para. 2.',
    );
    assert.match(finding?.drift?.before ?? '', /^Reporters waited\. “We will begin/u);
  });

  it('is gone', () => {
    const [finding] = later([{ id: 'other', paragraphs: [LAST] }]);
    assert.equal(
      finding?.message,
      '@pier is no longer in the library. On 12 November 2026 it had these words in para. 2.',
    );
  });

  it('is left as a digest only', () => {
    const [finding] = later([{ paragraphs: [FIRST, LAST], isDigest: true }]);
    assert.match(finding?.message ?? '', /^Only a digest of @pier is left/u);
  });

  it('has the words in another paragraph than the one cited', () => {
    const [finding] = later([{ paragraphs: [FIRST, 'It rained all day long.', SPEECH, LAST] }]);
    assert.equal(finding?.drift?.kind, 'moved');
    assert.match(finding?.message ?? '', /these words have moved from para\. 2 to para\. 3\.$/u);
    assert.equal(fixed(finding, 'correct-locator'), DRAFT.replace('para. 2', 'para. 3'));
  });

  it('has them in another paragraph, and the draft cites none: nothing of it depends on that', () => {
    const draft = '“We will begin the work in May,” Lind said [@pier].';
    assert.deepEqual(
      later([{ paragraphs: [FIRST, 'It rained all day long.', SPEECH, LAST] }], { draft, rewritten: draft }),
      [],
    );
  });

  it('is shown from a whole word to a whole word of a long paragraph', () => {
    const long = (first: string) =>
      `${'Neighbourhoods waited. '.repeat(9)}${first} “We will begin the work in May,” said Anna Lind.${' Neighbourhoods listened.'.repeat(9)}`;
    const first = [{ paragraphs: [FIRST, long('It rained.'), LAST] }];
    const [finding] = later([{ paragraphs: [FIRST, long('It snowed all day.'), LAST] }], { first });
    for (const words of [finding?.drift?.before, finding?.drift?.now])
      assert.match(words ?? '', /^…(?:Neighbourhoods|waited)\b.*\b(?:Neighbourhoods|listened\.)…$/u);
  });

  it('has other words beside them: a hint', () => {
    const [finding] = later(changed(SPEECH.replace('Reporters waited.', 'Nobody believes it any longer.')));
    assert.equal(finding?.severity, 'hint');
    assert.equal(finding?.drift?.kind, 'context');
    assert.match(finding?.message ?? '', /the words before this quotation are not the same/u);
    assert.match(finding?.drift?.now ?? '', /^Nobody believes it any longer\. “We will/u);
  });

  it('is reported until it is accepted, and is compared with its new words then', () => {
    const kept = new KeptQuotations();
    const other = changed(SPEECH.replace('Reporters waited.', 'Nobody believes it any longer.'));
    later(other, { kept });
    const check = (day: string, given = other) =>
      checkDraft(parseDraft(DRAFT), sourcesOf(...given), { kept: new KeptCheckRun(kept, 'a', day) }).findings.map(
        ({ code }) => code,
      );
    assert.deepEqual(check('2026-11-30'), ['source-changed']);
    kept.forget('pier', 'We will begin the work in May,');
    assert.deepEqual(check('2026-12-01'), []);
    assert.deepEqual(check('2026-12-02'), []);
    assert.deepEqual(check('2026-12-03', [{ paragraphs: PIER }]), ['source-changed']);
  });

  for (const [name, sources] of Object.entries<readonly Source[]>({
    'is the same': [{ paragraphs: PIER }],
    'has changed elsewhere': [{ paragraphs: [FIRST, SPEECH, `${LAST} Nobody minded.`] }],
    'has other marks only': changed(SPEECH.replace(/[“”]/gu, '"').replace('Reporters waited.', 'Reporters  waited …')),
    'has become a digest': [
      { paragraphs: [FIRST, `Those who waited heard this: ${SPEECH.slice(18)}`, LAST], isDigest: true },
    ],
  }))
    it(`${name}: nothing is said`, () => assert.deepEqual(later(sources), []));

  it('is not blamed for words that the writer has changed', () => {
    assert.deepEqual(later(changed(SPEECH.replace('May', 'June')), { rewritten: DRAFT.replace('May', 'April') }), []);
    assert.deepEqual(later([{ paragraphs: PIER }], { rewritten: DRAFT.replace('May', 'April') }), []);
  });

  const elsewhere = (paragraphs: readonly string[] = PIER) => [...paragraphs, 'Nobody minded.'];

  for (const [name, rewritten] of Object.entries({
    'the case': '“We WILL begin the work in MAY,” Lind said [@pier, para. 2].',
    'the marks': '“We will begin. The work in May,” Lind said [@pier, para. 2].',
    brackets: '“We will begin [the work] in May,” Lind said [@pier, para. 2].',
    'an ellipsis': '“We will begin … the work in May,” Lind said [@pier, para. 2].',
  }))
    it(`is not blamed where the draft has changed ${name}, and the source something else`, () => {
      assert.deepEqual(later([{ paragraphs: elsewhere() }], { rewritten }), []);
      // The same draft, where the source has changed in these words.
      const paragraphs = [FIRST, SPEECH.replace('May', 'June'), LAST];
      assert.equal(later([{ paragraphs }], { rewritten })[0]?.drift?.kind, 'changed');
    });

  it('is not blamed where an ellipsis of the draft has moved', () => {
    const draft = '“We will … in May,” Lind said [@pier, para. 2].';
    const rewritten = '“We … will in May,” Lind said [@pier, para. 2].';
    assert.deepEqual(later([{ paragraphs: elsewhere() }], { draft, rewritten }), []);
  });

  it('has another sign before a number', () => {
    const signed = (sign: string) => [FIRST, `“The water must be ${sign} 5 metres,” said Anna Lind.`, LAST];
    const draft = '“The water must be ≥ 5 metres,” Lind said [@pier, para. 2].';
    const given = { draft, first: [{ paragraphs: signed('≥') }] };
    assert.equal(later([{ paragraphs: signed('≤') }], given)[0]?.drift?.kind, 'changed');
    const rewritten = draft.replace('≥', '≤');
    assert.deepEqual(later([{ paragraphs: elsewhere(signed('≥')) }], { ...given, rewritten }), []);
  });

  describe('beside another work that has the same words', () => {
    const quay = { id: 'quay', paragraphs: ['It rained.', SPEECH] };
    const draft = '“We will begin the work in May,” Lind said [@pier; @quay].';
    const other = '“We will begin the work in May,” Lind said [@quay; @pier].';
    const first = [{ paragraphs: PIER }, quay];

    for (const [name, rewritten] of Object.entries({ 'in the same order': draft, 'in another order': other }))
      it(`has them as well, cited ${name}`, () => {
        for (const from of [draft, other]) {
          const given = { draft: from, rewritten, first };
          assert.deepEqual(later([{ paragraphs: elsewhere() }, quay], given), []);
          assert.deepEqual(
            later([{ paragraphs: PIER }, { ...quay, paragraphs: elsewhere(quay.paragraphs) }], given),
            [],
          );
        }
      });

    it('has them as well, and is the one cited before', () => {
      const given = { draft: DRAFT, rewritten: other, first };
      assert.deepEqual(later([{ paragraphs: elsewhere() }, quay], given), []);
    });

    it('has them no longer', () => {
      const paragraphs = [FIRST, 'Reporters waited in the rain, and then they went home.', LAST];
      const [finding] = later([{ paragraphs }, quay], { draft: DRAFT, rewritten: other, first });
      assert.equal(finding?.drift?.kind, 'gone');
      assert.equal(finding?.drift?.key, 'pier');
    });
  });

  describe('in which the words stand twice', () => {
    const again = 'At night she said it once more, to nobody: “We will begin the work in May.” It was dark.';
    const twice = [FIRST, SPEECH, LAST, again];
    const first = [{ paragraphs: twice }];
    const at = (place: number) => `“We will begin the work in May” [@pier, para. ${place}].`;

    it('is not blamed where the draft cites the other place', () => {
      for (const [from, to] of [
        [2, 4],
        [4, 2],
        [2, 3],
        [4, 3],
      ] as const)
        assert.deepEqual(
          later([{ paragraphs: elsewhere(twice) }], { draft: at(from), rewritten: at(to), first }),
          [],
          `${from} ${to}`,
        );
    });

    it('has other words beside them at the place cited before', () => {
      for (const begin of ['Nobody believes it any longer.', 'It was late. Reporters waited.', '']) {
        const paragraphs = [FIRST, SPEECH.replace('Reporters waited.', begin), LAST, again];
        const [finding] = later([{ paragraphs }], { draft: at(2), rewritten: at(4), first });
        assert.equal(finding?.drift?.kind, 'context', begin);
      }
      const paragraphs = [FIRST, SPEECH, LAST, `${again.slice(0, -'It was dark.'.length)}It was dark and cold.`];
      const [finding] = later([{ paragraphs }], { draft: at(4), rewritten: at(2), first });
      assert.equal(finding?.drift?.kind, 'context');
    });

    it('has them in another paragraph than the one cited', () => {
      const paragraphs = [FIRST, 'It rained all day long.', SPEECH, LAST];
      const [finding] = later([{ paragraphs }], { draft: at(2), first });
      assert.equal(finding?.drift?.kind, 'moved');
    });
  });

  it('was a digest, and is there in full: words that the full text has otherwise are not called a change', () => {
    const first = [{ paragraphs: PIER, isDigest: true as const }];
    assert.deepEqual(later(changed(SPEECH.replace('May', 'June')), { first }), []);
    assert.deepEqual(later(changed('Reporters waited in the rain, and then they went home.'), { first }), []);
    const digest = { paragraphs: [FIRST, SPEECH.replace('May', 'June'), LAST], isDigest: true as const };
    assert.equal(later([digest], { first })[0]?.drift?.kind, 'changed');
  });

  it('is found wherever the quotation has gone in the draft, and however its marks are written', () => {
    const rewritten = `Much later, and in another place:\n\n> We will begin the work in May [@pier, para. 2]\n`;
    assert.equal(later(changed(SPEECH.replace('May', 'June')), { rewritten })[0]?.drift?.kind, 'changed');
  });

  it('is silenced by severity and comment', () => {
    const rewritten = DRAFT.replace('].', '] <!-- quoin:ignore source-changed -->.');
    assert.deepEqual(later(changed(SPEECH.replace('May', 'June')), { rewritten }), []);
  });
});

describe('the file of what sources said', () => {
  const filled = () => {
    const kept = new KeptQuotations();
    const check = (text: string) =>
      checkDraft(parseDraft(text), sourcesOf({ paragraphs: PIER }), {
        kept: new KeptCheckRun(kept, 'a', '2026-11-12'),
      });
    return { kept, check };
  };
  const count = (file: string) => (JSON.parse(file) as { quotations: unknown[] }).quotations.length;

  it('has what a draft quotes at the end of a check, not what it had on the way', () => {
    const { kept, check } = filled();
    check('“We will begin” [@pier].');
    check('“We will begin the work” [@pier].');
    check(DRAFT);
    assert.equal(count(kept.print()), 1);
  });

  it('is read again, and written the same', () => {
    const { kept, check } = filled();
    check(DRAFT);
    const again = new KeptQuotations();
    assert.ok(again.read(kept.print()));
    assert.equal(again.print(), kept.print());
    assert.equal(again.get('pier', 'we will begin the work in may')?.place, 'para. 2');
  });

  it('keeps what was stored though no draft of now has it', () => {
    const { kept, check } = filled();
    check(DRAFT);
    const again = new KeptQuotations();
    again.read(kept.print());
    again.settle('b', []);
    assert.equal(count(again.print()), 1);
  });

  it('is refused where it is not one, and entries that are damaged are left out', () => {
    const { kept, check } = filled();
    check(DRAFT);
    for (const text of ['', '[]', '{"format":2,"quotations":[]}', '{"format":1}', 'null'])
      assert.equal(new KeptQuotations().read(text), false, text);
    const [entry] = (JSON.parse(kept.print()) as { quotations: Record<string, unknown>[] }).quotations;
    const damaged = Object.keys(entry ?? {}).map((field) => ({ ...entry, [field]: [] }));
    const again = new KeptQuotations();
    assert.ok(again.read(JSON.stringify({ format: 1, quotations: damaged })));
    assert.equal(count(again.print()), 0);
  });

  it('says when there is something to store', () => {
    const { kept, check } = filled();
    check(DRAFT);
    const { version } = kept;
    check(DRAFT);
    assert.equal(kept.version, version);
    check(`${DRAFT}\n\n“The town borrowed 14 million crowns” [@pier].`);
    assert.notEqual(kept.version, version);
  });
});
