import assert from 'node:assert/strict';
import { readBibliography } from '../../../../../src/engine/bibliography/import.js';
import { read, times, turns } from './support.js';

const OTTER = `Harbour hearing

Anna Lind  0:02  
We waited all night for the ferry.

And nobody told us.

Speaker 2  0:15  
That is not what the log says.

Unknown Speaker  1:02:03  
Order, please.

Transcribed by https://otter.ai
`;

const TRINT = `Harbour hearing
AL: Anna Lind, passenger

AL [00:00:02] We waited all night for the ferry. [00:00:30] And nobody told us. [3.2]

Samuel Okafor [00:01:05] That is not what the log says.
`;

describe('transcripts as text', () => {
  it('of Otter have a name and a time before each turn', () => {
    assert.deepEqual(turns('a.txt', OTTER), [
      '00:00:02 Anna Lind: We waited all night for the ferry.',
      '00:00:02 Anna Lind: And nobody told us.',
      '00:00:15 -: That is not what the log says.',
      '01:02:03 -: Order, please.',
    ]);
    assert.equal(read('a.txt', OTTER).article?.metadata.title, 'Harbour hearing');
  });

  it('of Otter may have times alone', () => {
    assert.deepEqual(turns('a.txt', '0:01  \nWe waited.\n\n0:15\nAll night.\n\nTranscribed by https://otter.ai'), [
      '00:00:01 -: We waited.',
      '00:00:15 -: All night.',
    ]);
  });

  it('of Trint have times inside turns, and names from the head of the file', () => {
    assert.deepEqual(turns('a.txt', TRINT), [
      '00:00:02 Anna Lind: We waited all night for the ferry. And nobody told us.',
      '00:01:05 Samuel Okafor: That is not what the log says.',
    ]);
    assert.deepEqual(times('a.txt', TRINT)[0], [
      '00:00:02 We waited all night for the ferry.',
      '00:00:30 And nobody told us.',
    ]);
  });

  it('may have a colon after the name, or the time first', () => {
    const expected = ['00:00:02 Anna Lind: We waited.', '00:01:05 Samuel Okafor: No.'];
    assert.deepEqual(turns('a.txt', 'Anna Lind: [00:00:02] We waited.\n\nSamuel Okafor: [00:01:05] No.\n'), expected);
    assert.deepEqual(turns('a.txt', '[00:00:02] Anna Lind: We waited.\n\n[00:01:05] Samuel Okafor: No.\n'), expected);
  });

  it('may have front matter, which wins', () => {
    const { article } = read('a.txt', `---\nid: hearing\ntranscript: heard\n---\n${OTTER}`);
    assert.deepEqual(
      [article?.metadata.id, article?.metadata.transcript, article?.paragraphs.length],
      ['hearing', 'heard', 4],
    );
  });

  for (const [name, text] of Object.entries({
    'a programme': 'Harbour fair\n\nDoors open  19:00\nCome early.\n\nThe band plays  20:30\nBring your friends.\n',
    'times that go back': 'Anna Lind  0:30\nWe waited.\n\nSamuel Okafor  0:10\nNo.\n',
    'one time': 'Anna Lind  0:30\nWe waited for the ferry all night, and nobody came to tell us anything.\n',
    'an article': 'The ferry [00:00:02] was late.\n\n“We waited all night,” said Anna Lind.\n',
  })) {
    it(`are not ${name}`, () => assert.notEqual(read('a.txt', text).article?.format, 'transcript'));
  }
});

describe('the JSON of Whisper', () => {
  const segments = [
    { id: 0, start: 0, end: 3.2, text: ' We waited all night for the ferry.', speaker: 'SPEAKER_00' },
    { id: 1, start: 3.9, end: 5, text: ' Nobody told us.', speaker: 'Anna Lind' },
  ];

  it('has segments with times, and speakers where they are named', () => {
    const text = JSON.stringify({ text: '', segments, language: 'en' });
    assert.deepEqual(turns('a.json', text), [
      '00:00:00 -: We waited all night for the ferry.',
      '00:00:03 Anna Lind: Nobody told us.',
    ]);
    assert.equal(read('a.json', text).article?.metadata.language, 'en');
  });

  it('may be whisper.cpp’s', () => {
    const text = JSON.stringify({
      result: { language: 'de' },
      transcription: [{ offsets: { from: 61_500, to: 63_000 }, text: ' Wir haben gewartet.' }],
    });
    assert.deepEqual(turns('a.json', text), ['00:01:01 -: Wir haben gewartet.']);
    assert.equal(read('a.json', text).article?.metadata.language, 'de');
  });

  it('is not a bibliography', () => {
    assert.deepEqual(readBibliography('a.json', JSON.stringify({ segments, language: 'en' })), {
      entries: [],
      problems: [],
    });
  });

  for (const [name, text] of Object.entries({
    'CSL-JSON': '[{"id":"a","type":"book","title":"B"}]',
    'other JSON with segments': '{"segments":[{"start":"a","text":"b"}]}',
    'broken JSON': '{"segments":[',
    'an empty file': '',
  })) {
    it(`is not ${name}, and nothing is said of that`, () => {
      const { article, problems } = read('a.json', text);
      assert.deepEqual([article, problems], [null, []]);
    });
  }
});
