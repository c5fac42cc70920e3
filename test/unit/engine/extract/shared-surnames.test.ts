import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';

const COUPLE =
  'The ferry stays in port, the office said on Monday.\n\n' +
  'Frances Jennings owns a hotel on the island. Her husband, Oscar Jennings, fishes.';

function lastSpeaker(...paragraphs: readonly string[]): string {
  const { article } = readArticle({ file: 'a.txt', text: ['Ferry', COUPLE, ...paragraphs].join('\n\n') });
  const speaker = article === null ? null : extract(article).quotations.at(-1)?.speaker;
  return `${speaker?.name} (${speaker?.basis})`;
}

describe('a surname that two people of an article share', () => {
  it('means the one whom the form of address fits', () => {
    for (const address of ['Ms', 'Mrs', 'Mrs.', 'Miss'])
      assert.equal(lastSpeaker(`“It will be back,” said ${address} Jennings.`), 'Frances Jennings (stated)');
    assert.equal(lastSpeaker('“It will be back,” said Mr Jennings.'), 'Oscar Jennings (stated)');
    assert.equal(lastSpeaker('“It will be back,” Mr. Jennings said.'), 'Oscar Jennings (stated)');
  });

  it('means nobody else of that surname where the form of address is of the other sex', () => {
    const said = (before: string, attribution: string) => {
      const { article } = readArticle({
        file: 'a.txt',
        text: `Ferry\n\n${before} “The roof sang all night,” ${attribution}.`,
      });
      const speaker = article === null ? null : extract(article).quotations.at(-1)?.speaker;
      return `${speaker?.name} ${speaker?.entity} (${speaker?.basis})`;
    };
    assert.equal(said('Alan Crewe and his wife Petra came by bus.', 'said Mrs Crewe'), 'Mrs Crewe null (stated)');
    assert.equal(said('John and Mary Cobb moved in.', 'Mr. Cobb said'), 'Mr. Cobb null (stated)');
    assert.equal(said('John Cobb moved in.', 'Mr. Cobb said'), 'John Cobb john-cobb (stated)');
    assert.equal(said('Alix Prior was ill.', 'Ms Prior said'), 'Alix Prior alix-prior (stated)');
    assert.equal(said('Alix Prior was ill. Mr Prior wept.', 'Ms Prior said'), 'Alix Prior alix-prior (inferred)');
  });

  it('takes an initial after a given name for no form of address', () => {
    // `M.` is a Monsieur elsewhere.
    assert.equal(lastSpeaker('“It will be back,” said Frances M. Jennings.'), 'Frances M. Jennings (stated)');
    assert.equal(lastSpeaker('Frances M. Jennings said: “It will be back.”'), 'Frances M. Jennings (stated)');
  });

  it('means the one whom its paragraph names in full before, if that is one', () => {
    assert.equal(lastSpeaker('Frances Jennings waits. “It will be back,” said Jennings.'), 'Frances Jennings (stated)');
    assert.equal(
      lastSpeaker('Frances Jennings waits for Oscar Jennings. “It will be back,” said Jennings.'),
      'Oscar Jennings (inferred)',
    );
  });

  it('means the only one who had been named when it was first used', () => {
    const text = [
      'Ferry',
      'Ida Berg runs the ferry. Berg took over in May.',
      'Her brother, Tom Berg, mends the nets.',
      '“It will be back,” Berg said.',
    ].join('\n\n');
    const { article } = readArticle({ file: 'a.txt', text });
    const speaker = article === null ? null : extract(article).quotations.at(-1)?.speaker;
    assert.deepEqual([speaker?.name, speaker?.basis], ['Ida Berg', 'stated']);
  });

  it('states nobody where nothing tells which one is meant', () => {
    assert.match(lastSpeaker('“It will be back,” said Jennings.'), /\(inferred\)$/u);
  });

  it('states the one who has it alone', () => {
    assert.equal(lastSpeaker('Ida Berg waits.', '“It will be back,” said Berg.'), 'Ida Berg (stated)');
  });
});
