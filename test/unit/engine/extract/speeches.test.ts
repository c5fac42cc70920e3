import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';

/** The speakers of a text's quotations, `?` after those that are only inferred. */
function speakersOf(paragraphs: readonly string[]): (string | null)[] {
  const { article } = readArticle({ file: 'a.txt', text: ['Port news', ...paragraphs].join('\n\n') });
  assert.ok(article !== null);
  return extract(article).quotations.map(({ speaker }) =>
    speaker === null ? null : `${speaker.name}${speaker.basis === 'stated' ? '' : '?'}`,
  );
}

const MOE = '“The hall was full,” Ann Moe said.';

describe('a speech over several paragraphs', () => {
  const cases: readonly (readonly [string, readonly string[], readonly (string | null)[]])[] = [
    [
      'has the speaker that its last paragraph names',
      ['“The port stays open.', '“Fares stay low.', '“I can promise that,” Katarina Voss told the congress.'],
      ['Katarina Voss', 'Katarina Voss', 'Katarina Voss'],
    ],
    [
      'has that speaker though somebody else spoke before',
      [MOE, '“The port stays open.', '“I can promise that,” said Katarina Voss.'],
      ['Ann Moe', 'Katarina Voss?', 'Katarina Voss'],
    ],
    [
      'has that speaker to its end',
      [MOE, '“The port stays open.', '“I can promise that,” said Katarina Voss. “I was asked to.'],
      ['Ann Moe', 'Katarina Voss?', 'Katarina Voss', 'Katarina Voss'],
    ],
    [
      'keeps the speaker that its first paragraph names',
      [MOE, 'Katarina Voss said: “The port stays open.', '“I can promise that.”'],
      ['Ann Moe', 'Katarina Voss', 'Katarina Voss?'],
    ],
    [
      'does not give its speaker to a speech before it',
      [MOE, '“We go on.”', '“The port stays open.', '“I can promise that,” said Katarina Voss.'],
      ['Ann Moe', 'Ann Moe?', 'Katarina Voss?', 'Katarina Voss'],
    ],
  ];
  for (const [name, paragraphs, expected] of cases)
    it(name, () => {
      const found = speakersOf(paragraphs);
      assert.deepEqual(found, expected.slice(0, found.length));
      assert.ok(found.length >= Math.min(expected.length, paragraphs.length));
    });
});

describe('a name after a role', () => {
  for (const role of [
    'The councillor for Millgate',
    'The member for West Calder',
    'Millgate’s councillor',
    'The mayor of Millgate',
    'The chair of the harbour board',
    'A resident of Larn Road',
    'The harbour master',
    'The lighthouse keeper',
    'A bus driver from Larn',
  ])
    it(`is who speaks: ${role}`, () => {
      assert.deepEqual(speakersOf([`${role}, Ruth Abara, told reporters: “Nobody has asked any of us.”`]), [
        'Ruth Abara',
      ]);
      assert.deepEqual(speakersOf([`${role}, Ruth Abara, called the vote “a triumph of hope over sums”.`]), [
        'Ruth Abara?',
      ]);
    });
});
