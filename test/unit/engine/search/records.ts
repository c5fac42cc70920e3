import type { RecordKind, SearchRecord } from '../../../../src/engine/search/record.js';

/** A record with only what a test cares for. */
export function record(id: string, text: string, more: Partial<SearchRecord> = {}): SearchRecord {
  const articleId = more.articleId ?? id.split('#')[0] ?? '';
  const kind: RecordKind = 'quotation';
  return { id, kind, text, speaker: '', source: '', issued: '', language: '', ...more, articleId };
}

/** A few articles about made-up affairs. */
export const HARBOUR: readonly SearchRecord[] = [
  record('harbour#q1', 'The new harbour wall will hold back the highest tides of the century', {
    speaker: 'Mara Lindqvist · harbour master',
    source: 'Wall of stone · Coast Courier · lind2021',
    issued: '2021-03-14',
  }),
  record('harbour#q2', 'Nobody asked the fishermen about the S-400 dredger, and nobody listened to them', {
    speaker: 'Tomas Okafor · head of the fishing cooperative',
    source: 'Wall of stone · Coast Courier · lind2021',
    issued: '2021-03-14',
  }),
  record(
    'harbour#p1',
    'The harbour master, Mara Lindqvist, opened the wall on Sunday before a small crowd of villagers.',
    {
      kind: 'paragraph',
      source: 'Wall of stone · Coast Courier · lind2021',
      issued: '2021-03-14',
    },
  ),
  record(
    'harbour#p2',
    'Fishermen stayed away. Their boats lay in the old basin, as they have done since the winter floods.',
    {
      kind: 'paragraph',
      source: 'Wall of stone · Coast Courier · lind2021',
      issued: '2021-03-14',
    },
  ),
];

export const ORCHARD: readonly SearchRecord[] = [
  record('orchard#q1', 'Late frost has taken half of our cherries and all of the apricots', {
    speaker: 'Zoë Brânză · grower',
    source: 'Frost in the valley · Hill Gazette · bran2024',
    issued: '2024-05~',
  }),
  record('orchard#p1', 'India’s envoy in the U.S. called the 1,250 lost trees “a national worry”.', {
    kind: 'paragraph',
    source: 'Frost in the valley · Hill Gazette · bran2024',
    issued: '2024-05~',
  }),
];
