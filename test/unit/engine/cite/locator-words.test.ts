import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { citationsIn } from '../../../../src/engine/cite/citations.js';
import { printLocator } from '../../../../src/engine/cite/locator.js';
import { type LocatorLabel, labelIn, shortWordIn } from '../../../../src/engine/cite/locator-words.js';
import { printCitation } from '../../../../src/engine/cite/pandoc.js';
import { languageOf } from '../../../../src/engine/markdown/language.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { root } from '../../corpus/load.js';

/** What is cited in a draft: label, value and suffix of each work. */
function cited(text: string, lang: string | null, previous?: ReturnType<typeof parseDraft>) {
  const syntax = parseDraft(`${lang === null ? '' : `---\nlang: ${lang}\n---\n\n`}${text}\n`, previous);
  const items = syntax.blocks.flatMap((block) => citationsIn(block).flatMap((citation) => citation.items));
  return {
    syntax,
    read: items.map(
      ({ locator, suffix }) => `${locator === null ? '' : `${locator.label} ${locator.value}`}|${suffix}`,
    ),
  };
}

describe('locators in the language of a draft', () => {
  const cases: readonly [lang: string | null, written: string, read: string][] = [
    ['de', 'S. 3', 'page 3|'],
    ['de-AT', 'S. 3–5', 'page 3–5|'],
    ['de', 'S.\u00A03 f.', 'page 3 f|.'],
    ['de', 'Seite 3', 'page 3|'],
    ['de', 'Abs. 4, passim', 'paragraph 4|, passim'],
    ['de', 'Absätze 4-6', 'paragraph 4-6|'],
    ['de', 'Kap. IV', 'chapter IV|'],
    ['de', 'Bd. 2', 'volume 2|'],
    ['de', 'Z. 12', 'line 12|'],
    ['de', 'Anm. 3', 'note 3|'],
    ['de', 's. v. 3', 'sub-verbo 3|'],
    ['de', 'p. 3', 'page 3|'],
    ['de', 'para. 3', 'paragraph 3|'],
    ['de', '§ 9', 'section 9|'],
    ['"fr-CA"', 'chap. 2', 'chapter 2|'],
    ['fr', 'n° 4', 'issue 4|'],
    ['fr', 'paragr. 4', 'paragraph 4|'],
    ['fr', 'liv. II', 'book II|'],
    ['es', 'pág. 7', 'page 7|'],
    ['es', 'párr. 7', 'paragraph 7|'],
    ['es', 'n.º 7', 'issue 7|'],
    ['it', 'pagg. 7-8', 'page 7-8|'],
    ['it', 'sez. 2', 'section 2|'],
    ['nl', 'blz. 7', 'page 7|'],
    ['nl', 'pagina’s 7-8', 'page 7-8|'],
    ['nl', 'hfdst. 3', 'chapter 3|'],
    ['pt', 'págs. 7, 9', 'page 7, 9|'],
    ['en', 'S. 3', '|, S. 3'],
    [null, 'S. 3', '|, S. 3'],
    ['en', 'Abs. 3', '|, Abs. 3'],
    ['fr', 'Abs. 3', '|, Abs. 3'],
    ['de', 'Siehe dort', '|, Siehe dort'],
    ['de', 'S. und so', '|, S. und so'],
  ];
  for (const [lang, written, read] of cases) {
    it(`are read: ${written} (${lang})`, () => {
      assert.deepEqual(cited(`Words [@lee, ${written}].`, lang).read, [read]);
      if (!read.startsWith('|')) {
        assert.deepEqual(cited(`Lee, as @lee [${written}] has it.`, lang).read, [read]);
        assert.deepEqual(cited(`> Quoted [@lee {${written.replace(/ f\.$|, passim$/u, '')}}].`, lang).read.length, 1);
      }
    });
  }

  it('are read again when the language of the draft changes', () => {
    const english = cited('Words [@lee, S. 3].', null);
    assert.deepEqual(english.read, ['|, S. 3']);
    const german = cited('Words [@lee, S. 3].', 'de', english.syntax);
    assert.deepEqual(german.read, ['page 3|']);
    assert.deepEqual(cited('Words [@lee, S. 3].', 'en', german.syntax).read, ['|, S. 3']);
  });

  it('are known in each term that CSL has for the languages of references', () => {
    const folder = path.join(root, 'styles/locales');
    let terms = 0;
    for (const file of readdirSync(folder).filter((name) => !name.includes('-en-'))) {
      const language = file.slice('locales-'.length, 'locales-'.length + 2);
      const text = readFileSync(path.join(folder, file), 'utf8');
      const term = (name: string) =>
        [...text.matchAll(new RegExp(`<term name="${name}"(?: form="short")?>([\\s\\S]*?)</term>`, 'gu'))].flatMap(
          ([, inside = '']) => [...inside.matchAll(/<(?:single|multiple)>([^<]+)</gu)].map(([, word = '']) => word),
        );
      for (const label of ['page', 'chapter', 'paragraph', 'section', 'volume', 'line', 'figure', 'column', 'verse']) {
        for (const word of term(label)) {
          terms++;
          assert.equal(labelIn(language, word.toLowerCase()), label, `${file}: ${word}`);
        }
      }
    }
    assert.ok(terms > 100, String(terms));
  });

  it('are written in short words that are read back', () => {
    assert.equal(printLocator({ label: 'paragraph', value: '3' }, 'de'), 'Abs. 3');
    assert.equal(printLocator({ label: 'page', value: '3-5' }, 'de'), 'S. 3-5');
    assert.equal(printLocator({ label: 'volume', value: '1, 2' }, 'de'), 'Bde. 1, 2');
    assert.equal(printLocator({ label: 'page', value: '3-5' }, 'es'), 'pp. 3-5');
    assert.equal(printLocator({ label: 'paragraph', value: '3-5' }, 'es'), 'párrs. 3-5');
    assert.equal(printLocator({ label: 'chapter', value: '3-5' }, 'fr'), 'chap. 3-5');
    assert.equal(printLocator({ label: 'timestamp', value: '00:01:02' }, 'de'), '00:01:02');
    assert.equal(printLocator({ label: 'paragraph', value: '3' }, 'pl'), 'para. 3');
    const labels: readonly LocatorLabel[] = ['book', 'chapter', 'column', 'figure', 'folio', 'issue', 'line', 'note'];
    const more: readonly LocatorLabel[] = [
      'opus',
      'page',
      'paragraph',
      'part',
      'section',
      'sub-verbo',
      'verse',
      'volume',
    ];
    for (const language of ['de', 'es', 'fr', 'it', 'nl', 'pt']) {
      for (const label of [...labels, ...more]) {
        for (const value of ['3', '3-5']) {
          const locator = { label, value };
          const item = { prefix: '', key: 'lee', suppressAuthor: false, locator, suffix: '' };
          const written = printCitation([item], language);
          assert.equal(written, `[@lee, ${printLocator(locator, language)}]`);
          assert.deepEqual(cited(written, language).read, [`${label} ${value}|`], written);
          assert.notEqual(shortWordIn(language, label, value !== '3'), undefined, `${language} ${label}`);
        }
      }
    }
  });

  it('take the language from the front matter alone', () => {
    assert.equal(languageOf('---\nlang: de-CH # Swiss\n---\n'), 'de');
    assert.equal(languageOf("---\r\nlang: 'fr'\r\n...\r\n"), 'fr');
    assert.equal(languageOf('---\nlang: en-GB\n---\n'), null);
    assert.equal(languageOf('lang: de\n'), null);
    assert.equal(languageOf('---\ntitle: x\n---\nlang: de\n'), null);
    assert.equal(languageOf('---\nnested:\n  lang: de\n---\n'), null);
  });
});
