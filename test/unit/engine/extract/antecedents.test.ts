import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';

/** The names of those who speak in a text, in order; null where nobody is named. */
function speakersOf(text: string, language = 'en'): (string | null)[] {
  const { article } = readArticle({ file: 'a.md', text: `---\nlanguage: ${language}\n---\n\n${text}\n` });
  assert.ok(article !== null);
  return extract(article).quotations.map(({ speaker }) => speaker?.name ?? null);
}

describe('whom a pronoun stands for', () => {
  for (const [language, text, ...expected] of [
    // Someone else is named by a role, nearer than the person.
    [
      'en',
      'Per Hagen, the mayor, left early. The governor’s spokesman denied it. “Nothing was signed,” he said.',
      null,
    ],
    ['en', 'Anna Lind, the mayor, left early. Her lawyer was angry. “Nothing was signed,” she said.', null],
    ['en', 'Anna Lind, the mayor, left early. The mayor was angry. “Nothing was signed,” she said.', 'Anna Lind'],
    ['en', 'Anna Lind, the mayor, left early. The spokesman denied it. “Nothing was signed,” she said.', 'Anna Lind'],
    ['en', 'Anna Lind, the mayor, left early. The rain was heavy. “Nothing was signed,” she said.', 'Anna Lind'],
    // Nothing tells the sex of the nearer one.
    [
      'en',
      'Wendy Cho founded it. Tashi Lal runs it. “She taught me,” says Lal. “He learned,” she says.',
      'Tashi Lal',
      'Tashi Lal',
    ],
    // Whom the subject did something to.
    ['en', 'The man who trained Per Dorn, Abel Stokes, is old. “He had good hands,” he says.', 'Abel Stokes'],
    // A given name says little of whom a pronoun means, right after a sentence about its bearer.
    [
      'en',
      'Helen Orde came. In the kitchen stood Mark Ferris. Ferris blushed. “I never cook,” she said.',
      'Mark Ferris',
    ],
    ['en', 'Helen Orde came. In the kitchen stood Ali Ferris. Ferris blushed. “I never cook,” she said.', 'Ali Ferris'],
    ['en', 'Helen Orde came with Mark Ferris. Ferris looked at Orde. “I never cook,” she said.', 'Helen Orde'],
    [
      'de',
      'Minister Karl Bauer schwieg lange. Sein Sprecher dementierte. „Davon kann keine Rede sein“, stellte er klar.',
      null,
    ],
    [
      'de',
      'Minister Karl Bauer schwieg lange. Der Minister war müde. „Davon kann keine Rede sein“, stellte er klar.',
      'Karl Bauer',
    ],
    [
      'fr',
      'Le ministre Luc Moreau a quitté la salle. Son porte-parole a démenti. « Il n’en est pas question », a-t-il précisé.',
      null,
    ],
    [
      'es',
      'El ministro Luis Moreno salió de la sala. Su portavoz lo desmintió. «De eso no se puede hablar», aclaró él.',
      null,
    ],
    ['es', 'El ministro Luis Moreno salió de la sala. «De eso no se puede hablar», aclaró él.', 'Luis Moreno'],
    // The pronoun that hangs on the verb says which of two.
    [
      'fr',
      'La maire Anne Dupont est sortie avec le ministre Luc Moreau. « C’est faux », a-t-elle déclaré. « Jamais », grommelle-t-il. « Toujours », soupire-t-elle.',
      'Anne Dupont',
      'Luc Moreau',
      'Anne Dupont',
    ],
  ] as const)
    it(`is ${expected[0] ?? 'not told'} in: ${text}`, () => {
      assert.deepEqual(speakersOf(text, language), expected);
    });
});

describe('whom something is said to', () => {
  for (const text of [
    'Anna Lind stand am Tor. „Wir gehen nicht“, rief die Menge Lind zu.',
    'Anna Lind stand am Tor. „Wir gehen nicht“, sagte eine Frau Lind ins Gesicht.',
  ])
    it(`does not speak in: ${text}`, () => assert.deepEqual(speakersOf(text, 'de'), [null]));

  it('is distinguished from who speaks', () => {
    assert.deepEqual(speakersOf('„Wir gehen nicht“, rief der Landwirt Uwe Lind.', 'de'), ['Uwe Lind']);
  });
});

describe('a name that begins with a small word', () => {
  for (const name of ['Per Hagen', 'So Young', 'Via Lund', 'Will Smith'])
    it(`is whole after its verb: ${name}`, () => {
      assert.deepEqual(
        speakersOf(`The town met. “We will not pay for the pier,” said ${name}, the mayor of the town.`),
        [name],
      );
    });
});
