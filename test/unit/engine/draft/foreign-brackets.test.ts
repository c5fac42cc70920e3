import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'de.md': news(
    'de',
    '„Sie hörte das Eis um vier brechen“, sagte der Fischer Malte Brodersen. „Ich bin müde. Dieses Land vergisst seine Seen.“',
  ),
  'fr.md': news(
    'fr',
    '« Elle a entendu la coque craquer à quatre heures », a raconté Jeanne Morvan, la batelière du lac. « Je suis lasse. »',
  ),
  'es.md': news(
    'es',
    '«Ella oyó crujir el casco a las cuatro», contó Marta Osorio, la práctica del puerto. «Estoy cansada.»',
  ),
  'en.md': news('en', '“Then she heard the hull crack,” said Bart Nolan. “This country forgets its islands.”'),
});

const CASES: readonly (readonly [draft: string, expected: RegExp])[] = [
  ['„[Seine Tochter] hörte das Eis um vier brechen“, sagte Brodersen [@de].', /^✓ words/u],
  ['„[Deutschland] vergisst seine Seen“, sagte Brodersen [@de].', /^✓ words/u],
  ['„[Er] hörte das Eis um vier brechen“, sagte Brodersen [@de].', /altered-quotation/u],
  ['„Ich bin [sehr] müde“, sagte Brodersen [@de].', /altered-quotation/u],
  ['„Ich bin [vielleicht] müde“, sagte Brodersen [@de].', /altered-quotation/u],
  ['« [Sa fille] a entendu la coque craquer à quatre heures », a raconté Jeanne Morvan [@fr].', /^✓ words/u],
  ['« [Il] a entendu la coque craquer à quatre heures », a raconté Jeanne Morvan [@fr].', /altered-quotation/u],
  ['« Elle a [presque] entendu la coque craquer », a raconté Jeanne Morvan [@fr].', /altered-quotation/u],
  ['« la coque craquer à [cinq] heures », a raconté Jeanne Morvan [@fr].', /^error altered-quotation/u],
  ['«[Su hija] oyó crujir el casco a las cuatro», contó Marta Osorio [@es].', /^✓ words/u],
  ['«Estoy [muy] cansada», contó Marta Osorio [@es].', /altered-quotation/u],
  ['“Then [his daughter] heard the hull crack,” said Nolan [@en].', /^✓ words/u],
  ['“Then [he] heard the hull crack,” said Nolan [@en].', /altered-quotation/u],
  ['“[Ireland] forgets its islands,” said Nolan [@en].', /^✓ words/u],
];

describe('brackets in the language of a source', () => {
  for (const [draft, expected] of CASES)
    it(`${draft}: ${expected.source}`, () => assert.match(outcome(draft, SOURCES), expected));
});
