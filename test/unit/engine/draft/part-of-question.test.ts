import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

/** A source, its language, a draft’s sentence that quotes it, and what the check says. */
const CASES: readonly (readonly [source: string, language: string, draft: string, expected: RegExp])[] = [
  [
    '«¿Quién va a pagar el autobús?», preguntó Rosa Iglesias.',
    'es',
    'Rosa Iglesias dijo: «Va a pagar el autobús»',
    /misleading-omission/u,
  ],
  [
    '«¿Quién va a pagar el autobús?», preguntó Rosa Iglesias.',
    'es',
    'Rosa Iglesias preguntó: «¿Quién va a pagar el autobús?»',
    /^✓$/u,
  ],
  [
    '„Warum ist der Deich so teuer?“, fragte Uwe Behrens.',
    'de',
    'Uwe Behrens sagte: „ist der Deich so teuer“',
    /misleading-omission/u,
  ],
  [
    '“Who will pay for the bus?” asked Ann Lee.',
    'en',
    'The state “will pay for the bus,” Ann Lee said',
    /misleading-omission/u,
  ],
  [
    '“Would you close the only mill in the valley?” said Ann Lee.',
    'en',
    'Ann Lee said she “would … close the only mill in the valley”',
    /misleading-omission/u,
  ],
  [
    '“Would you close the only mill in the valley?” said Ann Lee.',
    'en',
    'Ann Lee asked: “Would you … close the only mill …?”',
    /^(?!.*misleading)/u,
  ],
  [
    '“Would you shut a depot that feeds ninety families?” asked Ann Lee.',
    'en',
    'Ann Lee promised to “shut a depot that feeds ninety families”',
    /misleading-omission/u,
  ],
  [
    '“Would you shut a depot that feeds ninety families?” asked Ann Lee.',
    'en',
    'Ann Lee said she would “shut a depot”',
    /misleading-omission/u,
  ],
  [
    '“Would you shut a depot that feeds ninety families?” asked Ann Lee.',
    'en',
    'Ann Lee asked who would “shut a depot that feeds ninety families”',
    /^✓/u,
  ],
  [
    '“Would you shut a depot that feeds ninety families?” asked Ann Lee.',
    'en',
    'Ann Lee spoke of “a depot that feeds ninety families”',
    /^✓/u,
  ],
  [
    '“Would you shut a depot that feeds ninety families?” asked Ann Lee.',
    'en',
    'Ann Lee said it was “a depot that feeds ninety families”',
    /^✓/u,
  ],
  [
    '“Others have found the money, so why should we not find it here?” asked Ann Lee.',
    'en',
    'Ann Lee said “why should we not”',
    /^(?!.*misleading)/u,
  ],
  [
    '“Others have found the money, so why should we not find it here?” asked Ann Lee.',
    'en',
    'Ann Lee said “… why should we not find it here”',
    /^(?!.*misleading)/u,
  ],
  [
    '“But now how can the town pay for the bus?” asked Ann Lee.',
    'en',
    'Ann Lee said “how can the town pay for the bus”',
    /^(?!.*misleading)/u,
  ],
  [
    '“Who says what is needed is a new bus?” asked Ann Lee.',
    'en',
    'Ann Lee said “what is needed is a new bus”',
    /misleading-omission/u,
  ],
  ['“Is this a joke?” asked Ann Lee.', 'en', 'Ann Lee said it was “a joke”', /misleading-omission/u],
  ['“Is this a joke?” asked Ann Lee.', 'en', 'Ann Lee wondered whether it was “a joke”', /^✓/u],
  [
    '“Can the council close the mill before Easter?” asked Ann Lee.',
    'en',
    'Ann Lee said the council can “close the mill before Easter”',
    /misleading-omission/u,
  ],
  [
    '“Would the board close a school near the harbour?” asked Ann Lee.',
    'en',
    'Ann Lee spoke of a “school near the harbour”',
    /^✓/u,
  ],
  [
    '„Die Brücke ist sicher, oder? Wir fahren heute nach Hause.“, sagte Udo Lanz.',
    'de',
    'Udo Lanz sagte: „Die Brücke ist sicher“',
    /misleading-omission/u,
  ],
  [
    '“Why should we pay for the fence?” asked Ann Lee.',
    'en',
    'Ann Lee said they should “pay for the fence”',
    /misleading-omission/u,
  ],
  [
    '„Darf die Stadt den Hof vor Ostern schließen?“, fragte Udo Lanz.',
    'de',
    'Udo Lanz sagte, die Stadt dürfe „den Hof vor Ostern schließen“',
    /misleading-omission/u,
  ],
  [
    '„Darf die Stadt den Hof vor Ostern schließen?“, fragte Udo Lanz.',
    'de',
    'Udo Lanz fragte, ob die Stadt „den Hof vor Ostern schließen“ dürfe',
    /^✓/u,
  ],
  [
    '„Der Bahnhof ist geschlossen?“, fragte Udo Lanz.',
    'de',
    '„Der Bahnhof ist geschlossen“, sagte Udo Lanz',
    /misleading-omission/u,
  ],
  [
    '« La route est fermée ? » a demandé Anne Mercier.',
    'fr',
    '« La route est fermée », a dit Anne Mercier',
    /misleading-omission/u,
  ],
  [
    '« Vous avez signé le permis, n’est-ce pas ? » a demandé Anne Mercier.',
    'fr',
    '« Vous avez signé le permis », a dit Anne Mercier',
    /misleading-omission/u,
  ],
  [
    '« La route est-elle fermée ? » a demandé Anne Mercier.',
    'fr',
    '« La route est-elle fermée ? » a demandé Anne Mercier',
    /^✓/u,
  ],
  [
    '«¿La carretera está cerrada?», preguntó Rosa Iglesias.',
    'es',
    '«La carretera está cerrada», dijo Rosa Iglesias',
    /misleading-omission/u,
  ],
  [
    '«¿Puede el ayuntamiento cerrar la granja?», preguntó Rosa Iglesias.',
    'es',
    'Rosa Iglesias dijo que el ayuntamiento puede «cerrar la granja»',
    /misleading-omission/u,
  ],
  [
    '«¿Puede el ayuntamiento cerrar la granja?», preguntó Rosa Iglesias.',
    'es',
    'Rosa Iglesias preguntó si el ayuntamiento puede «cerrar la granja»',
    /^✓/u,
  ],
];

describe('a part of a question', () => {
  for (const [source, language, draft, expected] of CASES)
    it(`“${draft}” for “${source}”: ${expected.source}`, () => {
      const sources = sourcesRead({ 'a.md': news('a', source).replace('id: a', `id: a\nlanguage: ${language}`) });
      assert.match(outcome(`${draft} [@a].\n`, sources), expected);
    });
});
