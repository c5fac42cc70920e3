import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'en.md': news(
    'en',
    'The lake above the town was drained on Monday, and the road to the valley is closed, the county said.',
    '“The ministry says the dam is sound,” said Nuala Byrne. “The company insists that no oil reached the river.”',
  ),
  'fr.md': news('fr', '« Le ministère affirme que le sol est propre », a dit Odile Garnier, chimiste de la ville.'),
  'es.md': news(
    'es',
    '«Mi vecino asegura que el río está limpio», dijo Tomás Arrieta, pastor de la sierra.',
    '«El capataz nos dijo: “Pueden bajar”, y se fue», dijo Tomás Arrieta.',
  ),
  'de.md': news(
    'de',
    '„Das Ministerium versichert, dass die Brücke hält“, sagte Emil Kranz, der Gutachter der Bahn.',
    '„Der Schaffner rief: ‚Alle aussteigen!‘, und dann ging das Licht aus“, sagte Rosa Ahlers.',
    '„Wir haben nie behauptet, dass das Holz trocken ist“, sagte Rosa Ahlers.',
  ),
});

const CASES: readonly (readonly [draft: string, expected: RegExp])[] = [
  ['“The dam is sound,” said Byrne [@en].', /misleading-omission/u],
  ['“no oil reached the river,” said Byrne [@en].', /misleading-omission/u],
  ['The ministry says “the dam is sound” [@en].', /^✓/u],
  ['According to Byrne, the company insists that “no oil reached the river” [@en].', /^✓/u],
  ['« Le sol est propre », a dit Odile Garnier [@fr].', /misleading-omission/u],
  ['Le ministère affirme que « le sol est propre » [@fr].', /^✓/u],
  ['«El río está limpio», dijo Tomás Arrieta [@es].', /misleading-omission/u],
  ['«Pueden bajar», dijo el capataz [@es].', /^✓/u],
  ['„dass die Brücke hält“, sagte Emil Kranz [@de].', /misleading-omission/u],
  ['„Alle aussteigen!“, sagte Rosa Ahlers [@de].', /^✓ words$/u],
  ['Rosa Ahlers bestritt, je gesagt zu haben, „dass das Holz trocken ist“ [@de].', /^✓/u],
];

describe('what a speaker has from someone else', () => {
  for (const [draft, expected] of CASES)
    it(`${draft}: ${expected.source}`, () => assert.match(outcome(draft, SOURCES), expected));
});
