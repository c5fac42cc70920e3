import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';
import type { Extraction } from '../../../../src/engine/extract/extraction.js';

function read(body: string, fields = ''): Extraction {
  const text = `---\nid: hearing\ntype: interview\n${fields}---\n\n${body}\n`;
  const { article } = readArticle({ file: 'hearing.md', text });
  assert.ok(article);
  return extract(article);
}

function kinds({ entities }: Extraction): Record<string, string> {
  return Object.fromEntries(entities.map(({ name, kind }) => [name, kind]));
}

describe('labels in capitals', () => {
  it('are the people who speak, not organizations', () => {
    const found = read(
      "TORRES: Did anyone ask the pilots about the crane?\n\nMS. LIND: The board asked them in January of this year.\n\nTORRES: And what did they say about it?\n\nO'HARA: They said that the crane is too small for the berth.",
    );
    assert.deepEqual(kinds(found), { Torres: 'person', Lind: 'person', "O'Hara": 'person' });
    const [torres] = found.entities;
    assert.equal(torres?.mentions.length, 2);
    assert.deepEqual(
      found.quotations.map(({ speaker }) => [speaker?.name, speaker?.entity]),
      [
        ['Torres', 'torres'],
        ['Lind', 'lind'],
        ['Torres', 'torres'],
        ["O'Hara", 'o-hara'],
      ],
    );
  });

  it('are the one person of that surname whom the text names', () => {
    const found = read(
      'Anna Torres, who chairs the board, met the pilots.\n\nTORRES: Did anyone ask the pilots about the crane?\n\nLINDEN: Nobody was asked about the crane in January.\n\nTORRES: Then we will ask them now, and wait.',
    );
    assert.deepEqual(kinds(found), { 'Anna Torres': 'person', Linden: 'person' });
    assert.equal(found.entities[0]?.mentions.length, 3);
  });

  it('are no people where they are outlets, acronyms or listed names', () => {
    const labels = ['SPIEGEL', 'UNESCO', 'BBC'];
    for (const label of labels) {
      const found = read(
        `${label}: Did anyone ask the pilots about the crane?\n\nLINDEN: They were asked in January of this year.\n\n${label}: And what did they say about the crane?`,
        'container-title: Der Spiegel\n',
      );
      assert.equal(kinds(found).Linden, 'person');
      const own = found.entities.find(({ name }) => name.toUpperCase() === label);
      assert.ok(own === undefined || own.kind === 'organization', `${label}: ${own?.kind}`);
    }
  });

  it('stay organizations that the text names as well', () => {
    const found = read(
      'The harbour asked the CORDA for a crane.\n\nCORDA: We have no crane for the harbour this year.\n\nLINDEN: They told us so in January of this year.\n\nCORDA: And we told them so again in March.',
    );
    assert.equal(kinds(found).CORDA, 'organization');
  });
});
