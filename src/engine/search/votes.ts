import { type Allowed, Best, type Candidate, isAllowed, type Scratch, wantedKinds } from './candidates.js';
import type { Passage } from './passage.js';
import type { RecordKind } from './record.js';
import { type Segment, TEXT } from './segment.js';

/**
 * Number of the passage's rarest words that select records, and of more while they cost no more than this many
 * bytes of postings; commoner words only add to the records that are ahead by then.
 */
const OPENERS = 6;
const COMMON_OPENERS = 3;
const BUDGET = 60000;
/** Number of a passage’s rarest words whose records are examined, where these must hold it word for word: they have all of them. */
const EXACT_OPENERS = 4;
/** Of a passage of more words than this, half the bytes are enough. */
const SOME = 12;
/** Maximum number of records still examined for commoner words, and number of score levels that separate them. */
const AHEAD = 400;
const STEPS = 200;

/** Which records may be voted for. */
export interface VoteOptions {
  /** Default: quotations and paragraphs. */
  readonly kinds?: readonly RecordKind[] | undefined;
  /** Only records of this article. */
  readonly articleId?: string | undefined;
  /** Whether only records count that hold the passage word for word, perhaps with the next one. */
  readonly exact?: boolean | undefined;
}

/** Which records of a segment may be voted for, and how. */
interface Vote {
  readonly from: number;
  readonly to: number;
  readonly allowed: Allowed;
  readonly least: number;
  readonly exact: boolean;
}

/** Lets the words of a passage vote for the records that hold them, each with the bits it tells. */
export class Voting {
  readonly #scratch: Scratch;

  constructor(scratch: Scratch) {
    this.#scratch = scratch;
  }

  /** Records that hold most of what the passage's words tell; at least `least` of the words, if given. */
  vote(
    segments: readonly Segment[],
    passage: Passage,
    options: VoteOptions,
    limit: number,
    least: number,
  ): Candidate[] {
    const best = new Best(limit);
    const allowed: Allowed = {
      kinds: wantedKinds(options.kinds ?? ['quotation', 'paragraph']),
      after: null,
      before: null,
      language: null,
    };
    for (const segment of segments) {
      const [from, to] = options.articleId === undefined ? [0, segment.size] : segment.articleRange(options.articleId);
      const exact = options.exact === true;
      if (from < to) this.#voteIn(segment, passage, { from, to, allowed, least, exact }, best);
    }
    return best.items;
  }

  #voteIn(segment: Segment, passage: Passage, { from, to, allowed, least, exact }: Vote, best: Best): void {
    const field = segment.fields[TEXT];
    if (!field) return;
    const { state, score, decoded, touched } = this.#scratch;
    let count = 0;
    let opened = 0;
    let pruned = false;
    let budget = passage.terms.length > SOME ? BUDGET / 2 : BUDGET;
    for (const { text, bits } of passage.terms) {
      const term = field.find(text);
      if (term < 0) continue;
      // All records with all of the words have the rarest.
      const common = field.bits(term) >= 0;
      const opens =
        least > 0
          ? count === 0
          : opened < (common ? COMMON_OPENERS : exact ? EXACT_OPENERS : OPENERS) || (budget > 0 && !common && !exact);
      if (!opens && !pruned && least === 0) {
        count = this.#prune(count);
        pruned = true;
      }
      const dense = opens ? -1 : field.bits(term);
      // Which of the records with the rarest words have the others shows in their texts, which costs less than long lists.
      if (exact && !opens && dense < 0) continue;
      if (dense >= 0) {
        const { postings } = field.data;
        for (let i = 0; i < count; i++) {
          const record = touched[i] as number;
          if (((postings[dense + (record >> 3)] as number) & (1 << (record & 7))) === 0) continue;
          state[record] = (state[record] as number) + 1;
          score[record] = (score[record] as number) + bits;
        }
        continue;
      }
      opened += opens ? 1 : 0;
      budget -= field.cost(term, term + 1);
      const records = field.decode(term, decoded);
      for (let i = 0; i < records; i++) {
        const record = decoded[i] as number;
        const words = state[record] as number;
        if (words > 0) {
          state[record] = words + 1;
          score[record] = (score[record] as number) + bits;
        } else if (opens && record >= from && record < to) {
          touched[count++] = record;
          state[record] = 1;
          score[record] = bits;
        }
      }
    }
    for (let i = 0; i < count; i++) {
      const record = touched[i] as number;
      const words = state[record] as number;
      state[record] = 0;
      const quality = (score[record] as number) - segment.kind(record) * 0.01;
      if (words >= least && quality > best.threshold && isAllowed(segment, record, allowed)) {
        best.add({ segment, record, quality });
      }
    }
  }

  /** Keeps the records that are ahead so far, some hundreds, and returns how many. */
  #prune(count: number): number {
    const { state, score, touched } = this.#scratch;
    if (count <= AHEAD) return count;
    let most = 0;
    for (let i = 0; i < count; i++) {
      const reached = score[touched[i] as number] as number;
      if (reached > most) most = reached;
    }
    const scale = STEPS / most;
    const steps = new Uint32Array(STEPS + 1);
    for (let i = 0; i < count; i++) {
      const at = Math.min(STEPS, ((score[touched[i] as number] as number) * scale) | 0);
      steps[at] = (steps[at] as number) + 1;
    }
    let least = STEPS;
    for (let sum = steps[least] as number; least > 0; least--) {
      sum += steps[least - 1] as number;
      if (sum > AHEAD) break;
    }
    const enough = least / scale;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const record = touched[i] as number;
      if ((score[record] as number) >= enough) touched[kept++] = record;
      else state[record] = 0;
    }
    return kept;
  }
}
