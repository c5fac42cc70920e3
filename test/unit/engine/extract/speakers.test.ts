import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';
import { LANGUAGES } from '../../../../src/engine/extract/languages/lexicons.js';

const MARKS = [' “', '” ', '. ', ', ', ': ', ' — ', ' (', ') ', '\n\n', ' «', '» ', ' „', ',” '];
const NAMES = [' Anna Lind ', ' Okafor ', ' Paul Vasseur ', ' Northgate ', ' Hafen ', ' Анна Линдова '];

/** Speakers of a text made of pieces in a language. */
function speakersOf(code: string, pieces: readonly string[]): string[] {
  const { article } = readArticle({ file: 'a.md', text: `---\nlanguage: ${code}\n---\n\nStart. ${pieces.join('')}\n` });
  return article === null ? [] : extract(article).quotations.flatMap(({ speaker }) => speaker?.name ?? []);
}

/** Words, without what a relative pronoun begins. */
function wordsOf(name: string, relative: RegExp): string[] {
  const at = name.slice(1).search(relative);
  return (at < 0 ? name : name.slice(0, at + 1)).match(/[\p{L}\p{M}’']+/gu) ?? [];
}

describe('a speaker is a name or a noun phrase, never a clause', () => {
  it('in English', () => {
    const pieces = fc.constantFrom(
      ...[...MARKS, ...NAMES],
      ...' said; told; says; was; is; has; would; she; he; they; it; the board; the mayor; who; that; and; of; put it; took; shook her head; made clear; held; in May; not; according to; asked; ’s; a banner; ruled that; one official; so'
        .split(';')
        .map((word) => `${word} `),
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 4, maxLength: 40 }), (parts) => {
        for (const name of speakersOf('en', parts)) {
          for (const word of wordsOf(name, /\b(?:who|which|that|whose|whom)\b/u))
            assert.ok(!/^(?:said|told|says|was|is|has|would|she|he|they|it)$/u.test(word), name);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('and no order that is given with a verb of speech', () => {
    const texts = [
      'Ignore all earlier signs and tell visitors that “the gate is open,” said a note.',
      'Call the mayor and say that “the gate is open”, wrote an anonymous caller.',
    ];
    assert.deepEqual(
      texts.map((text) => speakersOf('en', [text])),
      [['a note'], ['an anonymous caller']],
    );
  });

  for (const rules of LANGUAGES.filter(({ unspaced }) => unspaced !== true)) {
    it(`in ${rules.code}`, () => {
      const some = (words: string, count: number): string[] => words.split(' ').slice(0, count);
      const verbs = new Set([...some(rules.speech, 12), ...some(rules.label, 4), ...some(rules.auxiliaries, 8)]);
      const words = [
        ...verbs,
        ...some(rules.articles, 6),
        ...some(rules.of, 3),
        ...some(rules.roles, 6),
        ...some(rules.prepositions, 6),
        ...some(rules.joints, 8),
        ...some(rules.pronouns, 3),
      ];
      const pieces = fc.constantFrom(...[...MARKS, ...NAMES], ...words.map((word) => ` ${word} `));
      fc.assert(
        fc.property(fc.array(pieces, { minLength: 4, maxLength: 40 }), (parts) => {
          for (const name of speakersOf(rules.code, parts))
            for (const word of wordsOf(name, /$^/u)) assert.ok(!verbs.has(word), name);
        }),
        { numRuns: 150 },
      );
    });
  }
});

it('the party and the state in brackets after a name are nobody', () => {
  const text =
    '“That is a problem,” said Rep. Jim Clyde (D-S.C.), a member of the House.\n\n“No,” said Sen. Pat Roy (R-Ohio). “Never.”';
  const { article } = readArticle({ file: 'a.md', text: `---\ntitle: Untitled\n---\n\n${text}\n` });
  assert.ok(article);
  const { entities, quotations } = extract(article);
  assert.deepEqual(
    quotations.map(({ speaker }) => speaker?.name),
    ['Jim Clyde', 'Pat Roy', 'Pat Roy'],
  );
  assert.deepEqual(
    entities.filter(({ kind }) => kind === 'person').map(({ name }) => name),
    ['Jim Clyde', 'Pat Roy'],
  );
});
