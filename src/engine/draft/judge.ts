import { pagesIn } from '../article/pages.js';
import type { Locator } from '../cite/locator.js';
import { locatorOf } from '../cite/source-locator.js';
import type { Quotation } from '../library/model.js';
import { countWords } from '../text/tokens.js';
import { exactComparisons, type PassageDifference } from './compare.js';
import { wordBehind } from './exact.js';
import type { FindingCode, SourcePlace } from './finding.js';
import { placeInWords, placeName, unknownMessage } from './messages.js';
import {
  citedRanges,
  exactElsewhere,
  exactPlace,
  isAt,
  nearElsewhere,
  nearPlace,
  type Place,
  quotationAround,
  UNCITED_QUOTED,
} from './places.js';
import type { Question } from './question.js';
import type { DraftSources } from './sources.js';
import { differentSpeaker } from './speaker-match.js';
import { type SourceStream, streamOf } from './stream.js';

/** What came out for a quotation. `unchecked`: nothing to compare it with, as for a work outside the library. */
export type QuotationState = 'verified' | 'altered' | 'misattributed' | 'uncited' | 'unsupported' | 'unchecked';

/** A finding before it is placed in the draft. */
export interface Judgement {
  readonly code: FindingCode;
  readonly message: string;
  readonly differences: readonly PassageDifference[];
  readonly source: SourcePlace | null;
  /** Which of the question's works it is about; null for none. */
  readonly cited: number | null;
  /** The citation it should have: key and place. */
  readonly correct: { readonly key: string; readonly locator: Locator | null } | null;
}

/** The answer to a question: the state, where the words stand in the library, and what there is to say. */
export interface Verdict {
  readonly state: QuotationState;
  readonly source: SourcePlace | null;
  readonly judgements: readonly Judgement[];
}

/** Words at which a cut may hide a condition. */
const QUALIFIERS = new Set(
  'but unless if except although though however provided until only yet without whereas'.split(' '),
);

/** From so many words on a quotation found nowhere is worth saying. */
const UNSUPPORTED_WORDS = 5;

const UNCHECKED: Verdict = { state: 'unchecked', source: null, judgements: [] };

/** Judges one quotation of a draft. */
export function judge(question: Question, sources: DraftSources): Verdict {
  const count = countWords(question.passage);
  if (count === 0) return UNCHECKED;
  const known = question.cited.flatMap(({ key }, index) => {
    const source = sources.article(key);
    return source === undefined ? [] : [{ index, stream: streamOf(source) }];
  });
  if (question.cited.length === 0) return judgeUncited(question, count, sources);
  for (const { index, stream } of known) {
    const place = exactPlace(question.passage, stream, citedRanges(question, index, stream));
    if (place !== null) return verified(question, place, index, sources);
    if (stream.isTitle(question.passage)) return { state: 'verified', source: null, judgements: [] };
  }
  // What stands in no work of the library may stand in a cited one outside it.
  if (question.cited.some(({ state }) => state === 'external')) return UNCHECKED;
  const unknown = question.cited.findIndex(({ state }) => state === 'unknown');
  if (unknown >= 0) return judgeUnknown(question, count, unknown, sources);
  return judgeDiffering(question, count, known, sources);
}

/** A work cited for the words is known to nobody: its key may be a wrong one for the work that they stand in. */
function judgeUnknown(question: Question, count: number, index: number, sources: DraftSources): Verdict {
  const { key } = question.cited[index] ?? { key: '' };
  const keys = new Set(question.cited.map((each) => each.key));
  const exact = exactElsewhere(question.passage, count, keys, sources);
  const place = exact ?? nearElsewhere(question.passage, sources);
  if (place === null) return UNCHECKED;
  const { source } = place;
  const wrong: Judgement = {
    code: 'unknown-citation',
    message: `${unknownMessage(key)} These words ${exact ? 'stand' : 'nearly stand'} in ${placeName(source)}.`,
    differences: [],
    source,
    cited: index,
    correct: { key: source.id, locator: source.locator },
  };
  return exact
    ? { state: 'misattributed', source, judgements: [wrong, ...besidesExactness(question, place, sources)] }
    : { state: 'altered', source, judgements: [altered(place, null), wrong] };
}

/** The words stand in no work cited for them. */
function judgeDiffering(
  question: Question,
  count: number,
  known: readonly { index: number; stream: SourceStream }[],
  sources: DraftSources,
): Verdict {
  const keys = new Set(question.cited.map(({ key }) => key));
  const elsewhere = exactElsewhere(question.passage, count, keys, sources);
  if (elsewhere !== null) {
    const { source } = elsewhere;
    const named = known[0]?.stream.source.article.metadata.id ?? '';
    const wrong: Judgement = {
      code: 'wrong-source',
      message: `These words stand in ${placeName(source)}, not in @${named}.`,
      differences: [],
      source,
      cited: known[0]?.index ?? null,
      correct: { key: source.id, locator: source.locator },
    };
    const more = besidesExactness(question, elsewhere, sources);
    return { state: 'misattributed', source, judgements: [wrong, ...more] };
  }
  let best: { place: Place; index: number } | null = null;
  for (const { index, stream } of known) {
    const place = nearPlace(question, count, stream, index, sources);
    if (place !== null && (best === null || place.comparison.similarity > best.place.comparison.similarity))
      best = { place, index };
  }
  if (best !== null)
    return { state: 'altered', source: best.place.source, judgements: [altered(best.place, best.index)] };
  const digest = known.find(({ stream }) => stream.source.article.metadata.text === 'digest');
  const message =
    digest === undefined
      ? `These words stand neither in @${question.cited[0]?.key ?? ''} nor elsewhere in the library.`
      : `@${digest.stream.source.article.metadata.id} is a digest, of which only the quotations can be compared. Its full text is needed to check these words.`;
  return unsupported(count, message, digest?.index ?? known[0]?.index ?? null);
}

function judgeUncited(question: Question, count: number, sources: DraftSources): Verdict {
  if (count < UNCITED_QUOTED) return UNCHECKED;
  const besides = new Set(question.besides);
  const exact = exactElsewhere(question.passage, count, new Set(), sources, besides);
  if (exact !== null) {
    const more = besidesExactness(question, exact, sources);
    if (besides.has(exact.source.id)) return { state: 'verified', source: exact.source, judgements: more };
    return { state: 'uncited', source: exact.source, judgements: [uncited(exact, true), ...more] };
  }
  const near = nearElsewhere(question.passage, sources);
  if (near !== null) {
    const first = besides.has(near.source.id) ? [] : [uncited(near, false)];
    return { state: 'altered', source: near.source, judgements: [altered(near, null), ...first] };
  }
  return unsupported(count, 'These words stand nowhere in the library.', null);
}

function verified(question: Question, place: Place, index: number, sources: DraftSources): Verdict {
  const judgements: Judgement[] = [];
  const { source, stream } = place;
  const { article } = stream.source;
  const named = question.cited[index]?.locator;
  const cited = citedRanges(question, index, stream);
  const locator = named ? locatorOf(article, source, named.label) : null;
  const hasNoPages = named?.label === 'page' && pagesIn(article).length === 0;
  if (named && locator !== null && (hasNoPages || (cited !== null && !isAt(source, cited)))) {
    const instead = hasNoPages ? 'which has no pages' : `not ${placeInWords(named)}`;
    judgements.push({
      code: 'wrong-locator',
      message: `These words stand ${placeInWords(locator)} of @${source.id}, ${instead}.`,
      differences: [],
      source,
      cited: index,
      correct: { key: source.id, locator },
    });
  }
  return { state: 'verified', source, judgements: [...judgements, ...besidesExactness(question, place, sources)] };
}

/** What there is to say of words that are right: speaker, qualifier, other wordings. */
function besidesExactness(question: Question, place: Place, sources: DraftSources): Judgement[] {
  const judgements: Judgement[] = [];
  const { source, stream } = place;
  const base = { differences: [], source, cited: null, correct: null };
  const quotation = quotationAround(source, sources);
  if (quotation !== null && question.speaker !== null && differentSpeaker(question.speaker, quotation, sources)) {
    const message = `In @${source.id} it is ${quotation.speaker?.name} who says this, not ${question.speaker}.`;
    judgements.push({ ...base, code: 'wrong-speaker', message });
  }
  const dropped = droppedQualifier(place, quotation);
  if (dropped !== null) {
    judgements.push({
      ...base,
      code: 'dropped-qualifier',
      message: `In the source “${dropped}” follows where the quotation is cut.`,
    });
  }
  const other = quotation === null ? undefined : otherWording(question.passage, quotation, sources);
  if (other !== undefined) {
    const { articleId: id, start, end } = other;
    const article = sources.article(id)?.article;
    const locator = article ? locatorOf(article, { start, end }) : null;
    const message = `${placeName({ id, locator })}, reports this otherwise: “${shortened(other.text)}”`;
    judgements.push({ ...base, code: 'wording-varies', message });
  }
  return stream.words.length === 0 ? [] : judgements;
}

function otherWording(passage: string, quotation: Quotation, sources: DraftSources): Quotation | undefined {
  return sources.alsoReported(quotation.id).find((other) => {
    const source = sources.article(other.articleId);
    return source !== undefined && exactComparisons(passage, streamOf(source)).length === 0;
  });
}

function droppedQualifier({ stream, comparison }: Place, quotation: Quotation | null): string | null {
  for (const piece of comparison.pieces) {
    const next = wordBehind(stream, piece);
    if (next === null || !QUALIFIERS.has(next.word.toLowerCase())) continue;
    // Behind the speech itself it is the reporter who goes on.
    if (quotation !== null && next.start >= quotation.end) continue;
    const end = Math.min(piece.last + 6, stream.words.length - 1);
    return `${stream.text(piece.last + 1, end).replace(/\s+/gu, ' ')} …`;
  }
  return null;
}

function altered(place: Place, cited: number | null): Judgement {
  const { differences } = place.comparison;
  return { code: 'altered-quotation', message: '', differences, source: place.source, cited, correct: null };
}

function uncited(place: Place, exact: boolean): Judgement {
  const { source } = place;
  return {
    code: 'uncited-quotation',
    message: `These words ${exact ? 'stand' : 'nearly stand'} in ${placeName(source)}. They are not cited.`,
    differences: [],
    source,
    cited: null,
    correct: { key: source.id, locator: source.locator },
  };
}

function unsupported(count: number, message: string, cited: number | null): Verdict {
  const judgement: Judgement = {
    code: 'unsupported-quotation',
    message,
    differences: [],
    source: null,
    cited,
    correct: null,
  };
  return { state: 'unsupported', source: null, judgements: count < UNSUPPORTED_WORDS ? [] : [judgement] };
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/gu, ' ');
  return plain.length > 120 ? `${plain.slice(0, 117).trimEnd()}…` : plain;
}
