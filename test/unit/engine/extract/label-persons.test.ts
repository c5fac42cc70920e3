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
  it('are the people whose whole names they are, and no marks of the transcript', () => {
    const found = read(
      'ANN LEE: We close the quay on Monday.\n\nOMAR DIAZ: The pumps are not ready yet.\n\nANN LEE: Then Omar Diaz tells us when they are.\n\nTRANSCRIPT ENDS',
    );
    assert.deepEqual(kinds(found), { 'Ann Lee': 'person', 'Omar Diaz': 'person' });
    assert.equal(found.entities[1]?.mentions.length, 2);
    assert.deepEqual(
      found.quotations.map(({ speaker }) => speaker?.name),
      ['Ann Lee', 'Omar Diaz', 'Ann Lee'],
    );
  });

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

  it('are not people where they are outlets, acronyms or listed names', () => {
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

describe('labels that name nobody', () => {
  const interview = (asks: string, answers: string): Extraction =>
    read(
      `Anna Lind has run the harbour for ten years.\n\n${asks}: Did anyone ask the pilots?\n\n${answers}: We asked all of them in May.\n\n${asks}: And what did they say?\n\n${answers}: They said that the crane is too small.`,
    );

  it('are no entities: questions, functions, initials of others', () => {
    for (const asks of ['Q', 'Q1', 'QUESTION', 'MODERATOR', 'Host', 'MALE SPEAKER', 'Speaker 1', 'HT', 'P. W.', 'P.W.'])
      assert.deepEqual(kinds(interview(asks, 'Lind')), { 'Anna Lind': 'person' }, asks);
  });

  it('are mentions of the one person whose initials they are', () => {
    for (const [asks, answers] of [
      ['HT', 'AL'],
      ['PW', 'A. L.'],
    ] as const) {
      const { entities, quotations } = interview(asks, answers);
      assert.deepEqual(
        entities.map(({ name, mentions }) => [name, mentions.length]),
        [['Anna Lind', 3]],
      );
      assert.deepEqual(
        quotations.map(({ speaker }) => speaker?.entity ?? speaker?.name),
        [asks, 'anna-lind', asks, 'anna-lind'],
      );
    }
  });

  it('stay what they are where the text names them elsewhere, or a list does', () => {
    assert.equal(kinds(interview('BBC', 'Lind')).BBC, 'organization');
    const found = read(
      'Anna Lind spoke to the HT.\n\nHT: Did anyone ask the pilots?\n\nLind: We asked all of them in May.\n\nHT: And what did they say?\n\nLind: They said no.',
    );
    assert.equal(kinds(found).HT, 'organization');
  });

  it('mark questions and answers in capitals and with numbers, too', () => {
    for (const [asks, answers] of [
      ['QUESTION', 'ANSWER'],
      ['Q1', 'A1'],
      ['Question 1', 'Answer 1'],
      ['PREGUNTA', 'RESPUESTA'],
    ] as const) {
      const { entities, quotations } = interview(asks, answers);
      assert.deepEqual(
        entities.map(({ name }) => name),
        ['Anna Lind'],
        asks,
      );
      assert.deepEqual(
        quotations.map(({ speaker }) => [speaker?.name, speaker?.basis]),
        [
          ['Anna Lind', 'inferred'],
          ['Anna Lind', 'inferred'],
        ],
        asks,
      );
    }
  });
});

describe('who takes part', () => {
  it('is recognized by the head, however few the turns are', () => {
    const text =
      'Interview with the harbour master\nParticipants: Ann Lee, reporter; Omar Diaz, harbour master\nDate: 4 June 2026\n\nLee: Why did the pumps fail?\n\nDiaz: They were thirty years old.\n';
    const { article } = readArticle({ file: 'interview.txt', text });
    assert.ok(article);
    assert.deepEqual(
      extract(article).quotations.map(({ text: words, speaker }) => [words, speaker?.name, speaker?.basis]),
      [
        ['Why did the pumps fail?', 'Ann Lee', 'stated'],
        ['They were thirty years old.', 'Omar Diaz', 'stated'],
      ],
    );
  });
});

describe('a paragraph between turns', () => {
  it('continues with the first, unless its label says that nobody speaks', () => {
    const found = read(
      'ANN LEE: We close the quay on Monday.\n\nThe pumps come first.\n\nUPDATE: The meeting of May was moved to June.\n\nOMAR DIAZ: The pumps are not ready yet.\n\nNOTE: The recording was broken off here.\n\nANN LEE: Then we wait for the pumps.',
    );
    assert.deepEqual(
      found.quotations.map(({ text, speaker }) => [text, speaker?.name]),
      [
        ['We close the quay on Monday.', 'Ann Lee'],
        ['The pumps come first.', 'Ann Lee'],
        ['The pumps are not ready yet.', 'Omar Diaz'],
        ['Then we wait for the pumps.', 'Ann Lee'],
      ],
    );
  });
});

describe('pronouns that name nobody', () => {
  it('are neither people nor speakers', () => {
    const found = read(
      'Nobody expected it. “We are open again,” said Ann Lee. “No comment,” said Nobody in particular. Somebody Else paid, Everyone said.',
    );
    assert.deepEqual(kinds(found), { 'Ann Lee': 'person' });
    assert.deepEqual(
      found.quotations.map(({ speaker }) => speaker?.name),
      ['Ann Lee', undefined],
    );
  });
});
