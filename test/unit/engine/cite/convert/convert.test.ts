import assert from 'node:assert/strict';
import fc from 'fast-check';
import { convertCitations } from '../../../../../src/engine/cite/convert/convert.js';
import { CitationPrinter } from '../../../../../src/engine/cite/convert/print.js';
import { readDraftCitations } from '../../../../../src/engine/cite/convert/read.js';
import { renameKey, usesOf } from '../../../../../src/engine/cite/convert/rename.js';
import { CITATION_SYNTAXES, type CitationSyntax } from '../../../../../src/engine/cite/convert/syntax.js';
import { citationWriter } from '../../../../../src/engine/cite/convert/write.js';
import { parseDraft } from '../../../../../src/engine/markdown/markdown.js';
import { applyEdits } from '../../../../../src/engine/text/edits.js';
import { formatterOf } from '../styles/support.js';

const printers = new Map(
  ['apa', 'chicago-notes'].map((style) => [
    style,
    new CitationPrinter({
      formatter: formatterOf(style),
      address: (key) => (key === 'jha2022-ties' ? 'https://example.org/a_(b)?c=d&e' : null),
    }),
  ]),
);

function printerOf(style: string): CitationPrinter {
  const printer = printers.get(style);
  assert.ok(printer);
  return printer;
}

function convert(text: string, to: CitationSyntax, style = 'apa'): string {
  return applyEdits(text, convertCitations(parseDraft(text), to, printerOf(style)).edits);
}

const DRAFT =
  'He said “so” [@jha2022-ties, para. 3], and @pti2024-trust [para. 2] agrees [see @ap2021-putin; @nobody, p. 4].\n';

describe('converting citations', () => {
  it('writes footnotes, one for each source and place, at the end', () => {
    const text = `${DRAFT}\nAgain [@jha2022-ties, para. 3], too.\n`;
    const after = convert(text, 'footnotes');
    assert.match(
      after,
      /He said “so”,\[\^jha2022-ties-3\] and PTI\[\^pti2024-trust-2\] agrees\.\[\^ap2021-putin\+nobody-p4\]/u,
    );
    assert.match(
      after,
      /Again,\[\^jha2022-ties-3\] too\.\n\n\[\^jha2022-ties-3\]: Jha, L\. K\. \(2022, February 26\)\. /u,
    );
    assert.equal(after.match(/^\[\^/gmu)?.length, 3);
    assert.match(after, /Rediff\.com\*, para\. 3\.<!-- quoin /u);
    assert.match(after, /^\[\^ap2021-putin\+nobody-p4\]: See Associated Press\. /mu);
  });

  it('sets calls after the punctuation, without a space before them, and back', () => {
    for (const [text, shown] of [
      ['So “it is” [@ap2021-putin].\n', /^So “it is”\.\[\^ap2021-putin\]\n/u],
      ['So, [@ap2021-putin] it is\n', /^So,\[\^ap2021-putin\] it is\n/u],
      ['So[@ap2021-putin]; it is\n', /^So;\[\^ap2021-putin\] it is\n/u],
      ['- [@ap2021-putin]!\n', /^- \[\^ap2021-putin\]!\n/u],
      ['> So\n> [@ap2021-putin]. More\n', /^> So\.\[\^ap2021-putin\] More\n/u],
    ] as const) {
      const noted = convert(text, 'footnotes');
      assert.match(noted, shown);
      assert.equal(convert(noted, 'pandoc'), text);
      assert.equal(convert(convert(noted, 'plain'), 'pandoc'), text);
    }
  });

  it('leaves punctuation that the writer has changed since where it is', () => {
    const noted = convert('So [@ap2021-putin]. More\n', 'footnotes').replace('So.', 'So?');
    assert.match(convert(noted, 'pandoc'), /^So\? \[@ap2021-putin\] More\n/u);
  });

  it('writes links that say what they stand for', () => {
    assert.match(
      convert(DRAFT, 'links'),
      /\[\(Jha, 2022, para\. 3\)\]\(https:\/\/example\.org\/a%5F%28b%29\?c=d&e "&#91;@jha2022-ties, para\. 3&#93; [\da-f]{8}"\)/u,
    );
    assert.match(
      convert(DRAFT, 'links'),
      /\[\(see Associated Press, ca\. 2021;\]\(#ref-ap2021-putin "[^"]+"\) \[\*\*nobody\?\*\*\)\]/u,
    );
  });

  it('writes plain text in the style', () => {
    const shown = convert(DRAFT, 'plain').replace(/<!--.*?-->/gu, '');
    assert.equal(
      shown,
      'He said “so” (Jha, 2022, para. 3), and PTI (2024, para. 2) agrees (see Associated Press, ca. 2021; **nobody?**).\n',
    );
  });

  it('leaves what the writer has changed since', () => {
    const plain = convert('A [@jha2022-ties, para. 3].', 'plain').replace('2022', '2021');
    assert.equal(convert(plain, 'pandoc'), plain);
    const linked = convert('A [@jha2022-ties, para. 3].', 'links').replace('2022', '2021, my own words,');
    assert.equal(convert(linked, 'pandoc'), linked);
    const byHand = 'A [the talks of Jha](x.html "[@jha2022-ties, para. 3]").';
    for (const to of ['pandoc', 'plain', 'footnotes'] as const) assert.equal(convert(byHand, to), byHand);
    const noted = convert('A [@jha2022-ties, para. 3].', 'footnotes').replace('Rediff.com', 'Rediff');
    assert.equal(convert(noted, 'pandoc'), noted);
    assert.equal(convertCitations(parseDraft(noted), 'pandoc', printerOf('apa')).changedNotes, 1);
    const named = convert('As @jha2022-ties [para. 3] says.', 'footnotes').replace('As Jha', 'As the reporter');
    assert.equal(convert(named, 'pandoc'), named);
  });

  it('leaves what the syntax cannot say, and says so', () => {
    const nested = parseDraft('[the *talks* of @jha2022-ties](https://example.org) and [@ap2021-putin]');
    const { converted, left } = convertCitations(nested, 'links', printerOf('apa'));
    assert.deepEqual([converted, left.map(({ source }) => source)], [1, ['@jha2022-ties']]);
    const inNote = parseDraft('Words[^1]\n\n[^1]: See [@ap2021-putin].\n');
    assert.equal(convertCitations(inNote, 'footnotes', printerOf('apa')).left.length, 1);
  });

  it('keeps the footnotes that are the writer’s own', () => {
    const text = 'A[^jha2022-ties-3] [@jha2022-ties, para. 3].\n\n[^jha2022-ties-3]: mine\n';
    const after = convert(text, 'footnotes');
    assert.match(after, /A\[\^jha2022-ties-3\]\.\[\^jha2022-ties-3-b\]/u);
    assert.equal(convert(after, 'pandoc'), text);
  });

  it('passes over code, comments and front matter', () => {
    const text =
      '---\ntitle: "[@ap2021-putin]"\n---\n\n`[@ap2021-putin]` <!-- [@ap2021-putin] -->\n\n    [@ap2021-putin]\n';
    for (const syntax of CITATION_SYNTAXES) assert.equal(convert(text, syntax), text);
  });

  it('loses nothing there and back', function () {
    this.timeout(600_000);
    const key = fc.constantFrom('jha2022-ties', 'anon2024-icet', 'nobody', 'odd:key_1');
    const place = fc.constantFrom(
      '',
      ', para. 3',
      ', p. 4-6',
      ' {sec. 2}',
      ',  paras. 1, 2 and "more" | <b>',
      '\n, para. 9',
    );
    const cite = fc.oneof(
      fc.tuple(key, place).map(([name, at]) => `[@${name}${at}]`),
      fc.tuple(key, key, place).map(([one, two, at]) => `[see *also* @${one}${at}; -@{${two}}, who & what\\_x]`),
      key.map((name) => `@${name}`),
      fc.tuple(key, place).map(([name, at]) => `@${name} [${at.replace(/^[ ,]+/u, '') || 'p. 1'}]`),
    );
    const words = fc.constantFrom(
      'So it “is”, ',
      'and *then* ',
      '. Yes — ',
      'a `b` ',
      '(c ',
      '[d](e "f") ',
      'x[^n] ',
      '',
    );
    const lead = fc.constantFrom('', '# ', '- ', '> ', '1. ', '> - ', '| a | ', '    ');
    const line = fc
      .tuple(lead, fc.array(fc.oneof(words, cite), { minLength: 1, maxLength: 5 }))
      .map(([head, parts]) => {
        const text = parts.join(' ');
        // A line that continues must do so inside what it is in.
        return head === '' ? text : `${head}${text.replace(/\n/gu, ' ')}`;
      });
    const end = fc.constantFrom('', '\n', '\n\n', '\n\n[^n]: A note [@ap2021-putin].\n');
    const draft = fc
      .tuple(fc.array(line, { minLength: 1, maxLength: 5 }), end)
      .map(([lines, tail]) => lines.join('\n\n') + tail);
    const syntax = fc.constantFrom(...CITATION_SYNTAXES);
    fc.assert(
      fc.property(draft, syntax, syntax, fc.constantFrom('apa', 'chicago-notes'), (text, one, two, style) => {
        const cited = readDraftCitations(parseDraft(text)).citations.map(({ source }) => source);
        const first = convert(text, one, style);
        const second = convert(first, two, style);
        for (const each of [first, second]) {
          assert.deepEqual(
            readDraftCitations(parseDraft(each)).citations.map(({ source }) => source),
            cited,
          );
        }
        assert.equal(convert(second, 'pandoc', style), text);
        assert.equal(convert(first, one, style), first, 'converting again changes nothing');
      }),
      { numRuns: 60 },
    );
  });

  it('keeps line endings as they are', () => {
    const text = 'A [@jha2022-ties].\r\n\r\nB [@ap2021-putin].\r\n';
    const after = convert(text, 'footnotes');
    assert.doesNotMatch(after, /[^\r]\n/u);
    assert.equal(convert(after, 'pandoc'), text);
  });
});

describe('renaming a key', () => {
  for (const syntax of CITATION_SYNTAXES) {
    it(`finds and changes it in ${syntax}`, () => {
      const text =
        'A [@jha2022-ties, para. 3; -@jha2022-ties-b]. B @jha2022-ties. C [@{jha2022-ties}]. `@jha2022-ties`\n';
      const draft = parseDraft(convert(text, syntax));
      assert.ok(usesOf(draft, 'jha2022-ties').length >= 3);
      const renamed = applyEdits(draft.text, renameKey(draft, 'jha2022-ties', 'jha-okay'));
      assert.equal(
        convert(renamed, 'pandoc'),
        'A [@jha-okay, para. 3; -@jha2022-ties-b]. B @jha-okay. C [@jha-okay]. `@jha2022-ties`\n',
      );
    });
  }
});

describe('renaming a key', () => {
  it('reaches every place where Pandoc reads a citation, and no other', () => {
    const places = [
      '---\nnocite: |\n  @KEY, @other\n---',
      'Words [@KEY, p. 3; see @other]. @KEY says; [-@KEY].',
      '![A caption [@KEY]](x.png){#fig}',
      '![A caption\n@KEY](y.png)',
      '| a | b |\n|---|---|\n| [@KEY] | x |\n\n: A table [@KEY]',
      'A note^[inline [@KEY]] and another[^1].',
      '[^1]: A note [@KEY].',
      '- item [@KEY]\n\n> quote [@KEY]',
      '::: {.x}\nIn a div [@KEY].\n:::',
      '<!-- [@old] --> `[@old]` @old-2 and mail a@old.',
    ].join('\n\n');
    const text = places.replaceAll('KEY', 'old');
    assert.equal(applyEdits(text, renameKey(parseDraft(text), 'old', 'new')), places.replaceAll('KEY', 'new'));
  });
});

describe('renaming a key and converting then', () => {
  for (const syntax of ['plain', 'links', 'footnotes'] as const) {
    it(`leaves words that the writer has changed in ${syntax}`, () => {
      const text = convert('So it was said [@jha2022-ties, para. 3], they say.', syntax);
      const changed = text.replace(/Jha, L\. K\.|Jha, 2022|Jha/u, 'Jha, which I doubt,');
      assert.notEqual(changed, text);
      const draft = parseDraft(changed);
      const renamed = applyEdits(changed, renameKey(draft, 'jha2022-ties', 'jha-new'));
      for (const to of CITATION_SYNTAXES) assert.ok(convert(renamed, to).includes('which I doubt'), to);
    });
  }
});

describe('writing a new citation', () => {
  const item = (key: string, paragraph: number) =>
    ({
      prefix: '',
      key,
      suppressAuthor: false,
      locator: { label: 'paragraph', value: String(paragraph) },
      suffix: '',
    }) as const;
  const writer = (syntax: CitationSyntax, text: string) =>
    citationWriter(
      syntax,
      { text, language: parseDraft(text).language, citations: () => readDraftCitations(parseDraft(text)) },
      printerOf('apa'),
    );

  it('names the place in the language of the draft, and in that language still when it is converted', () => {
    const head = '---\nlang: de\n---\n\n';
    const written = '[@jha2022-ties, Abs. 3]';
    for (const syntax of CITATION_SYNTAXES) {
      const { print, elsewhere } = writer(syntax, head);
      const call = print([item('jha2022-ties', 3)]);
      if (syntax === 'pandoc') assert.equal(call, written);
      const notes = elsewhere().map(({ text }) => text);
      const draft = parseDraft(`${head}Gesagt ${call}.\n${notes.join('')}\n`);
      const { citations } = readDraftCitations(draft);
      assert.deepEqual(
        citations.map((each) => [each.syntax, each.source, each.items[0]?.locator]),
        [[syntax, written, { label: 'paragraph', value: '3' }]],
      );
      const back = applyEdits(draft.text, convertCitations(draft, 'pandoc', printerOf('apa')).edits);
      assert.ok(back.includes(written), back);
    }
  });

  it('reuses the footnote that is there and adds one that is not', () => {
    const text = convert('A [@jha2022-ties, para. 3].\n', 'footnotes');
    const { print, elsewhere } = writer('footnotes', text);
    assert.equal(print([item('jha2022-ties', 3)]), '[^jha2022-ties-3]');
    assert.deepEqual(elsewhere(), []);
    assert.equal(print([item('ap2021-putin', 2)]), '[^ap2021-putin-2]');
    const [edit] = elsewhere();
    assert.match(edit?.text ?? '', /^\n\[\^ap2021-putin-2\]: Associated Press\./u);
  });

  it('is read back as what it cites', () => {
    for (const syntax of ['pandoc', 'links', 'plain'] as const) {
      const text = `Words ${writer(syntax, '').print([item('jha2022-ties', 3)])}.`;
      const [citation] = readDraftCitations(parseDraft(text)).citations;
      assert.equal(citation?.syntax, syntax);
      assert.equal(citation.source, '[@jha2022-ties, para. 3]');
    }
  });

  it('reads links whose words or parts were wrapped, or hold brackets', () => {
    const wrapped: readonly (readonly [string, string])[] = [
      ['x [A \\] b\nc](u "[@k, para. 3]") y', '[@k, para. 3]'],
      ['[A](u "[@k;")\n[B](v "@l]")', '[@k;@l]'],
      ['> [A\n> b](u\n> "[@k]")', '[@k]'],
      ['[a [b] c](u "[@k]")', '[@k]'],
    ];
    for (const [text, source] of wrapped)
      assert.deepEqual(
        readDraftCitations(parseDraft(text)).citations.map((each) => each.source),
        [source],
        text,
      );
  });
});
