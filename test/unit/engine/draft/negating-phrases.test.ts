import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const SOURCES = sourcesRead({
  'en.md': news(
    'en',
    'The mill at Larn will close, its owners said on Monday, and nobody knows when it will be opened again.',
    '“The fence is by no means adequate,” said Omar Diaz. “It is anything but a triumph. The lamps are far from new. I am not in the least worried about the dam.”',
  ),
  'de.md': news('de', '„Die Gleise sind alles andere als neu“, sagte Emil Kranz, der Gutachter der Bahn.'),
  'fr.md': news('fr', '« Les serres sont loin d’être neuves », a dit Odile Garnier, la chimiste de la ville.'),
  'es.md': news('es', '«La galería es todo menos segura», dijo Inés Quiroga, la geóloga de la mina.'),
});

const CASES: readonly (readonly [draft: string, expected: RegExp])[] = [
  ['Diaz called the fence “adequate” [@en].', /misleading-omission/u],
  ['Diaz described it as “a triumph” [@en].', /misleading-omission/u],
  ['Diaz said the lamps were “new” [@en].', /misleading-omission/u],
  ['Diaz was “worried about the dam” [@en].', /misleading-omission/u],
  ['Diaz was not “worried about the dam” [@en].', /^✓/u],
  ['Diaz described it as “anything but a triumph” [@en].', /^✓/u],
  ['Diaz said the fence was “by no means adequate” [@en].', /^✓/u],
  ['Kranz nannte die Gleise „neu“ [@de].', /misleading-omission/u],
  ['Kranz nannte die Gleise „alles andere als neu“ [@de].', /^✓/u],
  ['Odile Garnier dit que les serres étaient « neuves » [@fr].', /misleading-omission/u],
  ['Inés Quiroga dijo que la galería era «segura» [@es].', /misleading-omission/u],
];

describe('a fragment after a phrase that says the opposite of it', () => {
  for (const [draft, expected] of CASES)
    it(`${draft}: ${expected.source}`, () => assert.match(outcome(draft, SOURCES), expected));
});
