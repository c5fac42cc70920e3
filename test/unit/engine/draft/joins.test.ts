import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const language = (text: string, code: string) => text.replace('type:', `language: ${code}\ntype:`);

const SOURCES = sourcesRead({
  'deich.md': language(
    news(
      'deich',
      'Der Rat tagte am Montag in der alten Halle, und die Stadt war nicht dabei.',
      '„Wir haben keine Zeit zu verlieren“, sagte Karin Lorenzen. „Der Deich ist nicht hoch genug.“',
      '„Dann“, sagte Karin Lorenzen, „sind die Wiesen trocken.“',
      '„Der Sturm war laut“, sagte Karin Lorenzen und drehte sich um. „Er kommt wieder.“',
    ),
    'de',
  ),
  'barrage.md': language(
    news(
      'barrage',
      '« Nous n’avons pas le choix », a déclaré la maire Sylvie Martel. « Le barrage sera prêt en mai. »',
    ),
    'fr',
  ),
  'puente.md': language(
    news('puente', '«No vamos a abrir el puente», dijo el alcalde Andrés Molina. «La seguridad es lo primero».'),
    'es',
  ),
});

const CASES: readonly (readonly [string, string])[] = [
  ['„Wir haben keine Zeit zu verlieren. Der Deich ist nicht hoch genug“ [@deich].', '✓'],
  ['„Dann sind die Wiesen trocken“ [@deich].', '✓'],
  ['„Dann sind die Wiesen nass“ [@deich].', 'error altered-quotation'],
  ['« Nous n’avons pas le choix. Le barrage sera prêt en mai » [@barrage].', '✓'],
  ['«No vamos a abrir el puente. La seguridad es lo primero» [@puente].', '✓'],
  ['„Der Sturm war laut. Er kommt wieder“ [@deich].', '✓ unmarked-omission'],
];

describe('both halves of a speech, in other languages', () => {
  for (const [draft, expected] of CASES) it(draft, () => assert.equal(outcome(draft, SOURCES), expected));
});
