import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

/** A source in a language, and drafts of it with what is to be said of them. */
interface Case {
  readonly language: string;
  readonly paragraphs: readonly string[];
  /** The draft names the role of the one who speaks. */
  readonly own: readonly string[];
  /** It names the role of another, or of nobody whom the source names. */
  readonly others: readonly string[];
}

const CASES: readonly Case[] = [
  {
    language: 'fr',
    paragraphs: [
      'Le procureur Alain Mercadier a requis huit ans de prison. La greffière Odile Fabre prenait des notes.',
      '« Le dossier est accablant pour tous », a déclaré le procureur Alain Mercadier.',
      'L’avocat Me Bruno Castel a répondu : « Mon client dormait à bord depuis lundi. »',
    ],
    own: [
      'Le procureur a parlé d’un dossier « accablant pour tous » [@a].',
      'Selon l’avocat, son client « dormait à bord depuis lundi » [@a].',
      '« Le dossier, a déclaré le procureur, est accablant pour tous. » [@a]',
    ],
    others: [
      'Le greffier a parlé d’un dossier « accablant pour tous » [@a].',
      'La greffière a parlé d’un dossier « accablant pour tous » [@a].',
      'Selon l’avocat, le dossier est « accablant pour tous » [@a].',
      '« Le dossier, a déclaré la greffière, est accablant pour tous. » [@a]',
      'Selon le procureur, son client « dormait à bord depuis lundi » [@a].',
    ],
  },
  {
    language: 'pl',
    paragraphs: [
      'Burmistrz Piotr Halicki broni budowy.',
      '„Nie zapłacimy ani złotówki więcej za ten wał” – ostrzegła Rita Bąk, rzeczniczka mieszkańców.',
    ],
    own: ['„Nie zapłacimy ani złotówki więcej za ten wał” – ostrzegła rzeczniczka [@a].'],
    others: ['„Nie zapłacimy ani złotówki więcej za ten wał” – ostrzegł burmistrz [@a].'],
  },
  {
    language: 'de',
    paragraphs: [
      'Der Lotse Arne Siebel kam zu spät.',
      '„Für die Spundwand ist seit Jahren kein Geld da“, sagte Kämmerin Verena Poole.',
    ],
    own: ['Nach Angaben der Kämmerin ist „seit Jahren kein Geld da“ [@a].'],
    others: ['Laut dem Lotsen ist „seit Jahren kein Geld da“ [@a].'],
  },
];

describe('a role in a draft in another language', () => {
  for (const { language, paragraphs, own, others } of CASES) {
    const sources = sourcesRead({ 'a.md': news('a', ...paragraphs).replace('id: a', `id: a\nlanguage: ${language}`) });
    for (const draft of own) it(`is that of the speaker: ${draft}`, () => assert.equal(outcome(draft, sources), '✓'));
    for (const draft of others)
      it(`is not that of the speaker: ${draft}`, () => assert.notEqual(outcome(draft, sources), '✓'));
  }
});

describe('several who speak together in a draft in another language', () => {
  const sources = sourcesRead({
    'a.md': news(
      'a',
      'Silke Dorn hat das Bad geschlossen.',
      '„Das Wasser war den ganzen Sommer grün“, sagten Mia Brandt, Lea Koch und Emma Wulf.',
    ).replace('id: a', 'id: a\nlanguage: de'),
  });
  it('are those of the source', () => {
    const names = 'Mia Brandt, Lea Koch und Emma Wulf';
    assert.equal(outcome(`„Das Wasser war den ganzen Sommer grün“, sagten ${names} [@a].`, sources), '✓');
    assert.equal(outcome(`${names} sagten: „Das Wasser war den ganzen Sommer grün“ [@a].`, sources), '✓');
  });
  it('are compared by their surnames', () => {
    const pair = sourcesRead({
      'a.md': news(
        'a',
        'Silke Dorn kam zu spät.',
        '„Das Wasser kam in der Nacht“, sagten Mia Brandt und Lea Koch.',
      ).replace('id: a', 'id: a\nlanguage: de'),
    });
    assert.equal(outcome('„Das Wasser kam in der Nacht“, so Brandt und Koch [@a].', pair), '✓');
    assert.notEqual(outcome('„Das Wasser kam in der Nacht“, so Brandt und Dorn [@a].', pair), '✓');
  });
  for (const names of ['Mia Brandt und Silke Dorn', 'Mia Brandt, Silke Dorn und Emma Wulf'])
    it(`are not verified with another: ${names}`, () => {
      assert.notEqual(outcome(`„Das Wasser war den ganzen Sommer grün“, sagten ${names} [@a].`, sources), '✓');
      assert.notEqual(outcome(`${names} sagten: „Das Wasser war den ganzen Sommer grün“ [@a].`, sources), '✓');
    });
});
