import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

/** Language, source, and drafts of it with what the check comes to. */
const CASES: readonly (readonly [string, string, readonly (readonly [draft: string, outcome: string])[]])[] = [
  [
    'en',
    'Ann Lee said she was “not against a roof”. The board, Lee said, “did not keep minutes” and had “hardly been in the building”.',
    [
      ['Lee was “against a roof” [@a].', 'warning misleading-omission'],
      ['The board did “keep minutes” [@a].', 'warning misleading-omission'],
      ['The board had “been in the building” [@a].', 'warning misleading-omission'],
      ['Lee was not “against a roof” [@a].', '✓'],
      ['The board never had “been in the building” [@a].', '✓'],
      ['Lee was “not against a roof” [@a].', '✓'],
    ],
  ],
  [
    'en',
    '“Fewer than half of the ships were painted. Perhaps the rest will wait,” said Ann Lee.',
    [
      ['“Half of the ships were painted,” Lee said [@a].', 'warning misleading-omission'],
      ['Lee said “half of the ships were painted” [@a].', 'warning misleading-omission'],
      ['Lee said fewer than “half of the ships were painted” [@a].', '✓'],
      ['Lee said “the rest will wait” [@a].', 'warning misleading-omission'],
      ['Lee said that perhaps “the rest will wait” [@a].', '✓'],
    ],
  ],
  // A part of some is not all of them.
  [
    'en',
    '“Ninety of the 400 pear trees are dead. Two of the four pumps were sold. All of the wells are dry,” said Ann Lee.',
    [
      ['Lee said “400 pear trees are dead” [@a].', 'warning misleading-omission'],
      ['Lee said ninety of the “400 pear trees are dead” [@a].', '✓'],
      ['Lee said the “four pumps were sold” [@a].', 'warning misleading-omission'],
      ['Lee said two of the “four pumps were sold” [@a].', '✓'],
      ['Lee spoke of “400 pear trees” [@a].', '✓'],
      ['Lee said “the wells are dry” [@a].', '✓'],
    ],
  ],
  [
    'en',
    '“Our former warden is a thief. Many of the huts on the dyke have no roof,” said Ann Lee.',
    [
      ['Lee said the “warden is a thief” [@a].', 'warning misleading-omission'],
      ['Lee said the former “warden is a thief” [@a].', '✓'],
      ['Lee said that “the huts on the dyke have no roof” [@a].', 'warning misleading-omission'],
      ['Lee said many of “the huts on the dyke have no roof” [@a].', '✓'],
    ],
  ],
  [
    'de',
    'Das Land werde „vielleicht die Nächte bezahlen“, sagte Eva Lind.',
    [
      ['Das Land werde „die Nächte bezahlen“, sagte Eva Lind [@a].', 'warning misleading-omission'],
      ['Das Land werde vielleicht „die Nächte bezahlen“, sagte Eva Lind [@a].', '✓'],
    ],
  ],
  [
    'en',
    '“The bridge is safe for cars. It is not safe for trucks. It is open for all of us,” said Ann Lee.',
    [
      ['“The bridge is safe,” Lee said [@a].', 'warning misleading-omission'],
      ['“The bridge is safe for cars,” Lee said [@a].', '✓'],
      ['“It is open,” Lee said [@a].', '✓'],
    ],
  ],
  [
    'en',
    '“The crane is safe for visitors,” Ann Lee said. “It is not safe for storms.”',
    [['“The crane is safe,” Lee said [@a].', 'warning misleading-omission']],
  ],
  [
    'en',
    '“The crane is safe for visitors,” Ann Lee said. She looked up at the sky for a while. “It is not safe for storms.”',
    [['“The crane is safe,” Lee said [@a].', 'warning misleading-omission']],
  ],
  [
    'en',
    '“The crane is safe for visitors,” Ann Lee said. “It is not safe for storms,” said Omar Diaz.',
    [['“The crane is safe,” Lee said [@a].', '✓']],
  ],
  [
    'en',
    '“The crane is safe for visitors,” Ann Lee said. Omar Diaz did not feel safe.',
    [['“The crane is safe,” Lee said [@a].', '✓']],
  ],
  [
    'en',
    '“The crane can lift 40 tons when there is no wind. We will meet when we are back. Children learn best when they are rested. We had no light when the storm was over,” said Ann Lee.',
    [
      ['“Children learn best,” Lee said [@a].', 'warning misleading-omission'],
      ['“We had no light,” Lee said [@a].', '✓'],
      ['“The crane can lift 40 tons,” Lee said [@a].', 'warning misleading-omission'],
      ['“The crane can lift 40 tons when there is no wind,” Lee said [@a].', '✓'],
      ['“We will meet,” Lee said [@a].', '✓'],
    ],
  ],
  [
    'en',
    '“The board spent 5 million on roads, 3 million on rail and 12 million on a hall. We left in May with all of our goods. 20 people came on Monday, and 40 came on Friday,” said Ann Lee.',
    [
      ['“The board spent 5 million … on a hall,” Lee said [@a].', 'warning misleading-omission'],
      ['“20 people came … on Friday,” Lee said [@a].', 'warning misleading-omission'],
      ['“The board spent 5 million on roads … and 12 million on a hall,” Lee said [@a].', '✓'],
      ['“The board spent … 12 million on a hall,” Lee said [@a].', '✓'],
      ['“The board spent 5 million on roads …,” Lee said [@a].', '✓'],
      // The month is not a verb.
      ['“We left … with all of our goods,” Lee said [@a].', '✓'],
    ],
  ],
  [
    'en',
    'Without a full list, the losses cannot be told. The board paid.',
    [
      ['“The losses cannot be told,” the report says [@a].', 'warning misleading-omission'],
      ['“Without a full list, the losses cannot be told,” the report says [@a].', '✓'],
      ['“cannot be told,” the report says [@a].', '✓'],
    ],
  ],
];

describe('a quotation cut where its sense turns', () => {
  for (const [language, source, drafts] of CASES) {
    const sources = sourcesRead({ 'a.md': news('a', source).replace('id: a', `id: a\nlanguage: ${language}`) });
    for (const [draft, expected] of drafts)
      it(`is ${expected}: ${draft}`, () => assert.equal(outcome(draft, sources), expected));
  }
});
