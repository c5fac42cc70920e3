import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';

/** The words of a text's quotations with their speakers, `?` after those that are only inferred. */
function wordsOf(language: string, body: string): string[] {
  const { article } = readArticle({ file: 'a.md', text: `---\nlanguage: ${language}\n---\n\n${body}\n` });
  assert.ok(article !== null);
  return extract(article).quotations.map(({ start, end, text, speaker }) => {
    assert.ok(article.text.slice(start, end).includes(text));
    return `${speaker === null ? '-' : `${speaker.name}${speaker.basis === 'stated' ? '' : '?'}`}: ${text.trim()}`;
  });
}

describe('an attribution inside the marks', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'is none of the words of whom a name before it means',
      'fr',
      'Le préfet, Luc Moreau, est parti. La maire, Anne Dupont, s’est tue. « J’ai appris la nouvelle par la radio, a-t-elle raconté. Personne ne m’a appelée. »',
      ['Anne Dupont?: J’ai appris la nouvelle par la radio', 'Anne Dupont?: Personne ne m’a appelée.'],
    ],
    [
      'is none of the words of whom it names',
      'fr',
      '« Le port, a dit la maire Anne Dupont mercredi, reste fermé. Il le restera, a-t-elle ajouté. »',
      ['Anne Dupont: Le port', 'Anne Dupont: reste fermé. Il le restera'],
    ],
    [
      'may continue after a comma',
      'fr',
      '« Le port reste fermé, a dit Anne Dupont, maire de la ville. »',
      ['Anne Dupont: Le port reste fermé'],
    ],
    [
      'leaves words that have their speaker before them unsure',
      'fr',
      'Anne Dupont a dit : « Le port, a-t-elle précisé, reste fermé. »',
      ['Anne Dupont?: Le port', 'Anne Dupont?: reste fermé.'],
    ],
    [
      'may be of another whom the speaker tells of',
      'fr',
      'Luc Moreau a dit : « Le port, a dit Anne Dupont, reste fermé. »',
      ['Luc Moreau?: Le port, a dit Anne Dupont, reste fermé.'],
    ],
    [
      'is cut out in German',
      'de',
      'Peter Vogt stand auf. „Ich gehe, sagte er, morgen nicht mehr dorthin.“',
      ['Peter Vogt?: Ich gehe', 'Peter Vogt?: morgen nicht mehr dorthin.'],
    ],
    [
      'may be “so” and a name',
      'de',
      '„Der Hafen, so Peter Vogt, bleibt bis Montag geschlossen.“',
      ['Peter Vogt: Der Hafen', 'Peter Vogt: bleibt bis Montag geschlossen.'],
    ],
    [
      'is none where somebody only says so',
      'de',
      '„Das ist so, und so bleibt es“, sagte Peter Vogt.',
      ['Peter Vogt: Das ist so, und so bleibt es'],
    ],
    [
      'is cut out of speech after a dash that opens again',
      'pl',
      '– Nie wiem – przyznaje Anna Maj. – Było zupełnie ciemno.',
      ['Anna Maj: Nie wiem', 'Anna Maj: Było zupełnie ciemno.'],
    ],
    [
      'ends speech after a dash that does not open again',
      'es',
      '—No lo sé —respondió Ana Torres. Cerró la puerta y se fue.',
      ['Ana Torres: No lo sé'],
    ],
    [
      'stands between dashes in Spanish',
      'es',
      '«El puerto —dijo Ana Torres— sigue cerrado».',
      ['Ana Torres: El puerto', 'Ana Torres: sigue cerrado'],
    ],
  ];
  for (const [name, language, body, expected] of cases)
    it(name, () => assert.deepEqual(wordsOf(language, body), expected));
});
