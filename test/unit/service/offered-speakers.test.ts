import assert from 'node:assert/strict';
import { parseDraft } from '../../../src/engine/markdown/markdown.js';
import { offersAt } from '../../../src/service/quotation-offers.js';
import { quotationRows } from '../../../src/service/quotation-rows.js';
import { deskWith } from './desk.js';

const article = (id: string, language: string, body: string) =>
  `---\nid: ${id}\nlanguage: ${language}\n---\n\n${body}\n`;

const desk = deskWith({
  'en.md': article('en', 'en', '“She promised us two new cranes,” said Marcus Obi. “We wait,” said Helen Strand.'),
  'de.md': article(
    'de',
    'de',
    '„Sie hat uns zwei Kräne versprochen“, sagte Markus Ohm. „Wir warten“, sagte Helga Stark.',
  ),
  'fr.md': article(
    'fr',
    'fr',
    '« Elle nous avait promis deux grues », a dit Marc Aubry. « On attend », a dit Hélène Fort.',
  ),
  'inner.md': article('inner', 'en', '“My uncle told me the tide mill was worth a fortune then,” said Theo Marsh.'),
  'tale.md': article('tale', 'en', '“He sold our only lighthouse,” Ivo Brandt said, according to Nora Field.'),
  'es.md': article('es', 'es', '«Nos prometió dos grúas nuevas», dijo Marcos Oliva. «Esperamos», dijo Elena Fuerte.'),
});

async function offered(marked: string, explicit = false) {
  const offset = marked.indexOf('‸');
  const draft = { ...desk.draft('|'), syntax: parseDraft(marked.replace('‸', '')) };
  const found = await offersAt(desk.known, draft, offset, explicit);
  return { rows: found ? quotationRows(desk.known, found) : [], ghostText: found?.ghostText };
}

const TYPED = {
  en: '“She promised us two',
  de: '„Sie hat uns zwei',
  fr: '« Elle nous avait promis',
  es: '«Nos prometió dos',
};

/** Drafts that name who did not say it, and drafts that name who did, or nobody. */
const OTHERS = [
  'Ivo Brandt said: “He sold our only‸',
  'Theo Marsh said the tide mill was “worth a fort‸',
  'Ivo Brandt said: “‸',
  '“He sold our only‸” said Ivo Brandt.',
  `| Strand | ${TYPED.en}‸ |`,
  `${TYPED.en}‸” said Helen Strand.`,
  `Laut Helga Stark ${TYPED.de}‸`,
  `Wie Helga Stark sagte, ${TYPED.de}‸`,
  `Helga Stark erklärte am Montag, ${TYPED.de}‸`,
  `Laut Otto Unbekannt ${TYPED.de}‸`,
  `${TYPED.de}‸“, sagte Helga Stark.`,
  `Selon Hélène Fort, ${TYPED.fr}‸`,
  `D’après Jean Inconnu, ${TYPED.fr}‸`,
  `Según Elena Fuerte, ${TYPED.es}‸`,
];
const THEIRS = [
  'This was printed: “He sold our only‸',
  'Helen Strand and Marcus Obi had waited for years. “She promised us two‸',
  `| Obi | ${TYPED.en}‸ |`,
  `${TYPED.en}‸” said Marcus Obi.`,
  `Laut Markus Ohm ${TYPED.de}‸`,
  `Wie Markus Ohm sagte, ${TYPED.de}‸`,
  `Es hieß: ${TYPED.de}‸`,
  `Selon Marc Aubry, ${TYPED.fr}‸`,
  `Según Marcos Oliva, ${TYPED.es}‸`,
];
const inTable = (draft: string) => (draft.startsWith('|') ? `| who | words |\n|---|---|\n${draft}` : draft);

describe('offers beside a speaker that the draft names', () => {
  for (const draft of OTHERS) {
    it(`are none of someone else’s words: ${draft}`, async () => {
      assert.deepEqual(await offered(inTable(draft)), { rows: [], ghostText: undefined });
    });
    it(`never come first on request: ${draft}`, async () => {
      const { rows } = await offered(inTable(draft), true);
      assert.ok(rows.every(({ kind, preselect }) => kind !== 'quotation' || !preselect));
    });
  }
  for (const draft of THEIRS) {
    it(`are the speaker’s words: ${draft}`, async () => {
      const { rows } = await offered(inTable(draft));
      assert.equal(rows.length, 1);
    });
  }

  it('are none within a quotation that is finished', async () => {
    assert.deepEqual((await offered(`${TYPED.en}‸,” said Marcus Obi.`)).rows, []);
  });

  it('continue after guillemets with a space as ghost text', async () => {
    assert.equal(
      (await offered(`${TYPED.fr}‸`)).ghostText,
      '« Elle nous avait promis deux grues\u00A0» [@fr, para. 1]',
    );
  });
});
