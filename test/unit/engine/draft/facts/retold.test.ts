import assert from 'node:assert/strict';
import { readArticle } from '../../../../../src/engine/article/read.js';
import { checkDraft } from '../../../../../src/engine/draft/check.js';
import { FactChecker } from '../../../../../src/engine/draft/facts/checker.js';
import { librarySources } from '../../../../../src/engine/draft/library-sources.js';
import { extract } from '../../../../../src/engine/extract/extract.js';
import { Library } from '../../../../../src/engine/library/library.js';
import { parseDraft } from '../../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../../src/engine/search/library-search.js';
import { RETOLD } from './retold.js';
import { ABROAD } from './retold-abroad.js';
import { ALMANACS } from './retold-almanacs.js';
import { AUCTIONS } from './retold-auctions.js';
import { BEATS } from './retold-beats.js';
import { BRIEFS } from './retold-briefs.js';
import { COLUMNS } from './retold-columns.js';
import { DESKS } from './retold-desks.js';
import { DOCKETS } from './retold-dockets.js';
import { FORMS } from './retold-forms.js';
import { LEDGERS } from './retold-ledgers.js';
import { PAGES } from './retold-pages.js';
import { WORKED_OUT } from './retold-worked-out.js';

const MARKED = {
  ...BEATS,
  ...DESKS,
  ...FORMS,
  ...PAGES,
  ...COLUMNS,
  ...AUCTIONS,
  ...LEDGERS,
  ...ABROAD,
  ...ALMANACS,
  ...DOCKETS,
  ...BRIEFS,
};
const ALL = { ...RETOLD, ...WORKED_OUT, ...MARKED };

function libraryOf() {
  const library = new Library();
  const add = Object.entries(ALL).flatMap(([id, { issued, language, paragraphs }]) => {
    const text = `---\nid: ${id}\ntype: article-newspaper\ntitle: The news\nissued: "${issued}"\nlanguage: ${language}\n---\n\n${paragraphs.join('\n\n')}\n`;
    const { article } = readArticle({ file: `${id}.md`, text });
    return article === null ? [] : [{ article, extraction: extract(article), origin: 'own' as const }];
  });
  library.update({ add });
  const search = new LibrarySearch(library);
  search.catchUp();
  return librarySources(library, search);
}

describe('Facts of sentences retold from news of other fields and languages', () => {
  const sources = libraryOf();
  // One for all, as in an editor: it remembers what it has read of the sources.
  const facts = new FactChecker();
  const found = (draft: string) =>
    checkDraft(parseDraft(draft), sources, { facts }).findings.filter(({ code }) =>
      /^(?:unsupported-(?:figure|date|name)|different-role|name-spelling)$/u.test(code),
    );

  for (const [draft, wrong] of [
    ['The trial took 57 days and 83 witnesses were heard [@trial, para. 3].', '57 days'],
    ['Prosecutors had asked for eight years [@trial, para. 3].', 'eight years'],
    ['Raman thinks that three times as much is needed [@reef, para. 4].', 'three times'],
    [
      'The council of Marrowby passed a budget of $421 million for 2022 by 14 votes to 9 [@budget, para. 1].',
      '$421 million',
    ],
    [
      '---\nlang: de\n---\n\nDie Sanierung der Elbbrücke kostet 16,8 Millionen Euro [@bruecke, para. 1].',
      '16,8 Millionen Euro',
    ],
    ['---\nlang: fr\n---\n\nLe musée de Valbonne a accueilli 251 000 visiteurs cet été [@musee, para. 1].', '251 000'],
    [
      '---\nlang: es\n---\n\nLa huelga de octubre duró siete días y costó 27 millones de euros [@puerto, para. 2].',
      'siete días',
    ],
  ] as const)
    it(`finds what is wrong in: ${draft.split('\n').at(-1)}`, () => {
      assert.deepEqual(
        found(draft).map(({ start, end }) => draft.slice(start, end)),
        [wrong],
      );
    });

  for (const [id, { language, wrong }] of Object.entries(MARKED))
    for (const [paragraph, sentence, words] of wrong) {
      it(`finds “${words}” in: ${sentence}`, () => {
        const draft = `---\nlang: ${language}\n---\n\n${sentence} [@${id}, para. ${paragraph}].`;
        const at = draft.indexOf(words);
        const there = found(draft).filter(({ start, end }) => start < at + words.length && at < end);
        assert.equal(there.length, 1);
      });
    }

  for (const [id, { language, sentences }] of Object.entries(ALL))
    for (const [paragraph, sentence] of sentences) {
      it(`lets pass: ${sentence}`, () => {
        const draft = `---\nlang: ${language}\n---\n\n${sentence} [@${id}, para. ${paragraph}].`;
        assert.deepEqual(
          found(draft).map(({ code, message }) => `${code}: ${message}`),
          [],
        );
      });
    }
});
