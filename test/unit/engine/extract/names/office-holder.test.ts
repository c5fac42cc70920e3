import assert from 'node:assert/strict';
import { readArticle } from '../../../../../src/engine/article/read.js';
import { extract } from '../../../../../src/engine/extract/extract.js';

const LEAD = 'The ferry stays in port, the harbour authority said on Monday, and nobody knows for how long.';

function speakerOf(line: string): string {
  const { article } = readArticle({ file: 'a.txt', text: `Ferry\n\n${LEAD}\n\n${line}\n` });
  const speaker = article === null ? null : extract(article).quotations.at(-1)?.speaker;
  return `${speaker?.name} (${speaker?.basis})`;
}

describe('who holds an office', () => {
  const held: readonly (readonly [string, string])[] = [
    ['Leader of the Opposition Manny Pardo', 'Manny Pardo'],
    ['Speaker of the House Mike Johnson', 'Mike Johnson'],
    ['Chairman of the Board Anna Lind', 'Anna Lind'],
    ['Secretary of the Navy Tom Moe', 'Tom Moe'],
    ['Head of Operations Tom Moe', 'Tom Moe'],
    ['Member of Parliament Tom Moe', 'Tom Moe'],
    ['MP for Northgate Tom Moe', 'Tom Moe'],
    ['Minister for Transport Ida Berg', 'Ida Berg'],
    ['Director of the Port Authority Sylvia Weaver', 'Sylvia Weaver'],
    ['Council Leader Cllr Ida Berg', 'Ida Berg'],
    ['Ida Berg MP', 'Ida Berg'],
    ['Sir Tom Moe KC', 'Tom Moe'],
    ['Holm Island’s only doctor, Ida Berg', 'Ida Berg'],
  ];
  for (const [words, name] of held)
    it(`is named without what it is of: ${words}`, () =>
      assert.equal(speakerOf(`“We need it now,” said ${words}.`), `${name} (stated)`));

  it('is not whom somebody else speaks for', () => {
    assert.equal(
      speakerOf('“We need it now,” said a spokesman for Mayor Tom Moe.'),
      'a spokesman for Mayor Tom Moe (stated)',
    );
  });

  it('is not the founder in the name of a body', () => {
    const { article } = readArticle({
      file: 'a.txt',
      text: `Ferry\n\n${LEAD}\n\nShe is director of the Paul Harley Foundation.\n`,
    });
    const names = article === null ? [] : extract(article).entities.map(({ name }) => name);
    assert.ok(names.includes('Paul Harley Foundation'), names.join());
  });
});

describe('whom words and a pronoun mean', () => {
  it('is who is named after the verb of words without marks', () => {
    assert.equal(speakerOf('Not much, said Ida Berg. “We need it now.”'), 'Ida Berg (inferred)');
    assert.equal(speakerOf('Money, says Ida Berg, when asked. “We need it now.”'), 'Ida Berg (inferred)');
  });

  it('is not stated where it is one of two, or somebody reads what another wrote', () => {
    assert.match(speakerOf('Tom Moe and Ida Berg fish. “We need it now,” said Moe or Berg.'), /\(inferred\)$/u);
    assert.match(speakerOf('Tom Moe read out a letter from Ida Berg: “We need it now.”'), /\(inferred\)$/u);
    assert.notEqual(speakerOf('“We need it now,” said the man arrested for attacking Tom Moe.'), 'Tom Moe (stated)');
  });

  it('is not who accuses another of saying it', () => {
    const line = 'Tom Moe and Ida Berg fish. Moe accused Berg of saying that “people here do not vote anyway.”';
    assert.equal(speakerOf(line), 'undefined (undefined)');
  });

  it('is never stated of what is only named after a preposition', () => {
    assert.match(
      speakerOf('The only hotel on Holm is hers. “We need it now,” she says.'),
      /\((?:inferred|undefined)\)/u,
    );
  });
});
