import { citationsIn, type DraftItem } from '../cite/citations.js';
import { isCrossReference } from '../cite/key.js';
import { printLocator } from '../cite/locator.js';
import { locatorOf } from '../cite/source-locator.js';
import { type DraftBlock, isProse, sourceRange } from '../markdown/block.js';
import type { DraftSyntax } from '../markdown/markdown.js';
import type { Range } from '../text/range.js';
import type { Around } from './around.js';
import { Belonging } from './belongs.js';
import { type Beside, namesBeside } from './beside.js';
import type { CheckedCitation, CheckedQuotation, CheckOptions, DraftCheck } from './checked.js';
import { checkedBlocks } from './checked-blocks.js';
import { type Difference, type Finding, type FindingCode, SEVERITIES, type Severity } from './finding.js';
import { fixesFor } from './fixes.js';
import { type IgnoreComment, ignoreComments } from './ignore.js';
import { Introductions } from './introductions.js';
import type { Judgement, Verdict } from './judge.js';
import { knownIn } from './known-speakers.js';
import { ForeignAttributions } from './languages/foreign-attributions.js';
import { type Linked, MOST_SHARING, quotedWith } from './linked.js';
import { alteredMessage, unknownMessage } from './messages.js';
import { ownClause } from './own-clause.js';
import { gravestFirst, placedDifference } from './placing.js';
import { type CitedInTex, type CitedWork, citedWork, type Question } from './question.js';
import { type DraftQuotation, divided, passagesIn, quotationsIn } from './quotations.js';
import { reportedClause } from './reported-clause.js';
import { sentencesOf } from './sentences.js';
import { severityOf } from './severity.js';
import { Silence, silences } from './silence.js';
import type { DraftSources } from './sources.js';
import { type Sex, sexInDraft } from './speaker-sex.js';
import { type DraftSpeaker, indirectRole, ownAttribution } from './speakers.js';
import { type Speech, speechesIn } from './speeches.js';
import { isStory } from './story.js';
import { Tables } from './tables.js';

/** Maximum number of quotations and cited works checked in a draft: a hostile file costs no more than a book. */
export const MOST_QUOTATIONS = 5_000;
const MOST_CITATIONS = 5_000;

/** A quotation shorter than this (UTF-16 code units) may be known by its place alone. */
const SHORT = 60;

/** Number of characters of the quotations before and after that the verdict on one may depend on. */
const NEIGHBOUR = 60;

/** To find the citation of a quotation takes far less than to compare it. */
const LINKED_IN_A_STEP = 100;

/** What underlines the citation, not the words. */
const ON_CITATION: ReadonlySet<FindingCode> = new Set(['wrong-locator', 'wrong-source', 'unknown-citation']);

/** What is settled by another locator. */
const PLACES: ReadonlySet<FindingCode> = new Set(['wrong-locator', 'source-changed']);

/** What the sources say of a speaker whom the draft names for one or several quotations. */
interface SpeechVerdict {
  /** Whether a finding of at least a warning says that someone else speaks one of them. */
  readonly isQuestioned: boolean;
  /** The name to be replaced, if the sources state the same other speaker for all of them. */
  readonly speaker: DraftSpeaker | null;
}

const NO_SPEECH: SpeechVerdict = { isQuestioned: false, speaker: null };

/** One check of one draft. `answer` gives the verdict on a question; what was asked before need not be judged again. */
export class CheckRun {
  readonly #blocks: readonly DraftBlock[];
  readonly #quotations: readonly DraftQuotation[];
  readonly #belonging: Belonging;
  readonly #comments: readonly IgnoreComment[];
  readonly #findings: Finding[] = [];
  readonly #silence: Silence;
  /** The block of prose before each. */
  readonly #before = new Map<DraftBlock, DraftBlock>();
  readonly #linked = new Map<DraftQuotation, Linked>();
  readonly #questions = new Map<DraftQuotation, Question>();
  /** The quotation before and the one after each, of those in the same block quote or outside. */
  readonly #neighbours = new Map<DraftQuotation, readonly (DraftQuotation | undefined)[]>();
  readonly #introductions: Introductions;
  readonly #tables: Tables;
  readonly #foreign: ForeignAttributions;
  readonly #speakers = new Map<Speech, SpeechVerdict>();
  /** Citations with an unknown key whose quotation shows the right one: reported, or silenced. */
  readonly #settled = new Map<DraftItem, 'reported' | 'silenced'>();
  /** Quotations by each work cited for them, and what was said of the places of those works. */
  readonly #citedWith = new Map<DraftItem, Linked[]>();
  readonly #misplaced = new Set<string>();
  /** Names of which it is said that they are not the speaker's. */
  readonly #wrongSpeakers: Range[] = [];
  #sharing: ReadonlyMap<DraftItem, readonly string[]> = new Map();
  #speeches: Map<DraftQuotation, Speech> = new Map();

  readonly #syntax: DraftSyntax;
  readonly #sources: DraftSources;
  readonly #options: CheckOptions;
  readonly #answer: (question: Question) => Verdict;

  constructor(
    syntax: DraftSyntax,
    sources: DraftSources,
    options: CheckOptions,
    answer: (question: Question) => Verdict,
  ) {
    this.#syntax = syntax;
    this.#sources = sources;
    this.#options = options;
    this.#answer = answer;
    this.#blocks = checkedBlocks(syntax);
    this.#introductions = new Introductions(this.#blocks);
    this.#tables = new Tables(syntax.text, this.#blocks);
    this.#foreign = new ForeignAttributions(
      sources,
      (quotation) => this.#linked.get(quotation)?.items.map(({ key }) => key) ?? [],
      (block) => this.#before.get(block),
    );
    this.#quotations = quotationsIn(this.#blocks, MOST_QUOTATIONS);
    this.#belonging = new Belonging(syntax.text, this.#blocks, this.#quotations);
    this.#comments = ignoreComments(syntax.text, this.#blocks);
    this.#silence = new Silence(this.#comments, this.#quotations);
    const prose = this.#blocks.filter(({ kind }) => isProse(kind));
    for (const [index, block] of prose.entries()) {
      const before = prose[index - 1];
      if (before !== undefined) this.#before.set(block, before);
    }
  }

  *steps(): Generator<void, DraftCheck> {
    yield;
    for (const [index, quotation] of this.#quotations.entries()) {
      this.#link(quotation);
      this.#neighbours.set(quotation, [this.#quotations[index - 1], this.#quotations[index + 1]]);
      for (const [at, inside] of quotation.inside.entries())
        this.#neighbours.set(inside, [quotation.inside[at - 1], quotation.inside[at + 1]]);
      if (index % LINKED_IN_A_STEP === 0) yield;
    }
    const linked = this.#quotations.flatMap((each) => this.#linked.get(each) ?? []);
    this.#sharing = quotedWith(linked);
    for (const each of linked) {
      for (const item of each.items) {
        const known = this.#citedWith.get(item);
        if (known === undefined) this.#citedWith.set(item, [each]);
        else if (known.length < MOST_SHARING) known.push(each);
      }
    }
    const isKnown = knownIn(this.#sources, new Set(linked.flatMap(({ items }) => items.map(({ key }) => key))));
    this.#speeches = yield* speechesIn(this.#blocks, this.#quotations, {
      keysOf: (quotation) => this.#linked.get(quotation)?.items.map(({ key }) => key) ?? [],
      placeOf: (quotation) =>
        (this.#linked.get(quotation)?.items ?? [])
          .map(({ key, locator }) => `${key} ${locator === null ? '' : printLocator(locator)}`)
          .join('; '),
      foreignOf: (quotation) => this.#foreign.of(quotation),
      isForeignAttribution: (quotation, between) => this.#foreign.isAttribution(quotation, between),
      speakerOfCell: (cell) => this.#tables.speakerOf(cell, isKnown),
      isKnown,
    });
    const quotations: CheckedQuotation[] = [];
    for (const each of linked) {
      quotations.push(...this.#quotation(each));
      yield;
    }
    const citations = yield* this.#citations();
    const complete = this.#quotations.length < MOST_QUOTATIONS && citations.length < MOST_CITATIONS;
    const facts = yield* this.#facts();
    this.#options.kept?.done();
    this.#findings.sort((a, b) => a.start - b.start || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
    return { findings: this.#findings, quotations, citations, facts, ignored: this.#comments, complete };
  }

  /** Checks the facts of the sentences that cite something, if enabled. */
  *#facts(): Generator<void, DraftCheck['facts']> {
    if (this.#options.facts === undefined) return [];
    const { facts, findings } = yield* this.#options.facts.steps({
      syntax: this.#syntax,
      sources: this.#sources,
      severities: this.#options.severities,
      comments: this.#comments,
      citedIn: (block) => this.#belonging.citedIn(block),
      sentencesOf,
      passagesIn,
      work: (item) => this.#work(item),
    });
    // A name of which it is said that it is not the speaker’s needs no second finding.
    const isTold = ({ code, start, end }: Finding) =>
      (code === 'unsupported-name' || code === 'name-spelling') &&
      this.#wrongSpeakers.some((name) => name.start < end && start < name.end);
    this.#findings.push(...findings.filter((each) => !isTold(each)));
    return facts;
  }

  /** Finds what belongs to a quotation, and to the passages between marks inside it. */
  #link(quotation: DraftQuotation): void {
    const items = this.#belonging.itemsFor(quotation);
    const besides = items.length > 0 ? [] : this.#belonging.besides(quotation).slice(0, MOST_SHARING);
    for (const each of [quotation, ...quotation.inside]) this.#linked.set(each, { quotation: each, items, besides });
  }

  #quotation(given: Linked): CheckedQuotation[] {
    const { quotation, items } = given;
    const speaker = this.#speakerOf(given);
    const verdict = this.#answer(this.#question(given));
    // A block quote that tells a story may quote only what it has in marks.
    if (isStory(quotation, verdict)) {
      return quotation.inside.flatMap((inside) => {
        const each = this.#linked.get(inside);
        return each === undefined ? [] : this.#quotation(each);
      });
    }
    const halves = verdict.state === 'verified' ? [] : this.#halves(given);
    if (halves.length > 0) return halves.flatMap((half) => this.#quotation(half));
    const ignored = this.#silence.of(quotation, items);
    for (const judgement of verdict.judgements) this.#report(judgement, given, ignored);
    const drift = this.#drift(given, verdict);
    if (drift !== null) this.#report(drift, given, ignored);
    const { start, end, text, kind } = quotation;
    const citations = items.map((item) => ({
      key: item.key,
      locator: item.locator,
      range: { start: item.start, end: item.end },
    }));
    const { source, attribution, bracketed } = verdict;
    const isQuestioned =
      this.#isQuestioned(verdict) || (attribution !== 'stated' && this.#inSpeech(given).isQuestioned);
    const state = verdict.state === 'verified' && isQuestioned ? 'questioned' : verdict.state;
    return [{ start, end, text, kind, state, attribution, bracketed, ignored, citations, speaker, source }];
  }

  /** Both halves of words that an attribution divides inside their marks, if the source has each; else none. */
  #halves({ quotation, items, besides }: Linked): Linked[] {
    const inside = this.#foreign.inside(quotation);
    const outer = this.#speeches.get(quotation);
    if (inside === null) return [];
    const { end, resume, own } = inside;
    const named = own.kind === 'named' ? own.speaker : null;
    // Who is named outside may have been told it by whom the words name.
    if (named !== null && outer?.speaker != null && outer.speaker.name !== named.name) return [];
    const quotations = divided(quotation, end, resume);
    const speech: Speech =
      own.kind === 'unnamed'
        ? { speaker: null, role: own.role, quotations }
        : { speaker: named ?? outer?.speaker ?? null, role: outer?.role ?? null, quotations };
    const [before, after] = this.#neighbours.get(quotation) ?? [];
    const [first, second] = quotations;
    const halves = quotations.map((half): Linked => {
      const linked = { quotation: half, items, besides };
      this.#linked.set(half, linked);
      this.#speeches.set(half, speech);
      this.#neighbours.set(half, half === first ? [before, second] : [first, after]);
      return linked;
    });
    return halves.every((half) => this.#answer(this.#question(half)).state === 'verified') ? halves : [];
  }

  /** The finding that a source cited for a quotation has changed since it was last verified; null if it has not. */
  #drift({ quotation, items }: Linked, verdict: Verdict): Judgement | null {
    const { kept } = this.#options;
    if (kept === undefined || items.length === 0) return null;
    const misplaced = verdict.judgements.find(({ code }) => code === 'wrong-locator');
    const changed = kept.compare(
      {
        words: quotation.text,
        keys: items.map(({ key }) => key),
        source: verdict.source,
        isVerified: verdict.state === 'verified',
        misplaced: misplaced !== undefined,
      },
      this.#sources,
    );
    if (changed === null) return null;
    const { message, drift } = changed;
    const altered = verdict.judgements.find(({ code }) => code === 'altered-quotation');
    const base = drift.kind === 'moved' ? misplaced : drift.kind === 'changed' ? altered : undefined;
    const cited = items.findIndex(({ key }) => key === drift.key);
    return {
      differences: [],
      source: verdict.source,
      correct: null,
      ...base,
      code: 'source-changed',
      message,
      drift,
      cited,
      severity: drift.kind === 'context' ? 'hint' : undefined,
    };
  }

  /** The name that the draft gives to the speaker of a quotation. */
  #speakerOf({ quotation, items }: Linked): string | null {
    const name = this.#speeches.get(quotation)?.speaker?.name ?? null;
    // `Jha[^jha2022-ties-3] reports` names the article, as `@jha2022-ties` does, not who speaks in it.
    return items.some(({ lead }) => lead === name) ? null : name;
  }

  /** What the sources say of the speaker of all quotations that one attribution joins. */
  #inSpeech({ quotation }: Linked): SpeechVerdict {
    const speech = this.#speeches.get(quotation);
    if (speech === undefined || speech.speaker === null) return NO_SPEECH;
    let found = this.#speakers.get(speech);
    if (found === undefined) {
      const verdicts = speech.quotations.flatMap((each) => {
        const linked = this.#linked.get(each);
        return linked === undefined ? [] : [this.#answer(this.#question(linked))];
      });
      const wrong = verdicts.filter(({ attribution }) => attribution === 'different');
      const instead = wrong.flatMap(({ judgements }) => judgements.flatMap(({ speaker }) => speaker ?? []));
      const agree = verdicts.every(({ attribution }) => attribution !== 'stated') && new Set(instead).size === 1;
      found = { isQuestioned: wrong.some((each) => this.#isQuestioned(each)), speaker: agree ? speech.speaker : null };
      this.#speakers.set(speech, found);
    }
    return found;
  }

  /** Whether words that match have a finding of at least a warning, silenced or not. */
  #isQuestioned({ judgements }: Verdict): boolean {
    return judgements.some((each) => {
      const severity = this.#severity(each, []);
      return severity === 'error' || severity === 'warning';
    });
  }

  /** What is to be answered of a quotation: put once, and asked again where others depend on it. */
  #question(given: Linked): Question {
    const known = this.#questions.get(given.quotation);
    if (known !== undefined) return known;
    const question = this.#newQuestion(given);
    this.#questions.set(given.quotation, question);
    return question;
  }

  #newQuestion(given: Linked): Question {
    const { quotation, items, besides } = given;
    const speaker = this.#speakerOf(given);
    const known = this.#speeches.get(quotation)?.role ?? (speaker === null ? indirectRole(quotation) : null);
    const open = speaker === null && known === null ? this.#foreign.openRole(quotation) : null;
    const [item] = items;
    const short = item !== undefined && quotation.text.length < SHORT;
    return {
      passage: quotation.text,
      cited: items.map((each) => this.#work(each)),
      besides: [...new Set(besides.map((each) => this.#work(each).key))],
      inTex: items.length > 0 ? null : this.#inTex(quotation),
      speaker,
      role: known ?? open,
      isOfClause: open !== null || (speaker !== null && this.#isOfClause(quotation)),
      sex: this.#sexOf(given),
      relay: (speaker === null ? null : this.#speeches.get(quotation)?.speaker?.relay) ?? null,
      introduced: speaker === null ? [] : this.#introductions.of(speaker, quotation.start),
      beside: speaker === null ? this.#beside(quotation) : null,
      around: this.#around(quotation),
      taken: short ? (this.#sharing.get(item) ?? []).filter((text) => text !== quotation.text) : [],
    };
  }

  /** The sex of who says a quotation, by the pronoun that the draft has for that one. */
  #sexOf({ quotation, items }: Linked): Sex | null {
    const [key] = items.map((each) => each.key);
    const language = key === undefined ? null : (this.#sources.article(key)?.extraction.language ?? null);
    return sexInDraft(quotation, this.#foreign.of(quotation), language ?? '');
  }

  /** The works that raw TeX cites beside a quotation. */
  #inTex(quotation: DraftQuotation): CitedInTex | null {
    const found = this.#belonging.citedInTex(quotation);
    if (found === null) return null;
    const keys = found.keys.slice(0, MOST_SHARING).map((key) => citedWork({ key, locator: null }, this.#sources).key);
    return { ...found, keys: [...new Set(keys)] };
  }

  /** What is quoted before and next, and whether the draft only attributes the words. */
  #around(quotation: DraftQuotation): Around {
    const { isUnturned, ...own } = ownClause(quotation);
    const isForeign = isUnturned && ownAttribution(quotation) === null && this.#foreign.of(quotation) !== null;
    const isNamed = this.#speeches.get(quotation)?.speaker != null;
    const isSpoken = isUnturned && isNamed && !this.#isOfClause(quotation);
    return {
      ...own,
      isStatement: own.isStatement || isSpoken,
      mayState: own.mayState || isForeign,
      isDenied: own.isDenied || this.#foreign.isUnsaid(quotation),
      next: this.#neighbour(quotation, 1)?.text.slice(0, NEIGHBOUR) ?? '',
      before: this.#neighbour(quotation, 0)?.text.slice(-NEIGHBOUR) ?? '',
    };
  }

  /** Whether a quotation is a part of a clause that its speaker says: alone it states nothing. */
  #isOfClause(quotation: DraftQuotation): boolean {
    if (this.#speeches.get(quotation)?.speaker?.isOfClause === true) return true;
    return ownAttribution(quotation) === null && reportedClause(quotation)?.isSure === true;
  }

  /** The quotation before or after one, if the same work is cited for both and nobody else is said to speak it. */
  #neighbour(quotation: DraftQuotation, side: 0 | 1): DraftQuotation | undefined {
    const neighbour = this.#neighbours.get(quotation)?.[side];
    const keys = this.#linked.get(quotation)?.items.map(({ key }) => key) ?? [];
    const known = neighbour === undefined ? undefined : this.#linked.get(neighbour);
    if (neighbour === undefined || known === undefined) return undefined;
    const [speech, other] = [this.#speeches.get(quotation), this.#speeches.get(neighbour)];
    if (speech !== undefined && speech === other) return neighbour;
    const isAnother = speech?.speaker != null && other?.speaker != null && speech.speaker.name !== other.speaker.name;
    return !isAnother && known.items.some(({ key }) => keys.includes(key)) ? neighbour : undefined;
  }

  /** The names of those who may speak a quotation for which no speaker is surely named. */
  #beside(quotation: DraftQuotation): Beside | null {
    const own = ownAttribution(quotation) ?? this.#foreign.of(quotation);
    if (own !== null && own.kind !== 'same' && own.kind !== 'label') return null;
    const first = quotation.parts[0]?.block;
    const previous = first === undefined ? undefined : this.#before.get(first);
    const cells = first === undefined ? [] : this.#tables.beside(first);
    const beside = namesBeside(quotation, { before: own?.kind === 'same', previous, cells }, this.#sources);
    if (beside.names.length === 0) return null;
    return own === null && reportedClause(quotation) !== null ? { ...beside, introduces: true } : beside;
  }

  #work(item: DraftItem): CitedWork {
    return citedWork(item, this.#sources, this.#options.knownKeys);
  }

  #report(judgement: Judgement, given: Linked, ignored: IgnoreComment | null): void {
    const { quotation, items } = given;
    const differences = gravestFirst(judgement.differences).map((each) => placedDifference(each, quotation));
    const severity = this.#severity(judgement, differences);
    const item = judgement.cited === null ? undefined : items[judgement.cited];
    const silenced = severity === null || (ignored !== null && silences(ignored, judgement.code));
    if (item !== undefined && judgement.code === 'unknown-citation') {
      // Several quotations may share it: the first that is not silenced tells what it should be.
      if (this.#settled.get(item) === 'reported') return;
      this.#settled.set(item, silenced ? 'silenced' : 'reported');
    }
    if (silenced) return;
    const isLocator = judgement.correct !== null && PLACES.has(judgement.code) && item !== undefined;
    if (judgement.code === 'wrong-locator' && item !== undefined) {
      // Several quotations may share it.
      const key = `${item.start} ${judgement.message}`;
      if (this.#misplaced.has(key)) return;
      this.#misplaced.add(key);
    }
    if (judgement.code === 'wrong-speaker') {
      const named = this.#speeches.get(quotation)?.speaker;
      if (named != null) this.#wrongSpeakers.push(sourceRange(named.block, named.from, named.to));
    }
    const onCitation = ON_CITATION.has(judgement.code);
    const underlined =
      onCitation && item !== undefined
        ? item.locatorRange !== null && judgement.code === 'wrong-locator'
          ? item.locatorRange
          : item.keyRange
        : quotation;
    this.#findings.push({
      code: judgement.code,
      severity,
      message:
        judgement.code === 'altered-quotation'
          ? alteredMessage(differences, judgement.source, judgement.correct === null)
          : judgement.message,
      start: underlined.start,
      end: underlined.end,
      quotation: quotation.text,
      citation: item === undefined ? firstCitation(items) : { key: item.key, locator: item.locator },
      source: judgement.source,
      differences: judgement.drift === undefined ? differences : [],
      ...(judgement.drift && { drift: judgement.drift }),
      fixes: fixesFor(isLocator ? this.#covering(judgement, item) : judgement, {
        text: this.#syntax.text,
        language: this.#syntax.language,
        quotation,
        items,
        speaker: this.#inSpeech(given).speaker,
      }),
    });
  }

  /** A judgement on a locator, corrected to one that covers all quotations with this citation, so that none of them is wrong then. */
  #covering(judgement: Judgement, item: DraftItem): Judgement {
    const { correct } = judgement;
    const article = correct === null ? undefined : this.#sources.article(correct.key)?.article;
    if (correct === null || article === undefined) return judgement;
    const places = (this.#citedWith.get(item) ?? []).flatMap((linked) => {
      const { state, source } = this.#answer(this.#question(linked));
      return state === 'verified' && source?.id === correct.key ? [source] : [];
    });
    const start = Math.min(...places.map((each) => each.start));
    const end = Math.max(...places.map((each) => each.end));
    const locator = places.length < 2 ? null : locatorOf(article, { start, end }, correct.locator?.label);
    return locator === null ? judgement : { ...judgement, correct: { ...correct, locator } };
  }

  #severity(judgement: Pick<Judgement, 'code' | 'severity'>, differences: readonly Difference[]): Severity | null {
    return severityOf(judgement, differences, this.#options.severities);
  }

  *#citations(): Generator<void, CheckedCitation[]> {
    const found: CheckedCitation[] = [];
    for (const block of this.#blocks) {
      if (!isProse(block.kind)) continue;
      yield;
      for (const item of citationsIn(block).flatMap((citation) => citation.items)) {
        if (found.length >= MOST_CITATIONS) return found;
        const { key, locator, start, end } = item;
        const { state } = this.#work(item);
        if (state !== 'known' && isCrossReference(key)) continue;
        found.push({ key, locator, start, end, state });
        if (state === 'unknown' && !this.#settled.has(item)) this.#reportUnknown(item);
      }
    }
    return found;
  }

  #reportUnknown({ key, locator, keyRange, start, end }: DraftItem): void {
    const severity = this.#severity({ code: 'unknown-citation' }, []);
    if (severity === null || this.#silence.covers({ start, end }, 'unknown-citation')) return;
    this.#findings.push({
      code: 'unknown-citation',
      severity,
      message: unknownMessage(key, (this.#options.knownKeys?.size ?? 0) > 0),
      start: keyRange.start,
      end: keyRange.end,
      quotation: null,
      citation: { key, locator },
      source: null,
      differences: [],
      fixes: [],
    });
  }
}

function firstCitation(items: readonly DraftItem[]): Finding['citation'] {
  const [item] = items;
  return item === undefined ? null : { key: item.key, locator: item.locator };
}
