import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'en.md': news(
    'en',
    '“I would rather sell the farm than drain the marsh,” said Jon Askew. “It would be madness to drain the lake. Had they asked, we would have helped.”',
  ),
  'de.md': news(
    'de',
    '„Fast niemand kam“, sagte Una Pell aus dem Dorf am Fluss. „Höchstens zehn Leute blieben bis zum Abend.“',
  ),
  'fr.md': news(
    'fr',
    '« Presque personne n’est venu », a dit Una Pell, éleveuse de la vallée. « Au plus dix personnes sont restées. Nous espérons rouvrir à Pâques. »',
  ),
});

const TURNED = /misleading-omission/u;

const CASES: readonly (readonly [draft: string, expected: RegExp])[] = [
  ['„niemand kam“, sagte Una Pell [@de].', TURNED],
  ['„zehn Leute blieben bis zum Abend“, sagte Una Pell [@de].', TURNED],
  ['„Höchstens zehn Leute blieben bis zum Abend“, sagte Una Pell [@de].', /^✓$/u],
  ['Höchstens, so Una Pell, „zehn Leute“ blieben [@de].', /^✓/u],
  ['« personne n’est venu », a dit Una Pell [@fr].', TURNED],
  ['« dix personnes sont restées », a dit Una Pell [@fr].', TURNED],
  ['« Nous … rouvrir à Pâques », a dit Una Pell [@fr].', TURNED],
  ['Una Pell espère « rouvrir à Pâques » [@fr].', /^✓/u],
  ['“I … sell the farm,” Askew said [@en].', TURNED],
  ['Askew wants to “drain the lake” [@en].', TURNED],
  ['Askew would not “drain the lake” [@en].', /^✓/u],
  ['Askew called it madness to “drain the lake” [@en].', /^✓/u],
  ['“we would have helped,” Askew said [@en].', TURNED],
  ['Had anyone asked, Askew said, “we would have helped” [@en].', /^✓/u],
];

describe('words without what limits them or says that nobody wants them', () => {
  for (const [draft, expected] of CASES)
    it(`${draft}: ${expected.source}`, () => assert.match(outcome(draft, SOURCES), expected));
});
