import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';

/** Speakers of a text with their basis, in order; null where nobody is named. */
function speakersOf(text: string): (string | null)[] {
  const { article } = readArticle({
    file: 'a.md',
    text: `---\nlanguage: en\n---\n\nThe town met on Monday.\n\n${text}\n`,
  });
  assert.ok(article !== null);
  return extract(article).quotations.map(({ speaker }) => (speaker ? `${speaker.name} ${speaker.basis}` : null));
}

describe('what someone does beside their words', () => {
  for (const [text, ...expected] of [
    [
      'Rosa Imhof stood. “You cannot eat a promise,” she said. Her son, Felix, laughed. “You can if you are hungry.”',
      'Rosa Imhof stated',
      'Felix inferred',
    ],
    [
      'Rosa Imhof stood. “You cannot eat a promise,” she said. Her son laughed. “You can if you are hungry.”',
      'Rosa Imhof stated',
      'Her son inferred',
    ],
    ['The youngest of the brothers, Emmet Doyle, 19, shrugged. “Somebody has to milk them.”', 'Emmet Doyle inferred'],
    ['Then it was Irene Falk’s turn. “Nine weeks, and nobody has been up these stairs.”', 'Irene Falk inferred'],
    [
      '“It’s all gone.” Dorothy Vane looked up. “Eighty years, and it’s gone in a morning.”',
      'Dorothy Vane inferred',
      'Dorothy Vane inferred',
    ],
    [
      '“It’s all gone.” Dorothy Vane looked up. “Eighty years, and it’s gone,” said Emmet Doyle.',
      'Emmet Doyle stated',
      'Emmet Doyle stated',
    ],
    [
      '“The winter was long,” said Piet Kuyper.\n\nHis wife, Saskia, who built the stove, did not agree.\n\n“I never minded it at all.”',
      'Piet Kuyper stated',
      'Saskia inferred',
    ],
    ['Olga Trench’s eldest apprentice wept. “The north wall has moved four inches.”', null],
    ['“When I was a boy of ten,” began Emmet Doyle. His wife laughed.', 'Emmet Doyle stated'],
    ['Olga Trench waited to hear the surveyor. “The north wall has moved four inches.”', null],
  ] as const)
    it(`tells who speaks: ${text}`, () => assert.deepEqual(speakersOf(text), expected));
});

describe('one out of several', () => {
  for (const [text, expected] of [
    ['One of the three who stayed, Ida Berg, said the night had been “longer than any winter”.', 'Ida Berg stated'],
    [
      'Another of the volunteers, retired postman Gus Ahern, said: “I just kept digging all night.”',
      'Gus Ahern stated',
    ],
    ['“It was the smell that woke me,” recalled one of the survivors, Tessa Whitlock.', 'Tessa Whitlock stated'],
    ['Three jurors wept. Another, Ida Berg, said she had been “bullied into it by the rest”.', 'Ida Berg stated'],
    ['“Nobody in that room believed the number,” said one of those present.', 'one of those present stated'],
  ] as const)
    it(`is who is named after it: ${text}`, () => assert.deepEqual(speakersOf(text), [expected]));
});

describe('where words come from', () => {
  for (const text of [
    'A report from Paris: “The talks have broken down and nobody is saying why.”',
    'A dispatch from Geneva reads: “The delegates have all gone home.”',
    'News from Hull:\n\n“The trawlers are back and the nets are full.”',
  ])
    it(`is nobody who speaks: ${text}`, () => assert.deepEqual(speakersOf(text), [null]));

  it('is distinguished from who wrote them', () => {
    assert.deepEqual(speakersOf('A letter from Anna Lind:\n\n“The trawlers are back and the nets are full.”'), [
      'Anna Lind stated',
    ]);
    assert.deepEqual(speakersOf('“Demand has moved,” says chief executive of Tallow & Reed, Priya Sandhu.'), [
      'Priya Sandhu stated',
    ]);
  });
});

describe('what is so called', () => {
  it('has no speaker', () => {
    assert.deepEqual(speakersOf('The so-called “Harbour Mile” opened on Monday, said Owen Thrale.'), [null]);
  });
});
