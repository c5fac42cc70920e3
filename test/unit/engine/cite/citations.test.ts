import assert from 'node:assert/strict';
import { convertCitations } from '../../../../src/engine/cite/convert/convert.js';
import { CitationPrinter } from '../../../../src/engine/cite/convert/print.js';
import { CITATION_SYNTAXES, type CitationSyntax } from '../../../../src/engine/cite/convert/syntax.js';
import { checkDraft, type DraftCheck } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { applyEdits } from '../../../../src/engine/text/edits.js';
import { sourcesOf } from '../draft/library.js';
import { formatterOf } from './styles/support.js';

const SOURCES = sourcesOf([
  {
    id: 'jha2022-ties',
    paragraphs: [
      'He said: “The pier was rebuilt by its own people, and by nobody else in the whole of the country.”',
      'She said: “No ship has come since the storm took the light, and none is expected before spring.”',
    ],
    speakers: { 1: 'Tom Ray', 2: 'Ann Lee' },
  },
  {
    id: 'pti2024-trust',
    paragraphs: ['They said: “The harbour is open to whoever pays the toll and keeps to the hours of the tide.”'],
  },
]);

const DRAFTS: Readonly<Record<string, string>> = {
  'right ones': '“The pier was rebuilt by its own people” [@jha2022-ties, para. 1]. “No ship” [@jha2022-ties].',
  'a changed word': 'It was said that “the pier was restored by its own people” [@jha2022-ties, para. 1].',
  'the wrong paragraph': '“The pier was rebuilt by its own people,” he said [@jha2022-ties, para. 2].',
  'the wrong article': '“The harbour is open to whoever pays” [see @jha2022-ties, para. 2].',
  'several works in one bracket':
    '“The harbour is open to whoever pays” and no more [@jha2022-ties, para. 1; @pti2024-trust, para. 2].',
  'a key that nobody knows': 'So it goes [@nobody2020, p. 3], “no ship has come since the storm” [@jha2022-ties].',
  'the author in the sentence': '@jha2022-ties [para. 2] reports: “No ship has come since the storm.” And so on.',
  'two quotations with one citation': '“The pier was rebuilt,” he said. “No ship has come” [@jha2022-ties].',
  'two citations in a paragraph':
    '“No ship has come since the storm” [@jha2022-ties, para. 2]. “The harbour is open” [@pti2024-trust, para. 1].',
  'a block quote':
    '> No ship has come since the storm took the light, and none is expected before spring.\n>\n> — Tom Ray [@jha2022-ties, para. 1]',
  'a list and a table':
    '- “No ship has come since the storm” [@jha2022-ties, para. 2]\n- other\n\n| a | b |\n| - | - |\n| “The harbour is shut” | “no ship has come since” [@jha2022-ties] |',
  'an ignored one': '“The pier was restored by its own people” [@jha2022-ties] <!-- quoin:ignore -->. More.',
  'a qualifier after the cut': 'One reads “the harbour is open to whoever pays the toll” [@pti2024-trust, para. 4].',
};

/** What a check says, without where it says it and how it would mend it. */
function verdicts({ findings, quotations, citations }: DraftCheck) {
  return {
    findings: findings
      .map(({ code, severity, message, citation }) => ({ code, severity, message, citation }))
      .sort(byCode),
    quotations: quotations.map(({ text, state, speaker, ignored, citations: cited }) => ({
      text,
      state,
      speaker,
      ignored: ignored !== null,
      cited: cited.map(({ key, locator }) => ({ key, locator })),
    })),
    citations: new Set(citations.map(({ key, locator, state }) => JSON.stringify([key, locator, state]))),
  };
}

function byCode(a: { code: string; message: string }, b: { code: string; message: string }): number {
  return `${a.code} ${a.message}` < `${b.code} ${b.message}` ? -1 : 1;
}

describe('citations that are formatted', () => {
  const wanted = Object.fromEntries(
    Object.entries(DRAFTS).map(([title, text]) => [title, verdicts(checkDraft(parseDraft(text), SOURCES))]),
  );
  for (const style of ['apa', 'chicago-notes', 'mla', 'news']) {
    const printer = new CitationPrinter({
      formatter: formatterOf(style),
      address: (key) => (key === 'jha2022-ties' ? 'https://example.org/a' : null),
    });
    const convert = (text: string, to: CitationSyntax) => {
      const { edits, left } = convertCitations(parseDraft(text), to, printer);
      assert.deepEqual(left, []);
      return applyEdits(text, edits);
    };

    for (const syntax of CITATION_SYNTAXES.filter((each) => each !== 'pandoc')) {
      for (const [title, text] of Object.entries(DRAFTS)) {
        it(`are checked as Pandoc's are: ${title}, as ${syntax} in ${style}`, () => {
          const converted = convert(text, syntax);
          assert.notEqual(converted, text);
          assert.deepEqual(verdicts(checkDraft(parseDraft(converted), SOURCES)), wanted[title]);
        });
      }

      it(`are rewritten as a whole by fixes, and else left alone: as ${syntax} in ${style}`, () => {
        const keysIn = (text: string) => convert(text, 'pandoc').match(/@[\w-]+/gu);
        let corrected = 0;
        for (const [draft, text] of Object.entries(DRAFTS)) {
          const converted = convert(text, syntax);
          for (const { code, quotation, fixes } of checkDraft(parseDraft(converted), SOURCES).findings) {
            for (const fix of fixes) {
              const fixed = applyEdits(converted, [fix]);
              const what = `${draft}: ${fix.title}`;
              if (!fix.kind.startsWith('correct-')) {
                assert.deepEqual(keysIn(fixed), keysIn(converted), what);
                continue;
              }
              corrected += 1;
              const { findings } = checkDraft(parseDraft(convert(fixed, syntax)), SOURCES);
              assert.ok(!findings.some((each) => each.code === code && each.quotation === quotation), what);
            }
          }
        }
        assert.equal(corrected > 0, syntax !== 'footnotes');
      });
    }
  }
});
