import assert from 'node:assert/strict';
import { readArticle } from '../../../../../src/engine/article/read.js';
import { extract } from '../../../../../src/engine/extract/extract.js';

/** Sentences whose speaker did not say the words, or not surely, and sentences whose speaker did, by language. */
const SENTENCES: Readonly<Record<string, readonly [unsaid: readonly string[], said: readonly string[]]>> = {
  de: [
    [
      'Anna Lind sagte nie: „Der Hafen bleibt geschlossen.“',
      'Anna Lind hat nicht gesagt: „Der Hafen bleibt geschlossen.“',
      'Anna Lind hat nie behauptet: „Der Hafen bleibt geschlossen.“',
      '„Der Hafen bleibt geschlossen“, hat Anna Lind niemals gesagt.',
      'Wenn Anna Lind sagt: „Der Hafen bleibt geschlossen“, dann glaubt man ihr.',
      'Angeblich sagte Anna Lind: „Der Hafen bleibt geschlossen.“',
      'Anna Lind würde sagen: „Der Hafen bleibt geschlossen.“',
    ],
    [
      'Anna Lind sagte: „Der Hafen bleibt nicht geschlossen.“',
      '„Der Hafen bleibt geschlossen“, sagte Anna Lind, die nicht kandidiert.',
      'Anna Lind, die nicht kandidiert, sagte: „Der Hafen bleibt geschlossen.“',
    ],
  ],
  fr: [
    [
      'Anne Dupont n’a jamais dit : « Le port reste fermé. »',
      'Anne Dupont n’a pas déclaré : « Le port reste fermé. »',
      '« Le port reste fermé », n’a pas dit Anne Dupont.',
      'Si Anne Dupont dit : « Le port reste fermé », on la croit.',
      'Anne Dupont aurait dit : « Le port reste fermé. »',
    ],
    [
      'Anne Dupont a dit : « Le port ne reste pas fermé. »',
      '« Le port reste fermé », a déclaré Anne Dupont, qui ne se présente pas.',
    ],
  ],
  es: [
    [
      'Ana Torres nunca dijo: «El puerto sigue cerrado».',
      'Ana Torres no ha dicho: «El puerto sigue cerrado».',
      'Ana Torres jamás afirmó: «El puerto sigue cerrado».',
      'Si Ana Torres dice: «El puerto sigue cerrado», la creen.',
      'Ana Torres supuestamente dijo: «El puerto sigue cerrado».',
    ],
    [
      'Ana Torres dijo: «El puerto no sigue cerrado».',
      '«El puerto sigue cerrado», dijo Ana Torres, que no se presenta.',
    ],
  ],
  it: [
    ['Anna Conti non ha mai detto: «Il porto resta chiuso».'],
    ['Anna Conti ha detto: «Il porto non resta chiuso».'],
  ],
  nl: [['Anna Visser zei nooit: “De haven blijft dicht.”'], ['Anna Visser zei: “De haven blijft niet dicht.”']],
  pt: [['Ana Torres nunca disse: «O porto continua fechado».'], ['Ana Torres disse: «O porto não continua fechado».']],
  sv: [['Anna Lind sade aldrig: ”Hamnen är stängd.”'], ['Anna Lind sade: ”Hamnen är inte stängd.”']],
  pl: [
    ['Anna Nowak nigdy nie powiedziała: „Port jest zamknięty”.'],
    ['Anna Nowak powiedziała: „Port nie jest zamknięty”.'],
  ],
  ru: [['Анна Лебедева никогда не говорила: «Порт закрыт».'], ['Анна Лебедева сказала: «Порт не закрыт».']],
};

describe('words that an article in another language says were not said', () => {
  for (const [language, [unsaid, said]] of Object.entries(SENTENCES)) {
    const basisOf = (sentence: string) => {
      const { article } = readArticle({
        file: 'a.md',
        text: `---\nid: a\nlanguage: ${language}\n---\n\n${sentence}\n`,
      });
      assert.ok(article !== null);
      const [quotation] = extract(article).quotations;
      assert.ok(quotation !== undefined);
      return quotation.speaker?.basis ?? null;
    };
    for (const sentence of unsaid)
      it(`have no stated speaker: ${sentence}`, () => assert.notEqual(basisOf(sentence), 'stated'));
    for (const sentence of said) it(`have one otherwise: ${sentence}`, () => assert.equal(basisOf(sentence), 'stated'));
  }
});
