import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

/** A sentence of a source, the language of the source, a draft's sentence that quotes it, and what the check says. */
const CASES: readonly (readonly [source: string, language: string, draft: string, expected: RegExp])[] = [
  [
    'According to rumours circulating in the port, “the company paid witnesses to stay silent,” Laura Pym told the jury, adding that she had found no evidence for it.',
    'en',
    'Laura Pym told the jury: “the company paid witnesses to stay silent”',
    /misleading-omission/u,
  ],
  [
    'Rumour has it that “the captain drank heavily that evening,” said Laura Voss.',
    'en',
    'Laura Voss said: “the captain drank heavily that evening”',
    /misleading-omission/u,
  ],
  [
    'But critics claim that “the dam costs twice as much as planned,” said Laura Voss.',
    'en',
    'Laura Voss said: “the dam costs twice as much as planned”',
    /^✓ words$/u,
  ],
  [
    'In theory, “the dam holds for a hundred years,” said Laura Voss.',
    'en',
    'Laura Voss said: “the dam holds for a hundred years”',
    /misleading-omission/u,
  ],
  [
    'Nach Angaben von Kritikern „verschlingt der Deich das Doppelte“, sagte Uwe Thomsen. Der Deich wird seit zwei Jahren gebaut und ist noch nicht fertig.',
    'de',
    'Uwe Thomsen sagte: „verschlingt der Deich das Doppelte“',
    /misleading-omission/u,
  ],
  [
    'According to the Gazette, “the dam costs twice as much as planned,” said Laura Voss.',
    'en',
    'Laura Voss said: “the dam costs twice as much as planned”',
    /^✓$/u,
  ],
  [
    'According to Laura Voss, “the captain drank heavily that evening.” The ship sank.',
    'en',
    'Laura Voss said: “the captain drank heavily that evening”',
    /^✓/u,
  ],
  [
    'The rumour has died. “The captain drank heavily that evening,” said Laura Voss.',
    'en',
    'Laura Voss said: “The captain drank heavily that evening”',
    /^✓$/u,
  ],
  [
    'Asked about rumours, “the captain drank heavily that evening,” said Laura Voss.',
    'en',
    'Laura Voss said: “the captain drank heavily that evening”',
    /^✓$/u,
  ],
  [
    'After the talk, “the captain drank heavily that evening,” said Laura Voss.',
    'en',
    'Laura Voss said: “the captain drank heavily that evening”',
    /^✓$/u,
  ],
  [
    'According to rumours circulating in the port, “the company paid witnesses to stay silent,” Laura Pym told the jury.',
    'en',
    'According to rumours, “the company paid witnesses to stay silent,” Laura Pym told the jury',
    /^✓/u,
  ],
];

describe('what a reporter says before the marks of a speech', () => {
  for (const [source, language, draft, expected] of CASES)
    it(`“${draft}” for “${source}”: ${expected.source}`, () => {
      const sources = sourcesRead({ 'a.md': news('a', source).replace('id: a', `id: a\nlanguage: ${language}`) });
      assert.match(outcome(`${draft} [@a].\n`, sources), expected);
    });
});
