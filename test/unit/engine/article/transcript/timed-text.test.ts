import assert from 'node:assert/strict';
import { read, times, turns } from './support.js';

const VOICES = `WEBVTT - Harbour hearing
Language: en-GB

NOTE
Participants: Anna Lind, Samuel Okafor

STYLE
::cue { color: red }

opening
00:01.000 --> 00:04.500 align:start
<v Anna Lind>We waited all night for the ferry,</v>

00:04.500 --> 00:08.000
<v.loud Anna Lind><i>and</i> nobody told us that it had been cancelled.

NOTE a remark among the cues

00:00:09.000 --> 00:00:12.000
<v Samuel Okafor>That is not what the log says &amp; you know it.

00:12:34.000 --> 00:12:37.000
<v Lind>Then show us the log.</v> <v Samuel Okafor>No.</v>
`;

const SUBRIP = [
  '1',
  '00:00:01,000 --> 00:00:04,500',
  'ANNA LIND: We waited all night',
  'for the ferry.',
  '',
  '2',
  '00:00:04,600 --> 00:00:08,000',
  'Nobody told us.',
  '',
  '3',
  '00:00:09,000 --> 00:00:12,000',
  'DR. SAMUEL OKAFOR: That is not',
  '<i>what</i> the {\\an8}log says.',
  '',
  '4',
  '00:00:20,000 --> 00:00:21,000',
  '[door slams]',
  '',
].join('\n');

describe('subtitles', () => {
  it('of WebVTT are quotations of the voices they name', () => {
    assert.deepEqual(turns('a.vtt', VOICES), [
      '00:00:01 Anna Lind: We waited all night for the ferry, and nobody told us that it had been cancelled.',
      '00:00:09 Samuel Okafor: That is not what the log says & you know it.',
      '00:12:34 Anna Lind: Then show us the log.',
      '00:12:34 Samuel Okafor: No.',
    ]);
  });

  it('have the metadata that their head states, and are unheard', () => {
    assert.deepEqual(read('sources/hearing.vtt', VOICES).article?.metadata, {
      id: 'hearing',
      type: 'interview',
      text: 'full',
      title: 'Harbour hearing',
      language: 'en-GB',
      transcript: 'unheard',
    });
  });

  it('have the title and date that lines of their head name', () => {
    const headed = (head: string) =>
      read('a.vtt', `WEBVTT\n\nNOTE\n${head}\n\n00:01.000 --> 00:04.500\n<v Anna Lind>We waited.\n`).article?.metadata;
    const { title, issued } =
      headed('Title: Public hearing: the ferry\nDate: 10 March 2026\nParticipants: Anna Lind') ?? {};
    assert.deepEqual([title, issued], ['Public hearing: the ferry', '2026-03-10']);
    const { title: other, issued: no } = headed('Datum: bald\nTitel: Die Anhörung') ?? {};
    assert.deepEqual([other, no], ['Die Anhörung', undefined]);
  });

  it('keep the time of each cue', () => {
    assert.deepEqual(times('a.vtt', VOICES)[0], [
      '00:00:01 We waited all night for the ferry,',
      '00:00:04 and nobody told us that it had been cancelled.',
    ]);
  });

  it('of SubRip name speakers before a colon; a turn without a name continues with the last', () => {
    for (const text of [SUBRIP, SUBRIP.replaceAll('\n', '\r\n'), `\uFEFF${SUBRIP.replaceAll('\n', '\r')}`]) {
      assert.deepEqual(turns('a.srt', text), [
        '00:00:01 Anna Lind: We waited all night for the ferry. Nobody told us.',
        '00:00:09 Samuel Okafor: That is not what the log says.',
      ]);
    }
  });

  it('say that a speaker is inferred where a paragraph after a pause has no name', () => {
    const later = SUBRIP.replace('00:00:04,600 -->', '00:00:07,600 -->');
    assert.deepEqual(turns('a.srt', later).slice(0, 2), [
      '00:00:01 Anna Lind: We waited all night for the ferry.',
      '00:00:07 Anna Lind?: Nobody told us.',
    ]);
  });

  it('name nobody where the file does not', () => {
    const text = '1\n00:00:01,000 --> 00:00:02,000\nWell: we waited.\n\n2\n00:00:02,000 --> 00:00:03,000\nAll night.\n';
    assert.deepEqual(turns('a.srt', text), ['00:00:01 -: Well: we waited. All night.']);
  });

  it('name the speakers of all cues where each begins with a name', () => {
    const cue = (at: number, words: string) => `00:00:0${at}.000 --> 00:00:0${at + 1}.000\n${words}\n`;
    const all = ['WEBVTT\n', cue(1, 'Anna Lind: We waited.'), cue(3, 'Samuel Okafor: Nobody told us.')];
    assert.deepEqual(turns('a.vtt', all.join('\n')), [
      '00:00:01 Anna Lind: We waited.',
      '00:00:03 Samuel Okafor: Nobody told us.',
    ]);
    const one = [...all, cue(5, 'All night.'), cue(7, 'And all day.')].join('\n');
    assert.match(turns('a.vtt', one)[0] ?? '', /-: Anna Lind: We waited/u);
  });

  it('take no word before a colon for a name that does not come back', () => {
    const text =
      '1\n00:00:01,000 --> 00:00:02,000\nRemember: we waited.\n\n2\n00:00:02,000 --> 00:00:03,000\nRemember: no.\n';
    assert.deepEqual(turns('a.srt', text), ['00:00:01 -: Remember: we waited. Remember: no.']);
  });

  it('change to a speaker without a name at dashes and chevrons', () => {
    const text =
      '1\n00:00:01,000 --> 00:00:02,000\nANNA LIND: We waited.\n\n2\n00:00:02,000 --> 00:00:03,000\n- Really?\n- Yes,\nall night.\n\n3\n00:00:05,000 --> 00:00:06,000\n>> Good.\n';
    assert.deepEqual(turns('a.srt', text), [
      '00:00:01 Anna Lind: We waited.',
      '00:00:02 -: Really? Yes, all night.',
      '00:00:05 -: Good.',
    ]);
  });

  it('change their speaker inside a cue', () => {
    const opening = 'ANNA LIND: We waited.';
    const srt = (...cues: readonly string[]) =>
      turns(
        'a.srt',
        cues.map((words, at) => `${at}\n00:00:0${at},000 --> 00:00:0${at + 1},000\n${words}`).join('\n\n'),
      );
    const first = '00:00:00 Anna Lind: We waited.';
    for (const [cue, said, next] of [
      ['All night.\n>> Really?', 'All night.', '-: Really?'],
      ['All night. >> Really?', 'All night.', '-: Really?'],
      ['All night.\nSAM OKAFOR: Really?', 'All night.', 'Sam Okafor: Really?'],
      ['All night. SAM OKAFOR: Really?', 'All night.', 'Sam Okafor: Really?'],
      ['All night.\n- Really?', 'All night.', '-: Really?'],
    ] as const)
      assert.deepEqual(srt(opening, cue), [`${first} ${said}`, `00:00:01 ${next}`], cue);
    assert.deepEqual(srt(opening, '- Really?'), [first, '00:00:01 -: Really?']);
    assert.deepEqual(srt(opening, 'WARNING: no swimming.'), [first, '00:00:01 -: WARNING: no swimming.']);
    assert.deepEqual(srt(opening, 'All night, we\n- all of us.'), [`${first} All night, we - all of us.`]);
  });

  it('name a speaker with a function in parentheses, or in brackets', () => {
    const text = [
      'Anna Lind: We waited.',
      'Sam Okafor (Host): Really?',
      '[Anna Lind]: All night.',
      'Sam Okafor: Good.',
    ];
    const cues = text.map((words, at) => `00:0${at}.000 --> 00:0${at + 1}.000\n${words}`);
    assert.deepEqual(turns('a.vtt', `WEBVTT\n\n${cues.join('\n\n')}\n`), [
      '00:00:00 Anna Lind: We waited.',
      '00:00:01 Sam Okafor: Really?',
      '00:00:02 Anna Lind: All night.',
      '00:00:03 Sam Okafor: Good.',
    ]);
  });

  it('that scroll have each line once; a word said twice stays', () => {
    const rolling = `WEBVTT

00:00:01.000 --> 00:00:03.000
<00:00:01.200><c>we</c><00:00:01.500><c> waited</c>

00:00:03.000 --> 00:00:03.010
we waited

00:00:03.010 --> 00:00:05.000
we waited
<00:00:03.200><c>all</c><c> night</c>
`;
    assert.deepEqual(turns('a.vtt', rolling), ['00:00:01 -: we waited all night']);
    const twice = '1\n00:00:01,000 --> 00:00:02,000\nNo.\n\n2\n00:00:02,000 --> 00:00:03,000\nNo.\n';
    assert.deepEqual(turns('a.srt', twice), ['00:00:01 -: No. No.']);
  });

  it('need no blank lines between them', () => {
    const text = '1\n00:00:01,000 --> 00:00:02,000\nWe waited\n2\n00:00:02,000 --> 00:00:03,000\nfor 40\nminutes.\n';
    assert.deepEqual(turns('a.srt', text), ['00:00:01 -: We waited for 40 minutes.']);
  });

  it('are reported missing when there are none', () => {
    const { article, problems } = read('a.vtt', 'WEBVTT\n\nHello.\n');
    assert.equal(article, null);
    assert.deepEqual(
      problems.map(({ code, message }) => [code, message]),
      [['empty', 'The file has no subtitles.']],
    );
  });

  it('are divided into paragraphs at the end of sentences', () => {
    const cue = (index: number) =>
      `${index}\n00:${String(index).padStart(2, '0')}:00,000 --> 00:${String(index).padStart(2, '0')}:59,000\nOne two three four five six seven eight nine ten${index % 3 === 0 ? '.' : ','}\n\n`;
    const text = Array.from({ length: 12 }, (_, index) => cue(index + 1)).join('');
    const paragraphs = times('a.srt', text);
    assert.deepEqual(
      paragraphs.map((each) => each.length),
      [6, 6],
    );
  });
});

describe('a cue without a voice', () => {
  const voiced = (...cues: readonly string[]) =>
    turns('a.vtt', ['WEBVTT', ...cues.map((cue, at) => `00:0${at}.000 --> 00:0${at}.900\n${cue}`)].join('\n\n'));

  it('has no speaker where other cues name one', () => {
    assert.deepEqual(voiced('<v Anna Lind>We waited.', 'That is not so.', '<v Anna Lind>It is.'), [
      '00:00:00 Anna Lind: We waited.',
      '00:00:01 -: That is not so.',
      '00:00:02 Anna Lind: It is.',
    ]);
  });

  it('continues a sentence', () => {
    assert.deepEqual(voiced('<v Anna Lind>We waited for the', 'ferry all night.'), [
      '00:00:00 Anna Lind: We waited for the ferry all night.',
    ]);
  });
});
