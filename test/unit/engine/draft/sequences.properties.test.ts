import assert from 'node:assert/strict';
import fc from 'fast-check';
import { convertCitations } from '../../../../src/engine/cite/convert/convert.js';
import { CitationPrinter } from '../../../../src/engine/cite/convert/print.js';
import { readDraftCitations } from '../../../../src/engine/cite/convert/read.js';
import { renameKey } from '../../../../src/engine/cite/convert/rename.js';
import { CITATION_SYNTAXES } from '../../../../src/engine/cite/convert/syntax.js';
import { citationWriter } from '../../../../src/engine/cite/convert/write.js';
import { insertionFor } from '../../../../src/engine/cite/insertion.js';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { applyEdits, type TextEdit } from '../../../../src/engine/text/edits.js';
import { formatterOf } from '../cite/styles/support.js';
import { type GivenArticle, sourcesOf } from './library.js';

const SPEECH = 'We have looked at all 14 plans, and none of them is ready. The harbour needs new piers before winter.';
const LIBRARY: readonly GivenArticle[] = [
  { id: 'speech', paragraphs: ['The mayor spoke on Monday.', `“${SPEECH}” she said.`] },
  { id: 'other_2024', paragraphs: ['“Volunteers restored the lighthouse,” said a man.'] },
];
const SOURCES = sourcesOf(LIBRARY);
const PRINTER = new CitationPrinter({ formatter: formatterOf('apa'), address: () => null });

/** A word that nobody else writes: what becomes of it shows what becomes of the writer's words. */
const own = (number: number) => `w${number}w`;

const CITED = [
  '[@speech, para. 2]',
  '@other_2024',
  '[see @speech; -@other_2024, p. 3]',
  '[@nobody]',
  '@x_ya@b.com',
  '[@speech{ii}]',
];
const QUOTED = [
  '“The harbour needs new piers”',
  '"the harbour needs old piers"',
  '‘none of them is ready’',
  '“Volunteers … lighthouse”',
];
const MARKUP = [
  '*a*',
  '`b @c`',
  '😀',
  '[d](e "f")',
  '<b>g</b>',
  '[h]{.i}',
  '~~j~~',
  'k[^n]',
  '$l_1$',
  '\t',
  '\\@m',
  '&amp;',
  '==o==',
];

/** Lines of all kinds; `#` stands for a word of the writer's, `%` for words between. */
const LINES = [
  '# %',
  '% # %',
  '- % #\n  # %',
  '> % #\n> # %',
  '1. # %',
  '| # | % |\n|---|---|\n| % | # |',
  '::: x\n# %\n:::',
  '<div>\n# %\n</div>',
  '```\n# @speech\n```',
  '[^n]: # %',
  '## # %',
];

const piece = fc.constantFrom(...CITED, ...QUOTED, ...MARKUP, 'said', 'and so,');
const line = fc
  .tuple(fc.constantFrom(...LINES), fc.array(piece, { minLength: 4, maxLength: 8 }))
  .map(([form, pieces]) => {
    let next = 0;
    return form.replace(/%/gu, () => `${pieces[next++ % pieces.length]} ${pieces[next++ % pieces.length]}`);
  });
const document = fc
  .tuple(
    fc.constantFrom('', '---\ntitle: A title # a remark\nnocite: "@speech"\n---\n\n', '\uFEFF'),
    fc.array(line, { minLength: 1, maxLength: 5 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\n', '\n\n'),
  )
  .map(([head, lines, end, tail]) => {
    let number = 0;
    const text = `${head}${lines.join('\n\n')}${tail}`.replace(/(?<!#)#(?!#)(?= [^a]|$| \n)/gmu, () => own(number++));
    return text.replace(/\n/gu, end);
  });

/** Something done to a draft; `at` chooses where. */
interface Step {
  readonly name: 'insert' | 'fix' | 'convert' | 'rename' | 'type';
  readonly at: number;
  readonly syntax: (typeof CITATION_SYNTAXES)[number];
}
const step: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom('insert', 'fix', 'convert', 'convert', 'rename', 'type'),
  at: fc.nat(100_000),
  syntax: fc.constantFrom(...CITATION_SYNTAXES),
});

/** The edits of one step, and the stretch of which the writer has said that it may change. */
function edits(
  text: string,
  { name, at, syntax: to }: Step,
  next: () => string,
): { edits: readonly TextEdit[]; named?: TextEdit } {
  const syntax = parseDraft(text);
  switch (name) {
    case 'convert':
      return { edits: convertCitations(syntax, to, PRINTER).edits };
    case 'rename':
      return { edits: renameKey(syntax, at % 2 === 0 ? 'speech' : 'other_2024', `renamed${at}`) };
    case 'fix': {
      const fixes = checkDraft(syntax, SOURCES).findings.flatMap((finding) => finding.fixes);
      const fix = fixes[at % Math.max(1, fixes.length)];
      return fix === undefined ? { edits: [] } : { edits: [fix], named: fix };
    }
    case 'type': {
      // Between words, wherever that is: in a sentence, a citation's words, a heading; but not before the hash of a converted
      // citation, in whose data a word goes where the citation goes.
      const gaps = [...text.matchAll(/(?<=\p{L}) (?=\p{L})(?![\da-f]{8}")/gu)].map(({ index }) => index);
      const gap = gaps[at % Math.max(1, gaps.length)];
      return { edits: gap === undefined ? [] : [{ start: gap, end: gap, text: ` ${next()}` }] };
    }
    case 'insert': {
      let offset = at % (text.length + 1);
      while (offset < text.length && /^\w\w/u.test(text.slice(offset - 1, offset + 1))) offset++;
      const context = syntax.contextAt(offset);
      if (!context.prose) return { edits: [] };
      const { print, elsewhere } = citationWriter(
        to,
        { text, language: syntax.language, citations: () => readDraftCitations(syntax) },
        PRINTER,
      );
      const citation = { prefix: '', key: 'speech', suppressAuthor: false, locator: null, suffix: '' };
      const insertion = insertionFor(
        { text: SPEECH, speaker: 'The mayor', cue: 'said', citation },
        { text, range: { start: offset, end: offset }, context },
        { marks: 'curly', blockFrom: at % 3 === 0 ? 5 : 0, speaker: 'none', printCitation: print },
      );
      const apart = elsewhere();
      return { edits: [{ ...insertion.replace, text: insertion.text }, ...apart].sort((a, b) => a.start - b.start) };
    }
  }
}

const ownWords = (text: string): readonly string[] => text.match(/w\d+w/gu) ?? [];

describe('a draft, after any sequence of operations', function () {
  // Far above what it takes; a slow machine shall not fail what is right.
  this.timeout(600_000);

  it('has every word of the writer’s, in order', () => {
    fc.assert(
      fc.property(document, fc.array(step, { minLength: 1, maxLength: 6 }), (given, steps) => {
        let text = given;
        let typed = 1_000;
        for (const each of steps) {
          const { edits: made, named } = edits(text, each, () => own(typed++));
          const after = applyEdits(text, made);
          const lost = named === undefined ? [] : ownWords(text.slice(named.start, named.end));
          const before = ownWords(text).filter((word) => !lost.includes(word));
          const kept = ownWords(after).filter((word) => before.includes(word));
          assert.deepEqual(kept, before, `${each.name} ${each.syntax}\n${text}\n---\n${after}`);
          text = after;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is what it was, to the byte, when it is converted and back with nothing edited', () => {
    fc.assert(
      fc.property(
        document,
        fc.array(fc.constantFrom(...CITATION_SYNTAXES), { minLength: 1, maxLength: 3 }),
        (text, route) => {
          let now = text;
          for (const to of [...route, 'pandoc'] as const)
            now = applyEdits(now, convertCitations(parseDraft(now), to, PRINTER).edits);
          assert.equal(now, text);
        },
      ),
      { numRuns: 200 },
    );
  });
});
