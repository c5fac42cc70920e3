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

/** Speeches whose words at an end of a quotation depend on what is between. */
const SKIPPED = sourcesRead({
  'de.md': news(
    'de',
    '„Diese Stadt wird, das sagen alle hier, gut gedeihen; sie muss jetzt handeln. Wir dürfen nicht nach Hause gehen. Wir lieben den Hafen und nicht die Pier. Alle zwölf Boote wurden im Mai verkauft“, sagte Malte Brodersen.',
  ),
  'fr.md': news(
    'fr',
    '« Cette ville ne peut pas attendre ; elle doit agir vite. Nous aimons le port et pas la jetée. Tous les bateaux ont été vendus en mai », a raconté Jeanne Morvan.',
  ),
  'es.md': news(
    'es',
    '«Esta ciudad crece y crece; ella debe actuar pronto. Nosotros queremos el puerto y no el muelle. Todos los barcos fueron vendidos en mayo», contó Marta Osorio.',
  ),
  'it.md': news(
    'it',
    '«Questa città cresce ogni anno; lei deve agire presto. Noi amiamo il porto e non il molo», ha detto Marta Rossi.',
  ),
});

const SKIPPING: readonly (readonly [draft: string, expected: RegExp])[] = [
  ['„alle hier, gut gedeihen; [muss]“ [@de]', /altered-quotation/u],
  ['„alle hier, gut gedeihen; [sie muss]“ [@de]', /^✓/u],
  ['„alle hier, gut gedeihen; sie [muss]“ [@de]', /^✓/u],
  ['„Wir [dürfen gehen]“ [@de]', /^(?!✓)/u],
  ['„Wir lieben [die Pier]“ [@de]', /altered-quotation/u],
  ['„[Alle] Boote wurden im Mai verkauft“ [@de]', /^✓/u],
  ['« ne peut pas attendre ; [doit] » [@fr]', /altered-quotation/u],
  ['« ne peut pas attendre ; [elle doit] » [@fr]', /^✓/u],
  ['« Nous aimons [la jetée] » [@fr]', /altered-quotation/u],
  ['« [Tous] ont été vendus en mai » [@fr]', /^✓/u],
  ['«ciudad crece y crece; [debe]» [@es]', /altered-quotation/u],
  ['«ciudad crece y crece; [ella debe]» [@es]', /^✓/u],
  ['«Nosotros queremos [el muelle]» [@es]', /altered-quotation/u],
  ['«[Todos] fueron vendidos en mayo» [@es]', /^✓/u],
  ['«città cresce ogni anno; [deve]» [@it]', /altered-quotation/u],
  ['«città cresce ogni anno; [lei deve]» [@it]', /^✓/u],
  ['«Noi amiamo [il molo]» [@it]', /altered-quotation/u],
];

describe('a bracket at an end that repeats words of the source', () => {
  for (const [draft, expected] of SKIPPING)
    it(`${draft}: ${expected.source}`, () => assert.match(outcome(draft, SKIPPED), expected));
});

describe('brackets in the language of a source', () => {
  for (const [draft, expected] of CASES)
    it(`${draft}: ${expected.source}`, () => assert.match(outcome(draft, SOURCES), expected));
});
