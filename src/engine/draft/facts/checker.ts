import { languageOf } from '../../extract/languages/recognize.js';
import { type DraftBlock, isProse, sourceRange, visibleIndex } from '../../markdown/block.js';
import type { DraftSyntax } from '../../markdown/markdown.js';
import { OBJECT } from '../../text/object.js';
import type { Range } from '../../text/range.js';
import type { CheckedFact } from '../checked-fact.js';
import type { Finding } from '../finding.js';
import type { Claim, ClaimedWork } from './claim.js';
import { findingOf, type Placed } from './findings.js';
import { type JudgedFact, judgeClaim } from './judge.js';
import type { CitedAt, FactCheck, FactsDraft, FactsOutcome } from './port.js';
import { KnownNames, type Misspelled, type SpelledNames, spelledNames } from './spelling.js';

/** Number of claims whose verdicts are kept: those of the drafts that are open. */
const REMEMBERED = 4_000;

/** Maximum number of cited sentences of a draft whose facts are checked. */
const MOST_CLAIMS = 5_000;

/** Maximum number of sentences of a draft whose names are compared with the library's, and how many in one step. */
const MOST_SENTENCES = 10_000;
const SPELLED_IN_A_STEP = 20;

/** A cited sentence of a draft. */
interface CitedSentence {
  readonly block: DraftBlock;
  readonly range: Range;
  readonly cited: readonly CitedAt[];
}

/** Checks facts, and keeps what came out for a sentence as long as its words, its citations and the library are the same. */
export class FactChecker implements FactCheck {
  #verdicts = new Map<string, readonly JudgedFact[]>();
  #version: number | null = null;
  #spelled = new Map<string, SpelledNames>();
  #names: KnownNames | null = null;

  *steps(draft: FactsDraft): Generator<void, FactsOutcome> {
    const { sources } = draft;
    if (this.#version !== sources.version) {
      this.#verdicts = new Map();
      this.#spelled = new Map();
      this.#names = null;
    }
    this.#version = sources.version;
    const language = draftLanguage(draft.syntax);
    const facts: CheckedFact[] = [];
    const findings: Finding[] = [];
    let count = 0;
    for (const block of draft.syntax.blocks) {
      if (!isChecked(block)) continue;
      for (const sentence of citedSentences(block, draft)) {
        if (++count > MOST_CLAIMS) break;
        const claim = claimOf(sentence, draft, language);
        const { judged, isNew } = this.#judge(claim, draft);
        for (const each of judged) {
          const placed = place(each, sentence, draft);
          facts.push(checkedFact(placed));
          const finding = findingOf(placed, draft);
          if (finding !== null) findings.push(finding);
        }
        if (isNew) yield;
      }
    }
    findings.push(...(yield* this.#misspelled(draft, language, findings)));
    return { facts, findings };
  }

  /** Names of the whole draft, cited or not, that the library spells otherwise; not those of which something is said already. */
  *#misspelled(draft: FactsDraft, language: string, said: readonly Finding[]): Generator<void, Finding[]> {
    const found: { readonly block: DraftBlock; readonly range: Range; readonly each: Misspelled }[] = [];
    const own = new Set<string>();
    let count = 0;
    for (const block of draft.syntax.blocks) {
      if (!isChecked(block)) continue;
      const stretches = [
        ...draft.citedIn(block).map(({ from, to }) => ({ start: from, end: to })),
        ...draft.passagesIn(block),
        ...codeIn(block),
      ];
      for (const range of draft.sentencesOf(block)) {
        if (++count > MOST_SENTENCES) break;
        const { names, isNew } = this.#spellingsIn(blotted(block.visible.text, range, stretches), language, draft);
        for (const name of names.own) own.add(name);
        for (const each of names.misspelled) found.push({ block, range, each });
        if (isNew && count % SPELLED_IN_A_STEP === 0) yield;
      }
    }
    return found.flatMap(({ block, range, each }) => {
      // Whom the draft introduces by a full name is called by the last word of it.
      if (each.fact.words.length === 1 && own.has(each.fact.words[0] ?? '')) return [];
      const placed = place(misspelling(each), { block, range, cited: [] }, draft);
      const isSaid = said.some(({ start, end }) => start < placed.range.end && placed.range.start < end);
      return isSaid ? [] : (findingOf(placed, draft) ?? []);
    });
  }

  #spellingsIn(prose: string, language: string, { sources }: FactsDraft): { names: SpelledNames; isNew: boolean } {
    const known = this.#spelled.get(prose);
    this.#spelled.delete(prose);
    this.#names ??= new KnownNames(sources.peopleInSeveral());
    const names = known ?? spelledNames(prose, language, this.#names, sources);
    this.#spelled.set(prose, names);
    const [oldest] = this.#spelled.keys();
    if (this.#spelled.size > MOST_SENTENCES && oldest !== undefined) this.#spelled.delete(oldest);
    return { names, isNew: known === undefined };
  }

  #judge(claim: Claim, { sources }: FactsDraft): { readonly judged: readonly JudgedFact[]; readonly isNew: boolean } {
    const key = JSON.stringify(claim);
    const known = this.#verdicts.get(key);
    // What was asked for last is dropped last.
    this.#verdicts.delete(key);
    const judged = known ?? judgeClaim(claim, sources);
    this.#verdicts.set(key, judged);
    const [oldest] = this.#verdicts.keys();
    if (this.#verdicts.size > REMEMBERED && oldest !== undefined) this.#verdicts.delete(oldest);
    return { judged, isNew: known === undefined };
  }
}

/** Prose of the writer's own: no block quotes, no texts of the front matter. */
function isChecked({ kind, containers }: DraftBlock): boolean {
  return isProse(kind) && containers.every((each) => each.kind !== 'blockQuote' && each.kind !== 'metadata');
}

function citedSentences(block: DraftBlock, draft: FactsDraft): CitedSentence[] {
  const cited = draft.citedIn(block);
  if (cited.length === 0) return [];
  return draft.sentencesOf(block).flatMap((range) => {
    const inside = cited.filter(({ from }) => from >= range.start && from < range.end);
    return inside.length === 0 ? [] : [{ block, range, cited: inside }];
  });
}

function claimOf({ block, range, cited }: CitedSentence, draft: FactsDraft, language: string): Claim {
  const { text } = block.visible;
  const citations = cited.map(({ from, to }) => ({ start: from, end: to }));
  const quotations = [...draft.passagesIn(block), ...codeIn(block)];
  return {
    prose: blotted(text, range, [...citations, ...quotations]),
    words: blotted(text, range, citations),
    language,
    clauses: clausesOf(range, cited, draft),
  };
}

/** Code, formulas and addresses among the words of a block. */
function codeIn(block: DraftBlock): Range[] {
  return block.inline
    .filter(({ kind }) => /^(?:code|math|tex|url)$/u.test(kind))
    .map(({ start, end }) => ({ start: visibleIndex(block, start), end: visibleIndex(block, end) }));
}

/** Part of a text with stretches of it blotted out, of the same length. */
function blotted(text: string, { start, end }: Range, stretches: readonly Range[]): string {
  let result = text.slice(start, end);
  for (const each of stretches) {
    const from = Math.max(0, each.start - start);
    const to = Math.min(result.length, each.end - start);
    if (from < to) result = result.slice(0, from) + OBJECT + ' '.repeat(to - from - 1) + result.slice(to);
  }
  return result;
}

/** A citation in brackets speaks for what is before it, one in the sentence for what follows; the last one for the rest. */
function clausesOf({ start, end }: Range, cited: readonly CitedAt[], draft: FactsDraft): Claim['clauses'] {
  const clauses: { end: number; works: readonly ClaimedWork[] }[] = [];
  for (const [index, each] of cited.entries()) {
    const cites = each.items.map((item) => draft.work(item));
    // What a work that the library does not have may state cannot be determined.
    const isKnown = cites.every(({ state }) => state === 'known');
    const works = isKnown ? cites.map(({ key, locator }) => ({ key, locator })) : [];
    const next = cited[index + 1];
    const until = next === undefined ? end : each.textual ? next.from : each.to;
    clauses.push({ end: until - start, works });
  }
  return clauses;
}

function place(judged: JudgedFact, sentence: CitedSentence, draft: FactsDraft): Placed {
  const { block, range, cited } = sentence;
  const start = range.start + judged.start;
  const whole = { from: range.start + judged.whole.start, to: range.start + judged.whole.end };
  const marker = cited[judged.clause];
  return {
    judged,
    range: sourceRange(block, start, range.start + judged.end),
    whole: sourceRange(block, whole.from, whole.to),
    text: block.visible.text.slice(start, range.start + judged.end),
    sentence: sourceRange(block, range.start, Math.min(range.end, block.visible.text.length)),
    block,
    marker,
    item: marker?.items.find((item) => draft.work(item).key === judged.work),
  };
}

/** A misspelled name as a fact that no source is cited for. */
function misspelling({ fact: { start, end }, name }: Misspelled): JudgedFact {
  const range = { start, end };
  return {
    ...range,
    whole: range,
    kind: 'name',
    clause: -1,
    work: null,
    state: 'contradicted',
    code: 'name-spelling',
    verdict: 'spelling',
    change: null,
    source: null,
    stated: null,
    repair: { range, text: name },
    words: name,
    elsewhere: null,
    other: null,
  };
}

function checkedFact({ judged, range, text, item }: Placed): CheckedFact {
  return {
    ...range,
    kind: judged.kind,
    text,
    state: judged.state,
    citation: item === undefined ? null : { key: item.key, locator: item.locator },
    source: judged.source,
    stated: judged.stated,
  };
}

/** What the front matter says, else what the words are. */
function draftLanguage(syntax: DraftSyntax): string {
  const { text, frontMatter, blocks } = syntax;
  const stated =
    frontMatter === null
      ? undefined
      : /^lang(?:uage)?:\s{0,9}["']?([a-z]{2})\b/imu.exec(text.slice(frontMatter.start, frontMatter.end))?.[1];
  if (stated !== undefined) return stated.toLowerCase();
  const paragraphs = blocks
    .filter(({ kind }) => isProse(kind))
    .map(({ start, end }, index) => ({ number: index + 1, start, end }));
  return languageOf({ metadata: { id: '', type: '', text: 'full' }, format: 'plain', text, paragraphs }) ?? '';
}
