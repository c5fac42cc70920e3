import { citationsIn } from '../cite/citations.js';
import { genderOf } from '../extract/persons.js';
import { type DraftBlock, isProse, visibleIndex } from '../markdown/block.js';
import { FastPattern } from '../text/fast-pattern.js';
import { WordPattern } from '../text/word-pattern.js';
import { attributionAfter, isSpokenCue } from './attribution-after.js';
import { isNarrative } from './joins.js';
import { ownText, wordsIn } from './own-words.js';
import { QUOTATION_MARK } from './quotation-marks.js';
import type { DraftQuotation } from './quotations.js';
import { reportedClause } from './reported-clause.js';
import { sentenceAt, sentencesOf } from './sentences.js';
import { attributionBefore, type DraftSpeaker, type OwnAttribution, ownAttribution } from './speakers.js';
import { sourceWords } from './words.js';

/** Quotations of a draft that one attribution joins, such as both halves of “A,” said X. “B.” */
export interface Speech {
  readonly speaker: DraftSpeaker | null;
  /** The role by which the draft names the speaker, if it gives no name: `the mayor`. */
  readonly role: string | null;
  readonly quotations: readonly DraftQuotation[];
}

/** What tells whether two quotations are one speech, besides the draft's words. */
export interface SpeechContext {
  /** Keys of the works cited for a quotation; empty if none is. */
  keysOf(quotation: DraftQuotation): readonly string[];
  /** The citation of a quotation as a text: the same for the same works and places. */
  placeOf(quotation: DraftQuotation): string;
  /** The attribution of a quotation in the language of the work cited for it; null if none is read. */
  foreignOf(quotation: DraftQuotation): OwnAttribution | null;
  /** Whether text between two quotations is an attribution in that language. */
  isForeignAttribution(quotation: DraftQuotation, between: string): boolean;
  /** The speaker whom the table of a cell names for it; null if it names none. */
  speakerOfCell(cell: DraftBlock): OwnAttribution | null;
  /** Whether the library knows someone by this name. */
  isKnown(name: string): boolean;
}

/** Words that join two quotations of one speaker: “A” and “B”, “A”, and added that “B”. */
const JOINING = new WordPattern('and|or|but|then|also|that|later|further|again|adding|saying|noting|warning');

const MARKS = new RegExp(QUOTATION_MARK, 'gu');

/** Number of quotations after which to yield. */
const IN_A_STEP = 100;

/** The speech that each quotation is part of; those inside a block quote have their own. Yields between short steps. */
export function* speechesIn(
  blocks: readonly DraftBlock[],
  quotations: readonly DraftQuotation[],
  context: SpeechContext,
): Generator<void, Map<DraftQuotation, Speech>> {
  const all = quotations.flatMap((each) => [each, ...each.inside]);
  const leads = new LeadIns(blocks, context);
  const found = new Map<DraftQuotation, Speech>();
  for (const [index, run] of (yield* runsOf(all, context)).entries()) {
    if (index % IN_A_STEP === 0) yield;
    const first = run[0]?.quotation;
    if (first === undefined) continue;
    for (const speech of resolved(run, leads.of(first), context))
      for (const quotation of speech.quotations) found.set(quotation, speech);
  }
  return found;
}

/** A quotation among its neighbours, and whether an attribution of a later one may be meant for it as well. */
interface Joined {
  readonly quotation: DraftQuotation;
  readonly awaitsSpeaker: boolean;
}

/** Neighbours that are joined, in order. A block quote is a run of its own. */
function* runsOf(quotations: readonly DraftQuotation[], context: SpeechContext): Generator<void, Joined[][]> {
  const runs: Joined[][] = [];
  let last: DraftQuotation | null = null;
  for (const [index, quotation] of quotations.entries()) {
    if (index % IN_A_STEP === 0) yield;
    const joined = { quotation, awaitsSpeaker: isOpen(quotation, quotations[index + 1]) };
    if (last !== null && areJoined(last, quotation, context)) runs.at(-1)?.push(joined);
    else runs.push([joined]);
    last = quotation;
  }
  return runs;
}

/**
 * Whether a quotation may wait for the attribution of the next one: `“A.” “B,” said Ann Lee.` Words before it or a citation
 * after it complete it.
 */
function isOpen(quotation: DraftQuotation, next: DraftQuotation | undefined): boolean {
  const first = quotation.parts[0];
  const last = quotation.parts.at(-1);
  if (first === undefined || last === undefined || next === undefined) return true;
  const { start } = sentencesOf(first.block)[sentenceAt(first.block, first.from)] ?? { start: 0 };
  if (/[\p{L}\p{N}][\])’”'" ]{0,4}[:,][\s"“„«‘「'*_]{0,9}$/u.test(first.block.visible.text.slice(start, first.from)))
    return false;
  const to = next.parts[0]?.block === last.block ? (next.parts[0]?.from ?? last.to) : last.to;
  return citationsIn(last.block).every(({ start }) => {
    const at = visibleIndex(last.block, start);
    return at < last.to || at >= to;
  });
}

function areJoined(a: DraftQuotation, b: DraftQuotation, context: SpeechContext): boolean {
  const before = a.parts.at(-1);
  const after = b.parts[0];
  if (a.kind === 'block' || b.kind === 'block' || before === undefined || before.block !== after?.block) return false;
  const keys = context.keysOf(a);
  const others = context.keysOf(b);
  if (keys.length > 0 && others.length > 0 && !keys.some((key) => others.includes(key))) return false;
  const between = textBetween(before.block, before.to, after.from);
  // Two citations with nothing but themselves between: each quotation is complete.
  if (!/\p{L}/u.test(between) && context.placeOf(a) !== context.placeOf(b)) return false;
  if (isJoint(between, /\.$/u.test(before.text)) || context.isForeignAttribution(a, between)) return true;
  const [, pronoun = '', verb = ''] = PRONOUN_BEFORE.exec(between) ?? [];
  return isSpokenCue(verb) && meansSpeaker(pronoun.toLowerCase(), a);
}

/** A sentence that begins with “she added:” and nothing else before the next quotation. */
const PRONOUN_BEFORE = new FastPattern(
  () => /^[\s.!?…]{0,8}(He|She)\s(?:also\s|then\s|later\s)?(\p{Ll}{3,12})(?:\son|\sthat)?[\s:,]{1,6}$/u,
);

/** Whether a pronoun can mean nobody but the speaker of the quotation before: its sentence names nobody else. */
function meansSpeaker(pronoun: string, before: DraftQuotation): boolean {
  const own = ownAttribution(before);
  const { words } = ownText(before);
  if (own?.kind === 'same') return words.some((word) => word.toLowerCase() === pronoun);
  if (own?.kind !== 'named' || own.speaker.isOfClause === true) return false;
  const { name } = own.speaker;
  if (genderOf(name) === (pronoun === 'he' ? 'female' : 'male') || /[,&]|\sand\s/u.test(name)) return false;
  const theirs = wordsIn(name);
  return words.every((word, at) => at === 0 || !/^\p{Lu}/u.test(word) || theirs.includes(word));
}

/** The visible text between two quotations, without marks and citations. */
function textBetween(block: DraftBlock, from: number, to: number): string {
  const { text } = block.visible;
  let at = from;
  let result = '';
  for (const { start, end } of citationsIn(block)) {
    const cited = visibleIndex(block, start);
    if (cited < at) continue;
    if (cited >= to) break;
    result += text.slice(at, cited);
    at = visibleIndex(block, end);
  }
  return (result + text.slice(at, to)).replace(MARKS, ' ');
}

/** Whether only an attribution, or words that add one thing said to another, are between two quotations. */
function isJoint(between: string, ended: boolean): boolean {
  const words = sourceWords(`${between} X`).slice(0, -1);
  if (words.every(({ word }) => JOINING.test(word) || isSpokenCue(word))) return !/[(]/u.test(between);
  if (attributionAfter(between, ended) === null) return false;
  if (words.slice(0, -1).some(({ stop }) => stop !== '')) return false;
  if (words.at(-1)?.stop !== '') return true;
  // The sentence continues: what follows the attribution may be said by someone else.
  return /[,:;—–-]\s*$/u.test(between) && !words.some(({ word }) => isNarrative(word));
}

/** The speeches of a run: the quotations up to one that is attributed to someone else. */
function resolved(run: readonly Joined[], lead: OwnAttribution | null, context: SpeechContext): Speech[] {
  const own = run.map(
    ({ quotation }) => known(ownAttribution(quotation), context) ?? context.foreignOf(quotation) ?? ofClause(quotation),
  );
  const awaited = own.findIndex((each, index) => each !== null || run[index]?.awaitsSpeaker === false);
  const opening = own[0] ?? known(lead, context) ?? own[awaited] ?? null;
  const speeches: { speaker: DraftSpeaker | null; role: string | null; quotations: DraftQuotation[] }[] = [];
  let speaker = opening?.kind === 'named' ? opening.speaker : null;
  let role = opening?.kind === 'unnamed' ? opening.role : null;
  for (const [index, { quotation }] of run.entries()) {
    const attribution = own[index] ?? null;
    if (attribution?.kind === 'named') [speaker, role] = [attribution.speaker, null];
    else if (attribution?.kind === 'unnamed') [speaker, role] = [null, attribution.role];
    const last = speeches.at(-1);
    if (last !== undefined && last.speaker?.name === speaker?.name && last.role === role)
      last.quotations.push(quotation);
    else speeches.push({ speaker, role, quotations: [quotation] });
  }
  return speeches;
}

/** Who says the clause of which a quotation is a part; in other languages `foreignOf` tells it. */
function ofClause(quotation: DraftQuotation): OwnAttribution | null {
  if (ownAttribution(quotation) !== null) return null;
  const { speaker, isSure } = reportedClause(quotation) ?? { speaker: null, isSure: false };
  return speaker !== null && isSure ? { kind: 'named', speaker } : null;
}

/** An attribution whose label, if it is one, is someone's name. */
function known(attribution: OwnAttribution | null, context: SpeechContext): OwnAttribution | null {
  if (attribution?.kind !== 'label') return attribution;
  return context.isKnown(attribution.speaker.name) ? { ...attribution, kind: 'named' } : null;
}

/** Who the paragraph before a quotation says is about to speak: `Ann Lee said:`, then a block quote, a list or a paragraph. */
class LeadIns {
  readonly #prose: readonly DraftBlock[];
  readonly #positions: ReadonlyMap<DraftBlock, number>;
  readonly #found = new Map<DraftBlock, OwnAttribution | null>();

  readonly #context: SpeechContext;

  constructor(blocks: readonly DraftBlock[], context: SpeechContext) {
    this.#context = context;
    this.#prose = blocks.filter((block) => isProse(block.kind));
    this.#positions = new Map(this.#prose.map((block, index) => [block, index]));
  }

  of({ parts }: DraftQuotation): OwnAttribution | null {
    const first = parts[0];
    if (first === undefined || !beginsWithMark(first.block.visible.text.slice(0, first.from))) return null;
    return first.block.kind === 'tableCell' ? this.#context.speakerOfCell(first.block) : this.#before(first.block);
  }

  #before(block: DraftBlock): OwnAttribution | null {
    // Items of one list have the same lead-in: it is searched for from the first that has none yet.
    const path: DraftBlock[] = [];
    let at: DraftBlock | undefined = block;
    let lead: OwnAttribution | null = null;
    while (at !== undefined) {
      const kept = this.#found.get(at);
      if (kept !== undefined) {
        lead = kept;
        break;
      }
      path.push(at);
      const previous: DraftBlock | undefined = this.#prose[(this.#positions.get(at) ?? 0) - 1];
      if (previous === undefined) break;
      const { text } = previous.visible;
      if (/:\s*$/u.test(text)) {
        const start = Math.max(text.lastIndexOf('. ') + 1, text.length - LONGEST_LEAD_IN);
        lead = attributionBefore(previous, text.slice(start), start);
        break;
      }
      if (!areItems(previous, at) || !/^\s*["“„«「‘'»]/u.test(text)) break;
      at = previous;
    }
    for (const each of path) this.#found.set(each, lead);
    return lead;
  }
}

/** Number of characters at the end of a paragraph that may introduce the next one. */
const LONGEST_LEAD_IN = 300;

function beginsWithMark(text: string): boolean {
  return /^[\s"“„«「‘'»]{0,5}$/u.test(text);
}

/** Whether two blocks are in the same list or block quote. */
function areItems(a: DraftBlock, b: DraftBlock): boolean {
  const holds = (block: DraftBlock) => block.containers.map(({ kind }) => kind).join();
  return b.containers.length > 0 && holds(a) === holds(b);
}
