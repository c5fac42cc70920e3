import assert from 'node:assert/strict';
import { quotablePassage, sentenceAt } from '../../../../src/engine/cite/passage.js';
import { sentencesIn, tellingSentence } from '../../../../src/engine/cite/sentences.js';
import { Library } from '../../../../src/engine/library/library.js';
import { takeIn } from '../../../../src/engine/library/take-in.js';
import { read } from '../article/transcript/support.js';

const TEXT = `---
id: port
---

Mr. Lind of the U.S. coast guard came at noon. “We waited all night. Nobody came,” said Anna Moe. The port is shut.

It opens in May.
`;

function libraryOf({ article, extraction }: ReturnType<typeof takeIn>) {
  assert.ok(article);
  const library = new Library();
  library.update({ add: [{ article, extraction, origin: 'own' }] });
  const { text } = article;
  const { id } = article.metadata;
  const range = (words: string) => {
    const start = text.indexOf(words);
    assert.ok(start >= 0, words);
    return { start, end: start + words.length };
  };
  return {
    quoted: (words: string) => quotablePassage(library, id, range(words)),
    sentence: (words: string) => {
      const found = sentenceAt(article, library.quotationsIn(id), range(words).start);
      return found && text.slice(found.start, found.end);
    },
  };
}

describe('a passage of a source', () => {
  const { quoted, sentence } = libraryOf(takeIn({ file: 'port.md', text: TEXT }, null));

  for (const [selected, words, speaker] of [
    [' came at noon. ', 'came at noon.', null],
    ['ast guard came at no', 'coast guard came at noon', null],
    ['“We waited all night.', 'We waited all night.', 'Anna Moe'],
    ['aited all night. Nobody came,” ', 'waited all night. Nobody came,', 'Anna Moe'],
    ['“We waited all night. Nobody came,” said Anna Moe.', '“We waited all night. Nobody came,” said Anna Moe.', null],
    ['The port is shut.\n\nIt opens', 'The port is shut.\n\nIt opens', null],
  ] as const) {
    it(`is whole words with the marks inside it: ${selected}`, () => {
      const passage = quoted(selected);
      assert.deepEqual([passage?.words.text, passage?.words.speaker], [words, speaker]);
    });
  }

  it('is nothing where no words are selected', () => assert.equal(quoted(' “'), null));

  it('begins after the name of who speaks', () => {
    const vtt = 'WEBVTT\n\n00:00:05.000 --> 00:00:09.000\n<v Ann Lee>We waited all night.\n';
    const transcript = libraryOf(read('talk.vtt', vtt));
    assert.equal(transcript.quoted('Ann Lee: We waited')?.words.text, 'We waited');
    assert.equal(transcript.quoted('Ann Lee'), null);
  });

  it('is the sentence at a place, with whole quotations', () => {
    assert.equal(sentence('coast'), 'Mr. Lind of the U.S. coast guard came at noon.');
    assert.equal(sentence('Nobody'), '“We waited all night. Nobody came,” said Anna Moe.');
    assert.equal(sentence('is shut'), 'The port is shut.');
    assert.equal(sentence('opens'), 'It opens in May.');
    assert.equal(sentence('id: port'), null);
  });
});

describe('sentences', () => {
  const text = 'The port is shut. It opens in May? Yes!';
  const all = { start: 0, end: text.length };
  const sentences = sentencesIn(text, all);
  const shown = sentences.map(({ start, end }) => text.slice(start, end));

  it('are the parts of a text', () => assert.deepEqual(shown, ['The port is shut.', 'It opens in May?', 'Yes!']));

  it('are found in a part of it', () => {
    assert.deepEqual(sentencesIn(text, { start: 18, end: 34 }), [{ start: 18, end: 34 }]);
    assert.deepEqual(sentencesIn(text, { start: 17, end: 17 }), []);
  });

  it('tell most where most of the words are', () => {
    const opens = { start: 21, end: 26 };
    const may = { start: 30, end: 33 };
    assert.deepEqual(tellingSentence(sentences, [{ start: 4, end: 8 }, opens, may]), sentences[1]);
    assert.equal(tellingSentence(sentences, []), null);
  });
});
