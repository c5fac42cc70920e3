import assert from 'node:assert/strict';
import { checkDraft } from '../../../../src/engine/draft/check.js';
import { librarySources } from '../../../../src/engine/draft/library-sources.js';
import { Library } from '../../../../src/engine/library/library.js';
import { takeIn } from '../../../../src/engine/library/take-in.js';
import { parseDraft } from '../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../src/engine/search/library-search.js';
import { convertPdf } from '../../../../src/extension/sources/convert/pdf.js';
import { pdf } from '../../extension/sources/documents.js';

/** The text of a PDF with these lines. */
async function textOf(...lines: string[]): Promise<string> {
  const { markdown } = await convertPdf(pdf([lines]));
  return markdown.split('\n\n').slice(1).join('\n\n');
}

describe('a word that a line’s end divides in a PDF', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['is joined', ['We saw many neigh-', 'bours there.'], 'We saw many neighbours there.'],
    [
      'is joined where the joined form is found',
      ['The seawall holds. A sea-', 'wall is dear.'],
      'The seawall holds. A seawall is dear.',
    ],
    [
      'keeps its hyphen where that form is found',
      ['A dry-dock closed. One dry-', 'dock is left.'],
      'A dry-dock closed. One dry-dock is left.',
    ],
    ['keeps it after a first part of compounds', ['It is a long-', 'term plan.'], 'It is a long-term plan.'],
    [
      'keeps it between two words of the text',
      ['The port and the city are one. A port-', 'city needs walls.'],
      'The port and the city are one. A port-city needs walls.',
    ],
    [
      'is joined where both forms are found',
      ['A dry-dock. A drydock. One dry-', 'dock is left.'],
      'A dry-dock. A drydock. One drydock is left.',
    ],
    ['keeps further hyphens', ['A once-in-a-', 'lifetime storm.'], 'A once-in-a-lifetime storm.'],
    ['is joined at a soft hyphen', ['We saw many neigh\u00AD', 'bours there.'], 'We saw many neighbours there.'],
    ['is two words before a capital', ['The Lind-', 'Moe report.'], 'The Lind- Moe report.'],
    ['is two words after a dash', ['It was late -', 'very late.'], 'It was late - very late.'],
  ];
  for (const [title, lines, text] of cases)
    it(`${title}: ${lines.join(' / ')}`, async () => assert.equal(await textOf(...lines), text));
});

describe('a quotation of words that a line’s end divided', () => {
  const states = (source: string, quoted: readonly string[]) => {
    const library = new Library();
    const { article, extraction } = takeIn({ file: 'a.md', text: `---\nid: a\n---\n\n${source}\n` }, null);
    assert.ok(article);
    library.update({ add: [{ article, extraction, origin: 'own' }] });
    const sources = librarySources(library, new LibrarySearch(library));
    return quoted.map((words) => checkDraft(parseDraft(`He said “${words}” [@a].`), sources).quotations[0]?.state);
  };
  const page = '<!-- page 1 -->\n\n';

  it('may have the hyphen or not, in a text with pages', () => {
    assert.deepEqual(
      states(`${page}We need a long-term plan and a seawall here.`, [
        'We need a long-term plan and a seawall here',
        'We need a longterm plan and a seawall here',
        'We need a long-term plan and a sea-wall here',
        'We need a longterm plan and a sea-wall here',
        'We need a long-\nterm plan and a sea-\nwall here',
        'a longterm plan',
        'a sea-wall',
      ]),
      Array(7).fill('verified'),
    );
  });

  it('may have no other words', () => {
    assert.deepEqual(
      states(`${page}We need a long-term plan and a seawall here.`, [
        'We need a long term plan and a sea wall here',
        'We need a longer-term plan',
        'We need along-term plan',
        'a long-term plan and a sea-walls here',
        'We need a short-term plan and a seawall here',
      ]),
      ['altered', 'altered', 'altered', 'altered', 'altered'],
    );
  });

  it('is as the text has it without pages, and where a word is there twice', () => {
    assert.deepEqual(
      states('We need a long-term plan and a seawall here.', [
        'We need a longterm plan',
        'a long-term plan and a sea-wall here',
      ]),
      ['altered', 'altered'],
    );
    assert.deepEqual(states(`${page}We need a seawall here. The seawall is dear.`, ['We need a sea-wall here']), [
      'altered',
    ]);
  });
});
