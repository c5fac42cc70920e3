import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkDraft, DraftChecker } from '../../../../src/engine/draft/check.js';
import type { Finding, Fix } from '../../../../src/engine/draft/finding.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { type GivenArticle, sourcesOf } from './library.js';

const SPEECH =
  'We have looked at all 14 plans, and none of them is ready. The harbour needs new piers before winter comes again. ' +
  'I told the council that Westby cannot wait for another study; it must act now. Other towns have found the money, ' +
  'so why should we not find it? My answer to Omar Diaz is simple: come and see the rotten planks yourself.';

const LIBRARY: readonly GivenArticle[] = [
  {
    id: 'speech',
    paragraphs: ['The mayor spoke on Monday.', `“${SPEECH}” she said.`],
    people: [{ name: 'Omar Diaz' }],
  },
  { id: 'other', paragraphs: ['Volunteers restored an old lighthouse on the northern mole in spring.'] },
];
const SOURCES = sourcesOf(LIBRARY);
const WORDS = SPEECH.split(' ');

/** Findings graver than a hint. */
function findings(text: string): readonly Finding[] {
  return checkDraft(parseDraft(text), SOURCES).findings.filter((each) => each.severity !== 'hint');
}

function applied(text: string, fix: Fix): string {
  return text.slice(0, fix.start) + fix.text + text.slice(fix.end);
}

/** A run of the speech's words. */
const excerpt = (least: number) =>
  fc
    .tuple(fc.nat(WORDS.length - least), fc.integer({ min: least, max: 30 }))
    .filter(([from]) => !NEGATION.test(WORDS[from - 1] ?? '') && !NEGATION_OF.test(WORDS.slice(0, from).join(' ')))
    .filter(([from]) => !LIMITING.test(WORDS[from - 1] ?? ''))
    // Cut before its negation, a statement says the opposite.
    .filter(([from, length]) => !NEGATION.test(WORDS[from + length] ?? ''))
    .map(([from, length]) => WORDS.slice(from, from + length));

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Words on which the rest of their sentence depends: no ellipsis may leave them out, and no sentence begin after them. */
const NEGATION = /^(?:none|cannot|not)$/u;

/** The same where “of” or “in” is between. */
const NEGATION_OF = /\bnone of$/u;

/** Words that limit others. */
const LIMITING = /^(?:may|might|must|should|would|could|can|almost|nearly|only|some|few|more|most|often|part)$/iu;

/** Those, and ends of sentences. */
const LIMIT = new RegExp(`${LIMITING.source}|[.?!]$`, 'iu');

/** Words with an ellipsis in place of some, unless it would leave out a negation or a limit, or join two sentences. */
function shortened(words: readonly string[], at: number, count: number, mark: string): readonly string[] {
  const cut = words.slice(at, at + count);
  // What was changed before may have set asterisks around them, or a line's end after them.
  const bare = (word: string) => word.replace(/[*\s]/gu, '');
  const isKept = (word: string) => NEGATION.test(bare(word)) || LIMIT.test(bare(word));
  return cut.some(isKept) ? words : words.toSpliced(at, count, mark);
}

/** Words that follow a name, or what may be one: a bracket before them is in its place, and other words than a pronoun may not be. */
const FOLLOWING_NAME = /^\P{L}*(?:c\P{L}*annot|i\P{L}*s|d\P{L}*iaz|t\P{L}*owns)\P{L}*$/iu;

/** A bracket beside an ellipsis, where it is in place of the words left out: of the object of a small word, or of a name. */
const IN_PLACE =
  /(?:^|\s)\W?(?:have|at|all|and|of|is|before|that|for|must|so|why|should|to|the)\W* \*?\[our town\]\*? \*?(?:…|\[\.)|(?:…|\[\.{3}\])\*? \*?\[our town\]\*? \W?(?:cannot|Diaz|is|towns)\b/iu;

/** What an honest writer may do; each changes one place, if it can. */
const allowedChange = fc.constantFrom<(words: readonly string[], at: number) => readonly string[]>(
  (words) => words,
  (words, at) => shortened(words, at, 1, '…'),
  (words, at) => words.toSpliced(at, 0, '…'),
  (words, at) => shortened(words, at, 3, '[...]'),
  (words, at) => words.toSpliced(at, 0, '[sic]'),
  (words, at) => (at === 0 && FOLLOWING_NAME.test(words[0] ?? '') ? words : words.toSpliced(at, 0, '[our town]')),
  (words, at) => words.with(at, `*${words[at]}*`),
  (words) => words.with(0, capital(words[0] ?? '')),
  (words) =>
    words.with(
      0,
      (words[0] ?? '').replace(/^\p{L}(?=\p{L})/u, (letter) => `[${letter.toUpperCase()}]`),
    ),
  (words) => words.with(-1, (words.at(-1) ?? '').replace(/[.,;:?]$/u, '')),
  (words) => words.with(-1, `${(words.at(-1) ?? '').replace(/[.,;:?]$/u, '')},`),
  (words, at) => words.with(at, (words[at] ?? '').replace(',', '')),
  (words, at) => words.with(at, `${words[at]}\n`),
);

const frame = fc.constantFrom<(words: string) => string>(
  (words) => `She said “${words}” [@speech, para. 2].`,
  (words) => `She said "${words}" [@speech].`,
  // A single mark before a digit shortens a year, and none closes after a semicolon.
  (words) => (/^\d|[;:]$/u.test(words) ? `- a\n- “${words}” [@speech]` : `- a\n- ‘${words}’ [@speech]`),
  (words) => `« ${words} » [@speech]`,
  (words) => `Text.\n\n> ${words}\n>\n> — The mayor [@speech, para. 2]\n\nText.`,
);

describe('the check, on any excerpt', function () {
  // Far above what it takes; a slow machine shall not fail what is right.
  this.timeout(600_000);

  it('never reports an allowed change', () => {
    fc.assert(
      fc.property(
        excerpt(3),
        fc.array(fc.tuple(allowedChange, fc.nat()), { maxLength: 3 }),
        frame,
        (words, changes, framed) => {
          let changed: readonly string[] = words;
          for (const [change, at] of changes) changed = change(changed, at % Math.max(1, changed.length));
          fc.pre(changed.filter((word) => /\p{L}{2}/u.test(word) && !/[[\]]/u.test(word)).length >= 2);
          fc.pre(!IN_PLACE.test(changed.join(' ')));
          const draft = framed(
            changed
              .join(' ')
              .replace(/\n(?!$)/gu, (end) => end)
              .replace(/\n /gu, '\n'),
          );
          fc.pre(!draft.includes('> ') || !changed.some((word) => word.includes('\n')));
          assert.deepEqual(
            findings(draft).map((each) => each.message),
            [],
            draft,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  const forbidden = fc.constantFrom<(words: readonly string[], at: number) => readonly string[]>(
    (words, at) => words.toSpliced(at, 1),
    (words, at) => words.toSpliced(at, 0, 'gently'),
    (words, at) => words.with(at, 'gently'),
    (words, at) => words.toSpliced(at, 2, words[at + 1] ?? '', words[at] ?? ''),
  );

  it('always reports a word replaced, added, dropped or moved inside, and repairs it', () => {
    fc.assert(
      fc.property(excerpt(8), forbidden, fc.nat(), frame, (words, change, place, framed) => {
        // Of words at its ends no repair is sure.
        const at = 2 + (place % (words.length - 5));
        const changed = change(words, at);
        const bare = (list: readonly string[]) => list.join(' ').replace(/[.,;:?]/gu, '');
        fc.pre(!bare(WORDS).includes(bare(changed)));
        const draft = framed(changed.join(' '));
        const found = findings(draft);
        assert.deepEqual(
          found.map((each) => each.code),
          ['altered-quotation'],
          draft,
        );
        assert.ok((found[0]?.differences.length ?? 0) > 0);
        const repair = found[0]?.fixes.find((each) => each.kind === 'use-source-words');
        assert.ok(repair !== undefined);
        assert.deepEqual(
          findings(applied(draft, repair)).map((each) => each.message),
          [],
          applied(draft, repair),
        );
      }),
      { numRuns: 150 },
    );
  });

  const turning = fc.constantFrom(
    'not',
    'never',
    'do not',
    'hardly',
    '5',
    'two',
    'must',
    'might',
    'probably',
    'all',
    'only',
  );

  it('never verifies a bracket that turns the meaning, wherever it is and whatever it covers', () => {
    fc.assert(
      fc.property(excerpt(4), turning, fc.nat(), fc.nat(4), frame, (words, added, place, covered, framed) => {
        const at = place % words.length;
        const over = words.slice(at, at + covered).map((word) => word.replace(/[.,;:?]/gu, ''));
        // A bracket may repeat the source's own words: `[do not]` for “not” says no more.
        fc.pre(!over.some((word) => added.split(' ').includes(word)));
        fc.pre(at > 0 || !WORDS.some((word, index) => word === added && WORDS[index + 1] === words[0]));
        const changed = words.toSpliced(at, covered, `[${added}]`);
        fc.pre(changed.filter((word) => /\p{L}{2}/u.test(word) && !/[[\]]/u.test(word)).length >= 2);
        const draft = framed(changed.join(' '));
        const { quotations } = checkDraft(parseDraft(draft), SOURCES);
        for (const { state } of quotations) assert.notEqual(state, 'verified', draft);
      }),
      { numRuns: 150 },
    );
  });

  it('takes any draft, its findings inside', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      '[@speech',
      ']',
      '[',
      '…',
      ' word',
      ' the harbour needs',
      '\n\n',
      '> ',
      '- ',
      '[sic]',
      '. ',
      '‘',
      '’',
      '—',
      '[^1]',
      '<!-- quoin:ignore -->',
      '@other',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { findings: found, quotations } = checkDraft(parseDraft(text), SOURCES);
        for (const { start, end, fixes } of found) {
          assert.ok(start <= end && start >= 0 && end <= text.length);
          for (const fix of fixes) assert.ok(fix.start <= fix.end && fix.start >= 0 && fix.end <= text.length);
        }
        for (const { start, end } of quotations) assert.ok(start < end && end <= text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('checks a changed draft again as if for the first time', () => {
    const sentence = fc.tuple(excerpt(3), frame).map(([words, framed]) => framed(words.join(' ')));
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), sentence, fc.nat(), (drafts, added, where) => {
        const checker = new DraftChecker();
        const before = parseDraft(drafts.join('\n\n'));
        checker.check(before, SOURCES);
        const changed = drafts.toSpliced(where % drafts.length, 0, added).join('\n\n');
        assert.deepEqual(checker.check(parseDraft(changed, before), SOURCES), checkDraft(parseDraft(changed), SOURCES));
      }),
      { numRuns: 40 },
    );
  });
});

describe('fixes', () => {
  const fixed = (draft: string, kind: Fix['kind']) => {
    const fix = checkDraft(parseDraft(draft), SOURCES)
      .findings.flatMap((each) => each.fixes)
      .find((each) => each.kind === kind);
    return fix === undefined ? null : applied(draft, fix);
  };

  it("put the source's words in, and keep what the writer may do", () => {
    assert.equal(
      fixed('“The port needs … piers before [the] summer comes” [@speech].', 'use-source-words'),
      '“The harbour needs … piers before [the] winter comes” [@speech].',
    );
    assert.equal(
      fixed('“The *port* needs new piers” [@speech].', 'use-source-words'),
      '“The *harbour* needs new piers” [@speech].',
    );
    assert.equal(
      fixed('> We have looked at\n> most 14 plans. [@speech]', 'use-source-words'),
      '> We have looked at\n> all 14 plans. [@speech]',
    );
  });

  it('mark an omission', () => {
    assert.equal(
      fixed('“The harbour needs piers before winter” [@speech].', 'mark-omission'),
      '“The harbour needs … piers before winter” [@speech].',
    );
    assert.equal(fixed('“The port needs piers before winter” [@speech].', 'mark-omission'), null);
  });

  it('cite, cite another article, correct a locator', () => {
    assert.equal(
      fixed('She said “none of them is ready”.', 'cite'),
      'She said “none of them is ready” [@speech, para. 2].',
    );
    assert.equal(
      fixed('She said “none of them is ready” [see @other, para. 1].', 'correct-citation'),
      'She said “none of them is ready” [see @speech, para. 2].',
    );
    assert.equal(
      fixed('@other [p. 1] has “none of them is ready”.', 'correct-citation'),
      '@speech [para. 2] has “none of them is ready”.',
    );
    assert.equal(
      fixed('She said “none of them is ready” [@speech, para. 7].', 'correct-locator'),
      'She said “none of them is ready” [@speech, para. 2].',
    );
  });

  it('turn into a paraphrase, or ignore', () => {
    assert.equal(
      fixed('She said “the port needs new piers” [@speech].', 'paraphrase'),
      'She said the port needs new piers [@speech].',
    );
    // Nobody said that, in any words.
    assert.equal(fixed('She said “I will resign if this goes on much longer” [@speech].', 'paraphrase'), null);
    const draft = 'She said “the port needs new piers” [@speech].';
    const silent = fixed(draft, 'ignore');
    assert.equal(silent, 'She said “the port needs new piers” [@speech] <!-- quoin:ignore -->.');
    assert.deepEqual(findings(silent ?? ''), []);
  });

  it('name negations, numbers and names first, and say what the source has', () => {
    const [finding] = findings('“The port needs old piers before winter … it must act now” [@speech].');
    assert.match(finding?.message ?? '', /@speech, para\. 2/u);
    const [grave] = findings('“We have looked at most 13 plans, and all of them are ready” [@speech].');
    assert.deepEqual(grave?.severity, 'error');
    assert.equal(grave?.differences[0]?.kind === 'negation' || grave?.differences[0]?.kind === 'number', true);
  });
});
