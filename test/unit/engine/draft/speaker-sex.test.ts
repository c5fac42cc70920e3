import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'man.md': news(
    'man',
    'Uze Lorn, a fisherman, sold his boat on Monday, the harbour office said. He did not go to the sale.',
    '“We need a bigger pier for the boats,” Lorn said. “Nobody listens to us,” he added.',
  ),
  'woman.md': news(
    'woman',
    'Mrs. Quelle runs the ferry line to the islands, the harbour office said on Monday.',
    '“We need a bigger pier for the boats,” Mrs. Quelle said. “Nobody listens to us.”',
  ),
  'open.md': news(
    'open',
    'Uze Lorn met the mayor on Monday in the harbour office, which is to be closed. She was late.',
    '“We need a bigger pier for the boats,” said Lorn. “Nobody listens to us here.”',
  ),
  'husband.md': news(
    'husband',
    'Jory Quelle said the harbour was safe. Uze Lorn, her husband, met her on Monday and told a nurse. She was late.',
    '“We need a bigger pier for the boats,” Uze Lorn said. Lorn said she was right. “Nobody listens to us here.”',
  ),
  'herself.md': news(
    'herself',
    'Uze Lorn, the mayor, went to the harbour office and sold her boat on Monday. Lorn had built it herself.',
    '“We need a bigger pier for the boats,” Uze Lorn said.',
  ),
  'wirtin.md': news(
    'wirtin',
    'Der Rat hat am Montag über den Hafen beraten. Die Wirtin Uze Lorn war dagegen und sagte das auch.',
    '„Wir brauchen einen größeren Hafen“, sagte Uze Lorn. „Niemand hört uns zu“, ergänzte sie.',
  ),
});

/** The draft, and what its check comes to. */
const CASES: readonly (readonly [draft: string, outcome: string])[] = [
  ['“We need a bigger pier for the boats,” he said [@man].', '✓'],
  ['“We need a bigger pier for the boats,” she said [@man].', '✓ words'],
  ['“We need a bigger pier for the boats,” Mr Lorn said [@man].', '✓'],
  ['“We need a bigger pier for the boats,” Ms Lorn said [@man].', '✓ words'],
  ['Lorn sold the boat. She said: “We need a bigger pier for the boats” [@man].', '✓ words'],
  ['“We need a bigger pier for the boats,” said Lorn. She added: “Nobody listens to us” [@man].', '✓ words'],
  ['“We need a bigger pier for the boats,” said Lorn. He added: “Nobody listens to us” [@man].', '✓'],
  ['She said the town needed “a bigger pier for the boats” [@man].', '✓ words'],
  ['She replied: “We need a bigger pier for the boats” [@man].', '✓ words'],
  ['She said: “We need a bigger pier for the boats” [@woman].', '✓'],
  ['He said: “We need a bigger pier for the boats” [@woman].', '✓ words'],
  // It is not plain of whom the source speaks as “she”.
  ['He said: “We need a bigger pier for the boats” [@open].', '✓'],
  // The pronouns are another’s.
  ['He said: “We need a bigger pier for the boats” [@husband].', '✓'],
  ['He said: “We need a bigger pier for the boats” [@herself].', '✓ words'],
  ['She said: “We need a bigger pier for the boats” [@herself].', '✓'],
  ['„Wir brauchen einen größeren Hafen“, sagte sie [@wirtin].', '✓'],
  ['„Wir brauchen einen größeren Hafen“, sagte er [@wirtin].', '✓ words'],
];

describe('the pronoun that a draft has for a speaker', () => {
  for (const [draft, expected] of CASES)
    it(`${draft}: ${expected}`, () => assert.equal(outcome(draft, SOURCES), expected));
});
