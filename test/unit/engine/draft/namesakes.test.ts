import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

const WORDS = '“I would paint the pier blue this time,”';
const W = 'warning wrong-speaker';

/** A source, who the draft says speaks in it, and what the check says. */
const CASES: readonly (readonly [source: string, speaker: string, expected: string])[] = [
  [`“The old pier stays green,” said Irma Hoffer. Irma Varga disagreed. ${WORDS} said Irma Varga.`, 'Irma Hoffer', W],
  [`“The old pier stays green,” said Irma Hoffer. Irma Varga disagreed. ${WORDS} said Irma Varga.`, 'Irma Varga', '✓'],
  [`“The old pier stays green,” said Tom Hoffer. ${WORDS} said Irma Varga.`, 'Irma Hoffer', W],
  [`“The old pier stays green,” said Wang Lihua. ${WORDS} said Wang Xiuying.`, 'Wang Lihua', W],
  [`“The old pier stays green,” said Nagy Péter. ${WORDS} said Nagy Ilona.`, 'Nagy Péter', W],
  // Married names, double names, initials, the surname first: they leave it open, or are hers.
  [`${WORDS} said Irma Varga.`, 'Irma Hoffer', '✓ words'],
  [`“The old pier stays green,” said Tom Hoffer. ${WORDS} said Irma Varga.`, 'Irma Varga-Hoffer', '✓ words'],
  [`“The old pier stays green,” said Tom Hoffer. ${WORDS} said Irma Varga-Hoffer.`, 'Irma Hoffer', '✓'],
  [`Irma Hoffer, née Varga, came late. Irma Varga stayed. ${WORDS} said Irma Varga.`, 'Irma Hoffer', '✓ words'],
  [`“The old pier stays green,” said Tom Hoffer. ${WORDS} said Irma Varga.`, 'Varga Irma', '✓'],
  [`“The old pier stays green,” said Tom Hoffer. ${WORDS} said Irma Varga.`, 'I. Hoffer', W],
  [`“The old pier stays green,” said Tom Hoffer. ${WORDS} said Irma Varga.`, 'I. Varga', '✓ words'],
  // Whose lawyers someone speaks for does not speak.
  [`Ann Prior slept. ${WORDS} said lawyers for Ann Prior.`, 'Ann Prior', '✓ words'],
  [`Ann Prior slept. ${WORDS} said doctors treating Ann Prior.`, 'Ann Prior', '✓ words'],
  [`Ann Prior slept. ${WORDS} said lawyers for Ann Prior.`, 'lawyers for Ann Prior', '✓'],
  [`${WORDS} said Ludwig van Gelder.`, 'Ludwig van Gelder', '✓'],
  [`${WORDS} said Ludwig van Gelder.`, 'van Gelder', '✓'],
  // Somebody whom the source names by a form of address alone: it may be her or him, and is nobody of the other sex.
  [`Alan Crewe and his wife Petra came by bus. ${WORDS} said Mrs Crewe.`, 'Alan Crewe', '✓ words'],
  [`Alan Crewe and his wife Petra came by bus. ${WORDS} said Mrs Crewe.`, 'Petra Crewe', '✓ words'],
  [`Alan Crewe and his wife Petra came by bus. ${WORDS} said Mrs Crewe.`, 'Mrs Crewe', '✓'],
  [`Alan Crewe and his wife Petra came by bus. ${WORDS} said Mr Crewe.`, 'Alan Crewe', '✓'],
  [`John Cobb is the mayor. ${WORDS} said Mrs. Cobb.`, 'John Cobb', '✓ words'],
  // A doctor’s title tells one from the other where the source gives it to one of them.
  [`“No,” said Jim Crewe. ${WORDS} said Dr Petra Crewe.`, 'Dr Crewe', '✓'],
  [`“No,” said Dr Jim Crewe. ${WORDS} said Dr Petra Crewe.`, 'Dr Crewe', '✓ words'],
  [`“No,” said Dr Jim Crewe. ${WORDS} said Petra Crewe.`, 'Dr Crewe', '✓ words'],
];

describe('someone whose name begins as the speaker’s', () => {
  for (const [source, speaker, expected] of CASES)
    it(`${speaker} for “${source}”: ${expected}`, () => {
      const sources = sourcesRead({ 'a.md': news('a', source) });
      assert.equal(outcome(`${WORDS} said ${speaker} [@a].`, sources), expected);
    });
});

describe('a role by which a source names who speaks, with an elided article', () => {
  it('may be anyone with a name', () => {
    const text = 'La ville attend depuis ce matin. « Elle confond tout depuis le début », a soupiré l’accusé.';
    const sources = sourcesRead({ 'a.md': news('a', text) });
    assert.equal(outcome('« Elle confond tout depuis le début », a dit Gérard Sabatier [@a].', sources), '✓ words');
  });
});

describe('the author of a work beside words that someone else says in it', () => {
  const author = 'author: [{ family: Haas, given: Lukas }]';
  const sources = sourcesRead({
    'talk.md': news(
      'talk',
      'The sailor Ines Moreau crossed the sea alone. Lukas Haas met her.',
      'Haas: What did you eat at sea?',
      'Moreau: Rice, mostly, and a tin of peaches.',
      'Haas: And the boat?',
      'Moreau: It held, to my great surprise and joy.',
    ).replace('id: talk', `id: talk\n${author}`),
    'news.md': news('news', '“We will not pay for the hall,” said Alan Orme.').replace(
      'id: news',
      `id: news\n${author}`,
    ),
  });
  for (const [draft, expected] of [
    ['“Rice, mostly, and a tin of peaches,” Lukas Haas said [@talk].', W],
    ['“Rice, mostly, and a tin of peaches,” Ines Moreau told him [@talk].', '✓'],
    ['“What did you eat at sea?” Moreau asked [@talk].', W],
    ['Lukas Haas said: “We will not pay for the hall” [@news].', W],
    ['Lukas Haas writes: “We will not pay for the hall” [@news].', '✓ words'],
    ['“We will not pay for the hall,” Lukas Haas reported [@news].', '✓ words'],
    ['> We will not pay for the hall.\n>\n> — Lukas Haas [@news]', '✓ words'],
  ] as const)
    it(`${draft}: ${expected}`, () => assert.equal(outcome(draft, sources), expected));
});
