import assert from 'node:assert/strict';
import { askedAt } from '../../../../../src/engine/draft/complete/asked.js';
import { narrowed } from '../../../../../src/engine/draft/complete/faithful.js';
import { quotationOffers } from '../../../../../src/engine/draft/complete/offers.js';
import { languageReader } from '../../../../../src/engine/draft/languages/reader.js';
import { Library } from '../../../../../src/engine/library/library.js';
import { takeIn } from '../../../../../src/engine/library/take-in.js';
import { parseDraft } from '../../../../../src/engine/markdown/markdown.js';
import { LibrarySearch } from '../../../../../src/engine/search/library-search.js';

/** The words of every row that is offered, without being asked for, in a library of one text. */
function offered(language: string, body: string, typed: string): string[] {
  const library = new Library();
  const search = new LibrarySearch(library);
  const text = `---\nid: a\nlanguage: ${language}\ntext: full\n---\n\n${body}\n`;
  const { article, extraction } = takeIn({ file: 'a.md', text }, null);
  assert.ok(article);
  library.update({ add: [{ article, extraction, origin: 'own' }] });
  search.catchUp();
  const asked = askedAt(parseDraft(typed), typed.length, false);
  assert.ok(asked);
  const from = { library, search, languages: { reader: languageReader } };
  return quotationOffers(asked, from, { explicit: false, limit: 12 }).map(
    ({ quotation, part }) => narrowed(quotation, part, article).text,
  );
}

/** Language, text, the words that must not stand alone, and what is offered when they are typed. */
const AHEAD: readonly (readonly [string, string, string, string])[] = [
  [
    'en',
    '“If the state pays, we can start in May,” said Ann Lind.',
    'we can start in',
    'If the state pays, we can start in May,',
  ],
  [
    'de',
    '„Falls das Land zahlt, können wir im Mai anfangen“, sagte Anna Lind.',
    'können wir im Mai',
    'Falls das Land zahlt, können wir im Mai anfangen',
  ],
  [
    'fr',
    '« Si l’État paie, nous pourrons commencer en mai », a déclaré Anne Lind.',
    'nous pourrons commencer en',
    'Si l’État paie, nous pourrons commencer en mai',
  ],
  [
    'es',
    '«Si el Estado paga, podremos empezar en mayo», dijo Ana Lind.',
    'podremos empezar en',
    'Si el Estado paga, podremos empezar en mayo',
  ],
  [
    'it',
    '«Se lo Stato paga, possiamo cominciare a maggio», ha detto Anna Lind.',
    'possiamo cominciare a',
    'Se lo Stato paga, possiamo cominciare a maggio',
  ],
  [
    'nl',
    '“Als het land betaalt, kunnen we in mei beginnen”, zei Anna Lind.',
    'kunnen we in mei',
    'Als het land betaalt, kunnen we in mei beginnen',
  ],
  [
    'pt',
    '“Se o Estado pagar, podemos começar em maio”, disse Ana Lind.',
    'podemos começar em',
    'Se o Estado pagar, podemos começar em maio',
  ],
  [
    'sv',
    '”Om staten betalar kan vi börja i maj”, sade Anna Lind.',
    'kan vi börja',
    'Om staten betalar kan vi börja i maj',
  ],
  [
    'de',
    'Solange kein Verzeichnis vorliegt, lassen sich die Verluste nicht schätzen.',
    'lassen sich die Verluste',
    'Solange kein Verzeichnis vorliegt, lassen sich die Verluste nicht schätzen.',
  ],
  [
    'fr',
    'Tant qu’il n’existe pas d’inventaire, les pertes ne peuvent être estimées.',
    'les pertes ne peuvent être',
    'Tant qu’il n’existe pas d’inventaire, les pertes ne peuvent être estimées.',
  ],
  [
    'es',
    'Mientras no haya inventario, las pérdidas no pueden estimarse.',
    'las pérdidas no pueden',
    'Mientras no haya inventario, las pérdidas no pueden estimarse.',
  ],
];

describe('offers of a sentence with a condition', () => {
  for (const [language, body, typed, whole] of AHEAD) {
    it(`keep it in ${language}: ${whole}`, () => {
      const words = offered(language, body, `See “${typed}`);
      assert.ok(words.length > 0);
      assert.deepEqual([...new Set(words)], [whole]);
    });
  }
});
