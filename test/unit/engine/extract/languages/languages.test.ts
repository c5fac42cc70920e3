import assert from 'node:assert/strict';
import { readArticle } from '../../../../../src/engine/article/read.js';
import { extract } from '../../../../../src/engine/extract/extract.js';
import { LANGUAGES } from '../../../../../src/engine/extract/languages/lexicons.js';
import { casesOf, readQuotations } from './suites.js';

describe('quotations and their speakers', () => {
  for (const code of ['en', ...LANGUAGES.map((rules) => rules.code)]) {
    describe(`in ${code}`, () => {
      const cases = casesOf(code);
      it('have ten test sentences or more', () => assert.ok(cases.length >= 10));
      for (const { text, expected } of cases) {
        it(text, () => {
          assert.deepEqual(readQuotations(code, text, expected), expected);
        });
      }
    });
  }

  it('are recognized by the language that front matter names, with any text', () => {
    const text = '„Wir werden den Hafen nicht schließen“, sagte Anna Lind.';
    assert.deepEqual(readQuotations('de', text), ['direct = Anna Lind']);
    assert.deepEqual(readQuotations('hu', text), ['direct = -']);
  });
});

describe('a pronoun', () => {
  const text = (sentence: string) =>
    `„Wir schließen das Bad nicht“, sagte Karin Thoma am Montag im Rat der Stadt. ${sentence} „Die Halle ist kaum bezahlbar“, sagte er.`;

  it('does not mean the previous speaker before someone new whose name is not found', () => {
    assert.deepEqual(readQuotations('de', text('Radprofi Arvo Brandt kam dazu.')), [
      'direct = Karin Thoma',
      'direct = -',
    ]);
  });

  it('may mean who spoke before where nobody new is named', () => {
    const [, second] = readQuotations('de', text('Das Bad ist alt.').replace('sagte er', 'sagte sie'));
    assert.equal(second, 'direct = Karin Thoma');
  });

  it('means nobody of the other gender', () => {
    const [, second] = readQuotations('de', text('Das Bad ist alt.'));
    assert.equal(second, 'direct = -');
  });

  it('may mean someone who is named by a role alone', () => {
    const accused =
      '„Ich habe den Wagen nicht gesehen“, sagte der Angeklagte am Mittwoch. Richterin Ulrike Behnke hakte nach. „Das weiß ich nicht mehr“, antwortete er.';
    assert.deepEqual(readQuotations('de', accused), ['direct = der Angeklagte', 'direct = der Angeklagte']);
  });
});

describe('names in German', () => {
  const { article } = readArticle({
    file: 'a.md',
    text: '---\nlanguage: de\n---\n\nDer Stadtrat hat am Dienstag über den Hafen beraten, und Bürgermeisterin Anna Lindqvist sprach mit den Lotsen. Die Entscheidung über den neuen Kran fällt im Frühjahr. Lindqvist will den Bericht der Prüfer abwarten.\n',
  });
  const entities = article === null ? [] : extract(article).entities;

  it('are not common nouns', () => {
    assert.deepEqual(
      entities.map(({ name, kind }) => [name, kind]),
      [['Anna Lindqvist', 'person']],
    );
  });
  it('are found again by the surname', () => assert.equal(entities[0]?.mentions.length, 2));
});
