import assert from 'node:assert/strict';
import { readArticle } from '../../../../../src/engine/article/read.js';
import { extract } from '../../../../../src/engine/extract/extract.js';
import { namesIn } from './article.js';

const SUBJECTS = [
  'Nobody',
  'No one',
  'Everyone',
  'Everybody',
  'Someone',
  'Anybody',
  'Few',
  'Many',
  'Most',
  'Some',
  'All',
  'None',
  'Others',
  'Hardly anyone',
  'People',
  'Officials',
  'The mayor',
];

describe('a town before a verb whose subject is in it', () => {
  for (const subject of SUBJECTS) {
    it(`is a place: ${subject}`, () => {
      for (const preposition of ['in', 'near', 'outside', 'across'])
        for (const verb of ['believed it', 'said so', 'thinks so', 'denied it'])
          assert.deepEqual(namesIn(`${subject} ${preposition} Altfeld ${verb}.`), ['place Altfeld'], preposition);
    });
  }

  it('is a place where its people are meant', () => {
    for (const text of [
      'All of Altfeld believed it.',
      'Half of Altfeld said so.',
      'Nobody from Altfeld believed it.',
      'Everyone from Altfeld said so.',
      'Nobody in Kessel Ridge believed it.',
    ])
      assert.match(namesIn(text).join(), /^place (?:Altfeld|Kessel Ridge)$/u, text);
  });

  it('is no person in the rest of the text either', () => {
    assert.deepEqual(namesIn('Nobody in Altfeld believed it. Then Altfeld was flooded.'), ['place Altfeld']);
  });

  it('is a person where the name itself is the subject', () => {
    for (const text of [
      'Altfeld believed it.',
      'In the end Altfeld said so.',
      'Those who believe in Altfeld said so.',
      'A letter from Altfeld said so.',
      'A friend of Altfeld said so.',
      'Nobody but Altfeld believed it.',
    ])
      assert.deepEqual(namesIn(text), ['person Altfeld'], text);
  });
});

describe('a pronoun before a place', () => {
  const texts: Readonly<Record<string, readonly string[]>> = {
    en: ['“We will not go,” nobody in Altfeld said.', 'Nobody in Altfeld said: “We will not go.”'],
    de: ['„Wir gehen nicht“, sagte niemand in Altfeld.', 'Jeder in Altfeld sagte: „Wir gehen nicht hin.“'],
    fr: ['« Nous ne partirons pas », disait chacun à Altfeld.', 'Personne à Altfeld n’a dit : « Nous partirons. »'],
    es: ['«No nos iremos mañana», dijo alguien en Altfeld.', 'Nadie en Altfeld dijo: «No nos iremos mañana».'],
    it: ['«Non ce ne andremo», ha detto qualcuno ad Altfeld.', 'Nessuno ad Altfeld ha detto: «Non ce ne andremo».'],
    pt: ['“Não vamos embora”, disse alguém em Altfeld.', 'Ninguém em Altfeld disse: “Não vamos embora amanhã”.'],
    nl: ['‘Wij gaan niet weg’, zei iemand in Altfeld.', 'Niemand in Altfeld zei: ‘Wij gaan morgen niet weg.’'],
    sv: ['”Vi går inte i morgon”, sade någon i Altfeld.', 'Ingen i Altfeld sade: ”Vi går inte i morgon.”'],
    pl: ['„Nie pójdziemy jutro”, powiedział ktoś w Altfeld.', 'Nikt w Altfeld nie powiedział: „Nie pójdziemy”.'],
    ru: ['«Мы не уйдём завтра», сказал кто-то в Альтфельде.', 'Никто в Альтфельде не сказал: «Мы не уйдём».'],
  };
  for (const [language, each] of Object.entries(texts)) {
    it(`makes neither a name nor a speaker of the place: ${language}`, () => {
      for (const text of each) {
        const { article } = readArticle({ file: 'a.md', text: `---\nid: a\nlanguage: ${language}\n---\n\n${text}\n` });
        assert.ok(article);
        const { entities, quotations } = extract(article);
        assert.deepEqual(
          entities.filter(({ kind }) => kind === 'person'),
          [],
          text,
        );
        assert.ok(
          quotations.every(({ speaker }) => speaker === null || speaker.entity === null),
          text,
        );
      }
    });
  }
});
