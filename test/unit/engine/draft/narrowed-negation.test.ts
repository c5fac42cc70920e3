import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

/** A source, its language, a draft’s sentence that quotes it, and what the check says. */
const CASES: readonly (readonly [source: string, language: string, draft: string, expected: RegExp])[] = [
  [
    '“The council has not approved any blasting below sixty metres,” said Ann Lee.',
    'en',
    '“The council has not approved any blasting,” said Ann Lee',
    /misleading-omission/u,
  ],
  [
    '“The council has not approved any blasting below sixty metres,” said Ann Lee.',
    'en',
    'Ann Lee said the council had “not approved any blasting”',
    /^✓$/u,
  ],
  [
    '“The council has not approved any blasting below sixty metres,” said Ann Lee.',
    'en',
    '“The council has not approved any blasting below sixty metres,” said Ann Lee',
    /^✓$/u,
  ],
  [
    '“The council has not approved any blasting below sixty metres,” said Ann Lee.',
    'en',
    '“The council has not approved any blasting …,” said Ann Lee',
    /^✓/u,
  ],
  ['“We see no danger to the town,” said Ann Lee.', 'en', '“We see no danger,” said Ann Lee', /misleading-omission/u],
  [
    '“We have no money for a new crane, and no time,” said Ann Lee.',
    'en',
    '“We have no money,” said Ann Lee',
    /misleading-omission/u,
  ],
  ['“We have no money, in my view,” said Ann Lee.', 'en', '“We have no money,” said Ann Lee', /^✓$/u],
  ['“There is no danger of course,” said Ann Lee.', 'en', '“There is no danger,” said Ann Lee', /^✓$/u],
  ['“We have no money and we want none,” said Ann Lee.', 'en', '“We have no money,” said Ann Lee', /^✓$/u],
  ['“We take any boat with a sail,” said Ann Lee.', 'en', '“We take any boat,” said Ann Lee', /^✓$/u],
];

const TURNED = /misleading-omission/u;
const RIGHT = /^✓$/u;

/** A speech, its language, and its speaker; what is quoted of it, and whether that is turned. */
const OTHERS: readonly (readonly [speech: string, language: string, quoted: string, expected: RegExp])[] = [
  ['The board has not cleared any track north of Larn', 'en', 'The board has not cleared any track', TURNED],
  ['There is no plan for the mill after 2030', 'en', 'There is no plan for the mill', TURNED],
  ['There is no plan for the mill after 2030', 'en', 'There is no plan for the mill after 2030', RIGHT],
  ['We do not sell any milk in summer', 'en', 'We do not sell any milk', TURNED],
  ['The goats are not fed on Sundays', 'en', 'The goats are not fed', TURNED],
  ['We do not have money for heating', 'en', 'We do not have money', TURNED],
  ['I do not have to explain the rules to anyone in the room', 'en', 'I do not have to explain the rules', RIGHT],
  [
    'It is not a coincidence that the price fell after the vote',
    'en',
    'It is not a coincidence that the price fell',
    RIGHT,
  ],
  ['I will never forget the day we met after the war', 'en', 'I will never forget the day we met', RIGHT],
  ['I don’t know what he said after the meeting', 'en', 'I don’t know what he said', RIGHT],
  ['Nous ne savons pas ce que le port paie le dimanche', 'fr', 'Nous ne savons pas ce que le port paie', RIGHT],
  ['I don’t see why we should pay for it', 'en', 'I don’t see why we should pay', RIGHT],
  ['I have no idea who took the keys', 'en', 'I have no idea', RIGHT],
  ['We have no doubt about his honesty', 'en', 'We have no doubt', RIGHT],
  ['There is no such thing as a free lunch in this town', 'en', 'There is no such thing as a free lunch', RIGHT],
  ['There were no injuries in the harbour, but two boats sank', 'en', 'There were no injuries in the harbour', RIGHT],
  ['Es besteht keine Gefahr für die Leute am Bach', 'de', 'Es besteht keine Gefahr', TURNED],
  ['Es besteht keine Gefahr für die Leute am Bach', 'de', 'Es besteht keine Gefahr für die Leute am Bach', RIGHT],
  ['Wir verkaufen keine Ziegen an den Zirkus', 'de', 'Wir verkaufen keine Ziegen', TURNED],
  ['Wir haben keine Ahnung von solchen Dingen', 'de', 'Wir haben keine Ahnung', RIGHT],
  ['Nous n’avons autorisé aucun forage au-delà de l’écluse', 'fr', 'Nous n’avons autorisé aucun forage', TURNED],
  ['Il n’y a pas de danger pour la ville', 'fr', 'Il n’y a pas de danger', TURNED],
  ['Nous n’ouvrons pas le dimanche', 'fr', 'Nous n’ouvrons pas', TURNED],
  ['Nous n’ouvrons pas le dimanche', 'fr', 'Nous n’ouvrons pas le dimanche', RIGHT],
  ['Nous n’avons aucun doute sur leur honnêteté', 'fr', 'Nous n’avons aucun doute', RIGHT],
  ['No hemos aprobado ninguna obra por debajo del puente', 'es', 'No hemos aprobado ninguna obra', TURNED],
  ['No hay peligro para los vecinos', 'es', 'No hay peligro', TURNED],
  ['No abrimos los domingos', 'es', 'No abrimos', TURNED],
  ['No tengo ni idea de quién lo hizo', 'es', 'No tengo ni idea', RIGHT],
  ['Non c’è pericolo per la città', 'it', 'Non c’è pericolo', TURNED],
  ['Er is geen gevaar voor de stad', 'nl', 'Er is geen gevaar', TURNED],
  ['Não há perigo para a cidade', 'pt', 'Não há perigo', TURNED],
  ['Det finns ingen fara för staden', 'sv', 'Det finns ingen fara', TURNED],
];

/** “said Ann Lee” by language. */
const SAID: Readonly<Record<string, string>> = {
  en: 'said Ann Lee',
  de: 'sagte Anna Lind',
  fr: 'a déclaré Anne Lindeau',
  es: 'dijo Ana Lindo',
  it: 'ha detto Anna Lindi',
  nl: 'zei Anna Lind',
  pt: 'disse Ana Linda',
  sv: 'sade Anna Lind',
};

describe('a denial that is cut before what it is of', () => {
  for (const [source, language, draft, expected] of CASES)
    it(`“${draft}” for “${source}”: ${expected.source}`, () => {
      const sources = sourcesRead({ 'a.md': news('a', source).replace('id: a', `id: a\nlanguage: ${language}`) });
      assert.match(outcome(`${draft} [@a].\n`, sources), expected);
    });
  for (const [speech, language, quoted, expected] of OTHERS)
    it(`“${quoted}” for “${speech}”: ${expected.source}`, () => {
      const source = `“${speech}”, ${SAID[language]}.`;
      const sources = sourcesRead({ 'a.md': news('a', source).replace('id: a', `id: a\nlanguage: ${language}`) });
      assert.match(outcome(`“${quoted}”, ${SAID[language]} [@a].\n`, sources), expected);
    });
});
