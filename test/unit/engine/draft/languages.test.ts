import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const language = (text: string, code: string) => text.replace('type:', `language: ${code}\ntype:`);

const SOURCES = sourcesRead({
  'deich.md': language(
    news(
      'deich',
      'Der Rat tagte am Montag in der alten Halle, und die Stadt war nicht dabei.',
      '„Wir haben keine Zeit zu verlieren“, sagte Verbandschefin Karin Lorenzen.',
      '„Ich glaube ihr kein Wort“, sagte der Bauer Uwe Thomsen.',
      'Bürgermeister Jan Feddersen erklärte: „Die Stadt zahlt ein Drittel.“',
    ),
    'de',
  ),
  'barrage.md': language(
    news(
      'barrage',
      'Le conseil a voté vendredi la construction du barrage, et la salle était pleine.',
      '« Nous n’avons pas le choix », a déclaré la maire Sylvie Martel.',
      '« C’est une erreur, et nous la paierons longtemps », a répondu l’agriculteur Marc Vidal.',
    ),
    'fr',
  ),
  'puente.md': language(
    news(
      'puente',
      'El puente seguirá cerrado hasta otoño, según el ayuntamiento de la ciudad.',
      '«No vamos a abrir el puente sin un informe», dijo el alcalde Andrés Molina.',
      '«Llevamos dos años esperando», afirmó la comerciante Teresa Vega.',
    ),
    'es',
  ),
});

const W = 'warning wrong-speaker';

const CASES: readonly (readonly [string, string])[] = [
  ['Karin Lorenzen sagte: „Wir haben keine Zeit zu verlieren“ [@deich].', '✓'],
  ['Jan Feddersen sagte: „Wir haben keine Zeit zu verlieren“ [@deich].', W],
  ['„Wir haben keine Zeit zu verlieren“, so Karin Lorenzen [@deich].', '✓'],
  ['„Wir haben keine Zeit zu verlieren“, so Jan Feddersen [@deich].', W],
  ['„Ich glaube ihr kein Wort“, sagte am Freitag Uwe Thomsen [@deich].', '✓'],
  ['„Ich glaube ihr kein Wort“, sagte am Freitag Karin Lorenzen [@deich].', W],
  ['Wie Jan Feddersen am Montag erklärte: „Die Stadt zahlt ein Drittel“ [@deich].', '✓'],
  ['Wie Karin Lorenzen am Montag erklärte: „Die Stadt zahlt ein Drittel“ [@deich].', W],
  ['Jan Feddersen sagte:\n\n> Die Stadt zahlt ein Drittel. [@deich]', '✓'],
  ['Karin Lorenzen sagte:\n\n> Die Stadt zahlt ein Drittel. [@deich]', W],
  ['Der Bürgermeister sagte: „Die Stadt zahlt ein Drittel“ [@deich].', '✓'],
  ['Der Trainer sagte: „Die Stadt zahlt ein Drittel“ [@deich].', '✓ words'],
  ['Jan Feddersen said: “Die Stadt zahlt ein Drittel” [@deich].', '✓'],
  ['Karin Lorenzen said: “Die Stadt zahlt ein Drittel” [@deich].', W],
  ['Sylvie Martel a déclaré : « Nous n’avons pas le choix » [@barrage].', '✓'],
  ['Marc Vidal a déclaré : « Nous n’avons pas le choix » [@barrage].', W],
  ['« Nous n’avons pas le choix », a expliqué la maire Sylvie Martel [@barrage].', '✓'],
  ['« Nous n’avons pas le choix », a expliqué l’agriculteur Marc Vidal [@barrage].', W],
  ['Selon Marc Vidal, « c’est une erreur » [@barrage].', '✓'],
  ['Selon Sylvie Martel, « c’est une erreur » [@barrage].', W],
  ['Andrés Molina dijo: «No vamos a abrir el puente sin un informe» [@puente].', '✓'],
  ['Teresa Vega dijo: «No vamos a abrir el puente sin un informe» [@puente].', W],
  ['«Llevamos dos años esperando», explicó Teresa Vega [@puente].', '✓'],
  ['«Llevamos dos años esperando», explicó el alcalde Andrés Molina [@puente].', W],
  ['Según Teresa Vega, «llevamos dos años esperando» [@puente].', '✓'],
  ['Según Andrés Molina, «llevamos dos años esperando» [@puente].', W],
  // Words that follow an attribution are the same speaker's.
  ['„Die Stadt zahlt ein Drittel“, sagte Jan Feddersen. „Ich glaube ihr kein Wort“ [@deich].', W],
];

describe('who speaks, in other languages', () => {
  for (const [draft, expected] of CASES) it(draft, () => assert.equal(outcome(draft, SOURCES), expected));
  it('is left open where nothing reads them', () => {
    const unread = { ...SOURCES, languages: undefined };
    assert.equal(outcome('Jan Feddersen sagte: „Wir haben keine Zeit zu verlieren“ [@deich].', unread), '✓ words');
  });
});
