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
      '„Der Hafen bleibt geschlossen“, sagte Anna Lind nie.',
      '„Der Hafen bleibt geschlossen“, sagte Anna Lind gestern im Rat nicht.',
      'Anna Lind sagte das so nie: „Der Hafen bleibt geschlossen.“',
      'Nie hat Anna Lind gesagt: „Der Hafen bleibt geschlossen.“',
      'Anna Lind bestritt, gesagt zu haben: „Der Hafen bleibt geschlossen.“',
      'Anna Lind trat zurück und sagte nie: „Der Hafen bleibt geschlossen.“',
      'Anna Lind hat nie behauptet und gesagt: „Der Hafen bleibt geschlossen.“',
    ],
    [
      'Anna Lind sagte: „Der Hafen bleibt nicht geschlossen.“',
      '„Der Hafen bleibt geschlossen“, sagte Anna Lind, die nicht kandidiert.',
      'Anna Lind, die nicht kandidiert, sagte: „Der Hafen bleibt geschlossen.“',
      '„Der Hafen bleibt geschlossen“, wird Anna Lind zitiert.',
      '„Der Hafen bleibt geschlossen“, sagte Anna Lind und will klagen.',
      '„Der Hafen bleibt geschlossen“, sagte Anna Lind nicht ohne Stolz.',
      'Nicht nur Anna Lind sagte: „Der Hafen bleibt geschlossen.“',
      'Anna Lind bestritt die Vorwürfe und sagte: „Der Hafen bleibt geschlossen.“',
      'Anna Lind weigerte sich zurückzutreten und sagte: „Der Hafen bleibt geschlossen.“',
      'Anna Lind trat nicht zurück, sagte: „Der Hafen bleibt geschlossen.“',
      '„Der Hafen bleibt geschlossen“, sagte Anna Lind in nicht öffentlicher Sitzung.',
      'Anna Lind scheute sich nicht zu sagen: „Der Hafen bleibt geschlossen.“',
      'Ohne Zögern sagte Anna Lind: „Der Hafen bleibt geschlossen.“',
      'Keine Stunde später sagte Anna Lind: „Der Hafen bleibt geschlossen.“',
    ],
  ],
  fr: [
    [
      'Anne Dupont n’a jamais dit : « Le port reste fermé. »',
      'Anne Dupont n’a pas déclaré : « Le port reste fermé. »',
      '« Le port reste fermé », n’a pas dit Anne Dupont.',
      'Si Anne Dupont dit : « Le port reste fermé », on la croit.',
      'Anne Dupont aurait dit : « Le port reste fermé. »',
      'Anne Dupont a démissionné et n’a jamais dit : « Le port reste fermé. »',
      'Anne Dupont nie avoir dit : « Le port reste fermé. »',
    ],
    [
      'Anne Dupont a dit : « Le port ne reste pas fermé. »',
      '« Le port reste fermé », a déclaré Anne Dupont, qui ne se présente pas.',
      '« Le port reste fermé », a déclaré Anne Dupont en personne.',
      '« Le port reste fermé », a déclaré Anne Dupont qui ne se présente pas.',
      'Anne Dupont n’a pas hésité à dire : « Le port reste fermé. »',
      'Anne Dupont n’a pas seulement déclaré : « Le port reste fermé. »',
      'Anne Dupont a refusé de démissionner et a déclaré : « Le port reste fermé. »',
    ],
  ],
  es: [
    [
      'Ana Torres nunca dijo: «El puerto sigue cerrado».',
      'Ana Torres no ha dicho: «El puerto sigue cerrado».',
      'Ana Torres jamás afirmó: «El puerto sigue cerrado».',
      'Si Ana Torres dice: «El puerto sigue cerrado», la creen.',
      'Ana Torres supuestamente dijo: «El puerto sigue cerrado».',
      'Ana Torres dimitió y nunca dijo: «El puerto sigue cerrado».',
      'Ana Torres negó haber dicho: «El puerto sigue cerrado».',
    ],
    [
      'Ana Torres dijo: «El puerto no sigue cerrado».',
      '«El puerto sigue cerrado», dijo Ana Torres, que no se presenta.',
      'Ana Torres rechazó dimitir y dijo: «El puerto sigue cerrado».',
      'Ana Torres no solo dijo: «El puerto sigue cerrado».',
      'Ana Torres no respondió y dijo: «El puerto sigue cerrado».',
      'Ana Torres negó los hechos y dijo: «El puerto sigue cerrado».',
      '«El puerto sigue cerrado», dijo Ana Torres no sin orgullo.',
    ],
  ],
  it: [
    [
      'Anna Conti non ha mai detto: «Il porto resta chiuso».',
      'Anna Conti nega di aver detto: «Il porto resta chiuso».',
    ],
    [
      'Anna Conti ha detto: «Il porto non resta chiuso».',
      'Anna Conti negò i fatti e disse: «Il porto resta chiuso».',
      'Anna Conti ha rifiutato di dimettersi e ha detto: «Il porto resta chiuso».',
      'Anna Conti non solo ha detto: «Il porto resta chiuso».',
      '«Il porto resta chiuso», ha detto Anna Conti non senza orgoglio.',
    ],
  ],
  nl: [
    [
      'Anna Visser zei nooit: “De haven blijft dicht.”',
      'Als Anna Visser zegt: “De haven blijft dicht”, dan gelooft men haar.',
      '“De haven blijft dicht”, zei Anna Visser nooit.',
    ],
    [
      'Anna Visser zei: “De haven blijft niet dicht.”',
      'Als burgemeester zei Anna Visser: “De haven blijft dicht.”',
      'Anna Visser aarzelde niet te zeggen: “De haven blijft dicht.”',
      'Anna Visser ontkende alles en zei: “De haven blijft dicht.”',
      '“De haven blijft dicht”, zei Anna Visser niet zonder trots.',
    ],
  ],
  pt: [
    ['Ana Torres nunca disse: «O porto continua fechado».', 'Ana Torres negou ter dito: «O porto continua fechado».'],
    [
      'Ana Torres disse: «O porto não continua fechado».',
      'Ana Torres negou os factos e disse: «O porto continua fechado».',
      'Ana Torres não só disse: «O porto continua fechado».',
      '«O porto continua fechado», disse Ana Torres não sem orgulho.',
    ],
  ],
  sv: [
    ['Anna Lind sade aldrig: ”Hamnen är stängd.”', 'Om Anna Lind säger: ”Hamnen är stängd”, tror man henne.'],
    [
      'Anna Lind sade: ”Hamnen är inte stängd.”',
      'Anna Lind förnekade allt och sade: ”Hamnen är stängd.”',
      'Om hamnen sade Anna Lind: ”Hamnen är stängd.”',
    ],
  ],
  pl: [
    [
      'Anna Nowak nigdy nie powiedziała: „Port jest zamknięty”.',
      'Jeśli Anna Nowak powiedziała: „Port jest zamknięty”, to źle.',
    ],
    [
      'Anna Nowak powiedziała: „Port nie jest zamknięty”.',
      'Anna Nowak zaprzeczyła wszystkiemu i powiedziała: „Port jest zamknięty”.',
    ],
  ],
  ru: [
    ['Анна Лебедева никогда не говорила: «Порт закрыт».', 'Если Анна Лебедева сказала: «Порт закрыт», это плохо.'],
    ['Анна Лебедева сказала: «Порт не закрыт».', 'Анна Лебедева отказалась уйти и сказала: «Порт закрыт».'],
  ],
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
