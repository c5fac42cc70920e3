import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const sources = sourcesRead({
  'en.md': news(
    'en',
    '“The plan is not a good idea for the town,” said Ann Lee, the mayor of Larn. “It was never safe for children, and it has not been built yet. It is not the money for the school, it is the time.”',
  ),
  'fr.md': news('fr', '« Le budget n’a pas été envoyé à temps », a déclaré Paul Moreau, le maire de Lorient, lundi.'),
  'de.md': news(
    'de',
    '„Der Haushalt wurde nicht rechtzeitig verschickt“, sagte Paul Adler, der Bürgermeister von Larn.',
  ),
});

const OTHERS = sourcesRead({
  'en.md': news(
    'en',
    '“Nobody in the harbour has been paid since May,” said Tom Ray. “No captain in this port was asked. Hardly any of the cranes work.”',
  ),
  'es.md': news(
    'es',
    '«Nadie en el puerto ha cobrado desde mayo», dijo Luis Mora, el alcalde de Larn, el lunes pasado.',
  ),
});

const TOUCHED = sourcesRead({
  'en.md': news(
    'en',
    '“I never touched a match that night,” said Tom Ray. “Nobody told us to look at the steel. Nobody in this room wants to be the person who closes the port.”',
    '“Nobody’s been paid since May,” said Ann Lee, the mayor of Larn. “Hardly anyone came to the meeting. I have yet to see a penny of that money. There is no question of a merger.”',
  ),
  'es.md': news('es', '«Nunca firmé ese contrato», dijo Luis Mora, el alcalde de Larn, el lunes pasado en el pleno.'),
});

const CUT = 'warning misleading-omission';

describe('words that a negation is right before', () => {
  const cases: readonly (readonly [draft: string, expected: RegExp])[] = [
    ['Lee called the plan “a good idea for the town” [@en].', /^warning misleading-omission$/u],
    ['Lee spoke of “a good idea for the town” [@en].', /^warning misleading-omission$/u],
    ['For Lee, the plan is “a good idea for the town” [@en].', /^warning misleading-omission$/u],
    ['Lee described it as “safe for children” [@en].', /^warning misleading-omission$/u],
    ['Moreau dit que le budget a été « envoyé à temps » [@fr].', /^warning misleading-omission$/u],
    ['Adler nannte den Haushalt „rechtzeitig verschickt“ [@de].', /^warning misleading-omission$/u],
    // What someone speaks of is not denied.
    ['Lee spoke of “the money for the school” [@en].', /^✓/u],
    // The draft's own words say that it is not so.
    ['Lee did not call it “a good idea for the town” [@en].', /^✓/u],
    ['Lee denied that it was “a good idea for the town” [@en].', /^✓/u],
    ['Lee said the plan was anything but “a good idea for the town” [@en].', /^✓/u],
    ['Lee said the plan is “not a good idea for the town” [@en].', /^✓/u],
  ];
  for (const [draft, expected] of cases) it(`of “${draft}”`, () => assert.match(outcome(draft, sources), expected));

  it('are misleading in every frame that takes them up', () => {
    for (const frame of ['was', 'is a case of', 'can be'])
      assert.equal(outcome(`Lee said that the plan ${frame} “safe for children” [@en].`, sources), CUT, frame);
  });

  it('are misleading without the negative subject that they are said of, unless the draft has one', () => {
    for (const draft of [
      'Ray said everybody “has been paid since May” [@en].',
      'Ray said captains were “asked” and “has been paid since May” [@en].',
      'Ray said “the cranes work” [@en].',
      'Mora dijo que todos «ha cobrado desde mayo» [@es].',
    ])
      assert.equal(outcome(draft, OTHERS), CUT, draft);
    for (const draft of [
      'Ray said nobody “has been paid since May” [@en].',
      'Ray said “Nobody in the harbour has been paid since May” [@en].',
      'Ray spoke of those “in the harbour” [@en].',
    ])
      assert.match(outcome(draft, OTHERS), /^✓/u, draft);
  });

  it('are misleading in every sentence if they begin with the verb that is denied, or what there is none of', () => {
    for (const draft of [
      'Tom Ray “touched a match that night” [@en].',
      'Tom Ray admitted that he “touched a match” [@en].',
      'Tom Ray said the county “told us to look at the steel” [@en].',
      'Tom Ray said that he “wants to be the person who closes the port” [@en].',
      'Ann Lee said the cast had “been paid since May” [@en].',
      'Ann Lee said the members “came to the meeting” [@en].',
      'Ann Lee said she had got “a penny of that money” [@en].',
      'Ann Lee announced “a merger” [@en].',
      'Luis Mora «firmé ese contrato» [@es].',
    ])
      assert.equal(outcome(draft, TOUCHED), CUT, draft);
    for (const draft of [
      'Tom Ray denied that he “touched a match that night” [@en].',
      'Tom Ray, accused of the claim that he “touched a match that night”, was away [@en].',
      'Tom Ray said nobody “told us to look at the steel” [@en].',
      'Ann Lee said no member “came to the meeting” [@en].',
      'Ann Lee was asked about “a merger” [@en].',
      'Luis Mora nunca «firmé ese contrato» [@es].',
    ])
      assert.match(outcome(draft, TOUCHED), /^✓/u, draft);
  });
});
