import { ByteReader, joined } from './bytes.js';
import { type KeptBytes, Segment } from './segment.js';
import { CHECKED_FROM, checksum, FIRST, HEADER, isSound, MAGIC, openSegment, padded } from './store.js';

/** The place of the records among the sections. */
const RECORDS = 1;
/** Number of bytes read at a time; a multiple of 16. */
const PIECE = 1 << 23;

/**
 * The segment in bytes that are not in memory; null for the same reasons as `verifySegment`. Its records stay where they are, most of
 * it, and are read when they are needed. Throws where the bytes cannot be read.
 */
export function keptSegment(bytes: KeptBytes): Segment | null {
  if (bytes.length % 4 !== 0 || bytes.length < FIRST) return null;
  const header = new Uint32Array(bytes.read(0, FIRST).buffer);
  if (header[0] !== MAGIC || header[2] !== bytes.length || header[1] !== checksum(piecesOf(bytes))) return null;
  const [before = 0, length = 0] = header.subarray(HEADER + RECORDS - 1);
  if (before > bytes.length || length > bytes.length) return null;
  const from = FIRST + padded(before);
  const to = from + padded(length);
  if (to > bytes.length) return null;
  const rest = joined([bytes.read(0, from), bytes.read(to, bytes.length)]);
  new Uint32Array(rest).set([rest.byteLength], 2);
  new Uint32Array(rest).set([0], HEADER + RECORDS);
  const opened = openSegment(rest);
  if (!opened || !isSound(opened.data, length)) return null;
  const within = (at: number): number => from + Math.min(at, length);
  const records: KeptBytes = {
    length,
    read: (start, end) => bytes.read(within(start), Math.max(within(start), within(end))),
  };
  const groups = groupsOf(opened.data.recordAt, records);
  return new Segment(opened.data, () => bytes.read(0, bytes.length).buffer, { bytes: records, groups });
}

/** The number of the group that each record is in, which its bytes begin with. */
function groupsOf(recordAt: Uint32Array, records: KeptBytes): Uint32Array {
  const groups = new Uint32Array(recordAt.length - 1);
  for (let from = 0; from < groups.length; ) {
    const start = recordAt[from] as number;
    let to = from + 1;
    while (to < groups.length && (recordAt[to + 1] as number) - start <= PIECE) to++;
    const reader = new ByteReader(records.read(start, recordAt[to] as number));
    for (let record = from; record < to; record++) {
      reader.at = (recordAt[record] as number) - start;
      groups[record] = reader.varint();
    }
    from = to;
  }
  return groups;
}

/** All words that the checksum is of, in pieces. */
function* piecesOf(bytes: KeptBytes): Generator<Int32Array> {
  for (let from = CHECKED_FROM; from < bytes.length; from += PIECE)
    yield new Int32Array(bytes.read(from, Math.min(from + PIECE, bytes.length)).buffer);
}
