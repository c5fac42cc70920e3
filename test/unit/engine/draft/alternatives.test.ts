import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'en.md': news(
    'en',
    '“Either the state pays or the island empties,” Dervla Keane warned. “We stay, or we go to the city. It costs €2 million, up from €1 million in 2019.”',
    '“It is dry, or so we think,” said Dervla Keane. “The pilots or the crew will tell you.”',
  ),
  'de.md': news('de', '„Entweder zahlt das Land, oder das Dorf stirbt“, warnte Malte Brodersen, der letzte Fischer.'),
  'fr.md': news('fr', '« Soit l’État paie, soit le village se vide », a dit Jeanne Morvan, la batelière du lac.'),
  'pt.md': news(
    'pt',
    '“Hoje, o governo fecha a ponte velha ou dois túneis da cidade”, disse Rui Matos, o chefe do porto.',
  ),
  'fruit.md': news(
    'fruit',
    '„Wir verkaufen Äpfel oder die Birnen der Nachbarn“, sagte Malte Brodersen, der letzte Fischer.',
  ),
  'es.md': news('es', '«O paga el Estado o la isla se vacía», dijo Marta Osorio, la práctica del puerto de la isla.'),
});

const TURNED = /misleading-omission/u;

const CASES: readonly (readonly [draft: string, expected: RegExp])[] = [
  ['“the state pays,” Keane warned [@en].', TURNED],
  ['“the island empties,” Keane warned [@en].', TURNED],
  ['“Either the state pays … the island empties,” Keane warned [@en].', TURNED],
  ['“Either the state pays or the island empties,” Keane warned [@en].', /^✓$/u],
  ['Either, Keane warned, “the state pays” or “the island empties” [@en].', /^✓/u],
  ['“We stay,” Keane said [@en].', TURNED],
  ['“It costs €2 million … in 2019,” Keane said [@en].', TURNED],
  ['“It costs €2 million …,” Keane said [@en].', /^✓$/u],
  ['„zahlt das Land“, warnte Malte Brodersen [@de].', TURNED],
  ['„das Dorf stirbt“, warnte Malte Brodersen [@de].', TURNED],
  ['„Entweder zahlt das Land, oder das Dorf stirbt“, warnte Malte Brodersen [@de].', /^✓$/u],
  ['« l’État paie », a dit Jeanne Morvan [@fr].', TURNED],
  ['« le village se vide », a dit Jeanne Morvan [@fr].', TURNED],
  ['“governo fecha a ponte velha”, disse Rui Matos [@pt].', /^✓/u],
  ['„Wir verkaufen Äpfel“, sagte Malte Brodersen [@fruit].', /^✓/u],
  ['«paga el Estado», dijo Marta Osorio [@es].', TURNED],
  ['«la isla se vacía», dijo Marta Osorio [@es].', TURNED],
  ['«O paga el Estado o la isla se vacía», dijo Marta Osorio [@es].', /^✓$/u],
];

describe('one of two alternatives', () => {
  for (const [draft, expected] of CASES)
    it(`${draft}: ${expected.source}`, () => assert.match(outcome(draft, SOURCES), expected));
});

describe('words before those of a denial', () => {
  const order = sourcesRead({
    'a.md': news(
      'a',
      'The board wrote on its page: “Do not approach the wreck. Report any oil to the harbour at once.”',
    ),
  });
  for (const [draft, expected] of [
    ['“approach the wreck,” the board wrote [@a].', TURNED],
    ['“Do not approach the wreck,” the board wrote [@a].', /^✓/u],
    ['Nobody may “approach the wreck,” the board wrote [@a].', /^✓/u],
  ] as const)
    it(`${draft}: ${expected.source}`, () => assert.match(outcome(draft, order), expected));
});

describe('two sentences of a speech with one of the reporter’s between them', () => {
  const speech = sourcesRead({
    'a.md': news('a', '“I’m tired,” Keane Lee said. “We wait.” She looked at the sea. “Nobody comes to us in winter.”'),
    'b.md': news(
      'b',
      '« Je ne suis pas en colère », a dit Jeanne Morvan. « Je suis lasse. » Elle a regardé le lac. « Ce pays oublie ses îles. »',
    ),
  });
  for (const [draft, expected] of [
    ['“We wait. Nobody comes to us in winter,” Keane Lee said [@a].', '✓ unmarked-omission'],
    ['“I’m tired. We wait,” Keane Lee said [@a].', '✓'],
    ['« Je ne suis pas en colère. Je suis lasse », a dit Jeanne Morvan [@b].', '✓'],
    ['« Je suis lasse. Ce pays oublie ses îles », a dit Jeanne Morvan [@b].', '✓ unmarked-omission'],
  ] as const)
    it(`${draft}: ${expected}`, () => assert.equal(outcome(draft, speech), expected));
});

describe('a question with its answer after it', () => {
  const asked = sourcesRead({
    'a.md': news('a', '“Did they love every single thing? No, not at all. The town is rich? No,” said Ann Lee.'),
  });
  for (const [draft, expected] of [
    ['“Did they love every single thing?” said Ann Lee [@a].', /^✓$/u],
    ['“The town is rich,” said Ann Lee [@a].', TURNED],
  ] as const)
    it(`${draft}: ${expected.source}`, () => assert.match(outcome(draft, asked), expected));
});
