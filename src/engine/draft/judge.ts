import * as l10n from '@vscode/l10n';
import type { Locator } from '../cite/locator.js';
import { lacksPlaces, locatorOf } from '../cite/source-locator.js';
import type { Quotation } from '../library/model.js';
import { countWords } from '../text/tokens.js';
import { isUnreadable } from '../text/unreadable.js';
import { bracketDoubt } from './bracket-doubts.js';
import { exactComparisons } from './compare.js';
import { limitsOf } from './conditions.js';
import { omissionsOf } from './cuts.js';
import type { PassageDifference } from './difference.js';
import type { Drift, FindingCode, FixKind, Severity, SourcePlace } from './finding.js';
import { placeName, shortened, unheardMessage, unknownMessage, unreadableMessage } from './messages.js';
import { correctedIn, type NoticeJudgement, noticeOf } from './notice.js';
import {
  citedRanges,
  exactElsewhere,
  exactPlace,
  Fit,
  isAt,
  nearElsewhere,
  nearIn,
  nearPlace,
  type Place,
  quotationAround,
  standsElsewhere,
  UNCITED_QUOTED,
} from './places.js';
import { placeInWords, placesName } from './places-in-words.js';
import type { Question } from './question.js';
import type { DraftSources } from './sources.js';
import { attributionAt, fitOfSpeaker, inSentence } from './speaker-fit.js';
import type { AttributionState } from './speaker-match.js';
import { type SourceStream, streamOf } from './stream.js';
import { isRight, sureFixes } from './sure-fixes.js';

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
  /** The severity unless the writer sets one for the code, where it differs from the code's usual one. */
  readonly severity?: Severity | 'off' | undefined;
  /** The fixes of its words after which they are surely the source's. */
  readonly sure?: (() => readonly FixKind[]) | undefined;
  /** Whether other words in the place of the quotation's own would be right there. */
  readonly isRight?: ((words: string | null) => boolean) | undefined;
  /** Where in the passage words of the source are left out without an ellipsis. */
  readonly gaps?: readonly number[] | undefined;
  /** How the source has changed since the words were last verified. */
  readonly drift?: Drift | undefined;
  /** The speaker that the source names, where the draft names another. */
  readonly speaker?: string | undefined;
}

/** The answer to a question: the state, where the words are in the library, and the findings. */
export interface Verdict {
  readonly state: QuotationState;
  readonly source: SourcePlace | null;
  readonly judgements: readonly Judgement[];
  /** Null where the draft names no speaker, or the words are not the source's. */
  readonly attribution: AttributionState | null;
  /** Whether words in brackets say what nothing in the source confirms. */
  readonly bracketed: boolean;
}

const UNCHECKED: Verdict = { state: 'unchecked', source: null, judgements: [], attribution: null, bracketed: false };

/** Judges one quotation of a draft. */
export function judge(question: Question, sources: DraftSources): Verdict {
  const count = countWords(question.passage);
  if (count === 0) return UNCHECKED;
  const known = question.cited.flatMap(({ key }, index) => {
    const source = sources.article(key);
    return source === undefined ? [] : [{ index, stream: streamOf(source) }];
  });
  if (question.cited.length === 0) return judgeUncited(question, count, sources);
  const fitOf = (place: Place) => fitOfSpeaker(question, place, sources);
  const places = known.flatMap(({ index, stream }) => {
    const place = exactPlace(question.passage, stream, citedRanges(question, index, stream), fitOf);
    return place === null ? [] : [{ index, place, fit: fitOf(place) }];
  });
  const best = places.toSorted((a, b) => a.fit - b.fit)[0];
  if (best !== undefined)
    return (
      (best.fit === Fit.Different ? saidElsewhere(question, count, best, sources) : null) ??
      verified(question, best.place, best.index, sources)
    );
  if (known.some(({ stream }) => stream.isTitle(question.passage))) return { ...UNCHECKED, state: 'verified' };
  // Words found in no work of the library may be from a cited one outside it.
  if (question.cited.some(({ state }) => state === 'external')) return UNCHECKED;
  const unknown = question.cited.findIndex(({ state }) => state === 'unknown');
  if (unknown >= 0) return judgeUnknown(question, count, unknown, sources);
  return judgeDiffering(question, count, known, sources);
}

/** The verdict on words that a work cited gives to someone else, if another article gives them to the draft's speaker. */
function saidElsewhere(
  question: Question,
  count: number,
  { place, index }: { readonly place: Place; readonly index: number },
  sources: DraftSources,
): Verdict | null {
  const fitOf = (other: Place) => fitOfSpeaker(question, other, sources);
  const keys = new Set(question.cited.map(({ key }) => key));
  // A work that says who did not say it gives it to nobody else.
  if (quotationAround(place.source, sources)?.speaker?.doubt === 'denied') return null;
  const other = exactElsewhere(question.passage, count, keys, sources, { fitOf });
  if (other === null || fitOf(other) !== Fit.Stated) return null;
  const { source } = other;
  const speaker = quotationAround(place.source, sources)?.speaker?.name ?? '';
  const wrong: Judgement = {
    code: 'wrong-source',
    message: l10n.t(
      '{0} says this in {1}. @{2} attributes it to {3}.',
      question.speaker ?? question.role ?? '',
      placeName(source),
      place.source.id,
      speaker,
    ),
    differences: [],
    source,
    cited: index,
    correct: { key: source.id, locator: source.locator },
  };
  return exactVerdict('misattributed', [wrong], other, question, sources);
}

/** A work cited for the words is unknown: its key may be a wrong one for the work that they are from. */
function judgeUnknown(question: Question, count: number, index: number, sources: DraftSources): Verdict {
  const { key } = question.cited[index] ?? { key: '' };
  const keys = new Set(question.cited.map((each) => each.key));
  const fitOf = (found: Place) => fitOfSpeaker(question, found, sources);
  const exact = exactElsewhere(question.passage, count, keys, sources, { fitOf });
  const place = exact ?? nearElsewhere(question.passage, sources, fitOf);
  if (place === null) return UNCHECKED;
  const { source } = place;
  const wrong: Judgement = {
    code: 'unknown-citation',
    message: `${unknownMessage(key, true)} ${exact ? l10n.t('The words are from {0}.', placeName(source)) : l10n.t('Similar words are in {0}.', placeName(source))}`,
    differences: [],
    source,
    cited: index,
    correct: { key: source.id, locator: source.locator },
  };
  return exact
    ? exactVerdict('misattributed', [wrong], place, question, sources)
    : { ...UNCHECKED, state: 'altered', source, judgements: [altered(question, place, null, sources), wrong] };
}

/** No work cited for the words has them. */
function judgeDiffering(
  question: Question,
  count: number,
  known: readonly { index: number; stream: SourceStream }[],
  sources: DraftSources,
): Verdict {
  const keys = new Set(question.cited.map(({ key }) => key));
  const fitOf = (place: Place) => fitOfSpeaker(question, place, sources);
  const elsewhere = exactElsewhere(question.passage, count, keys, sources, { fitOf });
  if (elsewhere !== null) {
    const { source } = elsewhere;
    const named = known[0]?.stream.source.article.metadata.id ?? '';
    const wrong: Judgement = {
      code: 'wrong-source',
      message: l10n.t('The words are from {0}, not @{1}.', placeName(source), named),
      differences: [],
      source,
      cited: known[0]?.index ?? null,
      correct: { key: source.id, locator: source.locator },
    };
    return exactVerdict('misattributed', [wrong], elsewhere, question, sources);
  }
  let best: { place: Place; index: number } | null = null;
  for (const { index, stream } of known) {
    const place = nearPlace(question, count, stream, index, sources);
    if (place !== null && (best === null || place.comparison.similarity > best.place.comparison.similarity))
      best = { place, index };
  }
  if (best !== null)
    return {
      ...UNCHECKED,
      state: 'altered',
      source: best.place.source,
      judgements: [altered(question, best.place, best.index, sources), ...noticed(noticeOf(best.place))],
    };
  const digest = known.find(({ stream }) => stream.source.article.metadata.text === 'digest');
  const named = question.cited[0]?.key ?? '';
  return digest === undefined
    ? unsupported(
        l10n.t('These words were not found in @{0} or elsewhere in your library.', named),
        known[0]?.index ?? null,
      )
    : unsupported(
        l10n.t(
          'These words were not found. Only the quotations of @{0} can be compared, because it is a digest. Add the full text to check them.',
          digest.stream.source.article.metadata.id,
        ),
        digest.index,
        'information',
      );
}

function judgeUncited(question: Question, count: number, sources: DraftSources): Verdict {
  const { inTex } = question;
  if (inTex?.belongs === true) return judgeInTex(question, inTex.keys, count, sources);
  if (count < UNCITED_QUOTED) return UNCHECKED;
  const besides = new Set([...question.besides, ...(inTex?.keys ?? [])]);
  const fitOf = (place: Place) => fitOfSpeaker(question, place, sources);
  const exact = exactElsewhere(question.passage, count, new Set(), sources, { preferred: besides, fitOf });
  if (exact !== null) {
    if (besides.has(exact.source.id)) return exactVerdict('verified', [], exact, question, sources);
    // What LaTeX cites there may be the same work under a key of its own.
    return inTex !== null ? UNCHECKED : exactVerdict('uncited', [uncited(exact)], exact, question, sources);
  }
  const beside = inTex === null ? null : nearIn(question.passage, streamsOf(besides, sources), fitOf);
  const near = beside ?? nearElsewhere(question.passage, sources, fitOf);
  if (near !== null) {
    const { source } = near;
    // What LaTeX cites may be another work, with these words.
    if (inTex !== null && !besides.has(source.id)) return UNCHECKED;
    // One finding for one quotation: once its words are right, that on its citation is left.
    const correct = besides.has(source.id) || inTex !== null ? null : { key: source.id, locator: source.locator };
    // Of so few words the same person may have said others elsewhere.
    const severity = near.comparison.equal < UNCITED_QUOTED ? ('information' as const) : undefined;
    const judgements = [{ ...altered(question, near, null, sources), correct, severity }];
    return { ...UNCHECKED, state: 'altered', source, judgements };
  }
  return foundNowhere(question, sources);
}

/**
 * Judges words that raw TeX cites: they are compared with the works cited, and no others. A key of LaTeX may name another work than
 * the same key of the library, so words found only in another work, or in none, are not reported.
 */
function judgeInTex(question: Question, keys: readonly string[], count: number, sources: DraftSources): Verdict {
  const streams = streamsOf(keys, sources);
  const fitOf = (place: Place) => fitOfSpeaker(question, place, sources);
  const exact = streams
    .flatMap((stream) => exactPlace(question.passage, stream, null, fitOf) ?? [])
    .toSorted((a, b) => fitOf(a) - fitOf(b))[0];
  if (exact !== undefined) return exactVerdict('verified', [], exact, question, sources);
  if (streams.some((stream) => stream.isTitle(question.passage))) return { ...UNCHECKED, state: 'verified' };
  let near = nearIn(question.passage, streams, fitOf);
  const isElsewhere = standsElsewhere(question.passage, sources);
  // Less similar words may be those of a work that the library does not have.
  if (near === null && !isElsewhere && streams.length === keys.length) {
    for (const stream of streams) {
      const place = nearPlace(question, count, stream, -1, sources);
      if (place !== null && (near === null || place.comparison.similarity > near.comparison.similarity)) near = place;
    }
  }
  if (near !== null)
    return {
      ...UNCHECKED,
      state: 'altered',
      source: near.source,
      judgements: [altered(question, near, null, sources), ...noticed(noticeOf(near))],
    };
  if (isElsewhere || count < UNCITED_QUOTED || nearElsewhere(question.passage, sources, fitOf) !== null)
    return UNCHECKED;
  return foundNowhere(question, sources);
}

/** The library's articles of some keys. */
function streamsOf(keys: Iterable<string>, sources: DraftSources): SourceStream[] {
  return [...keys].flatMap((key) => {
    const source = sources.article(key);
    return source === undefined ? [] : [streamOf(source)];
  });
}

function foundNowhere({ passage }: Question, sources: DraftSources): Verdict {
  // Found, but too few words to identify a source.
  if (standsElsewhere(passage, sources)) return UNCHECKED;
  return unsupported(l10n.t('These words were not found in your library.'), null, 'off');
}

function verified(question: Question, place: Place, index: number, sources: DraftSources): Verdict {
  const judgements: Judgement[] = [];
  const { source, stream } = place;
  const { article } = stream.source;
  const named = question.cited[index]?.locator;
  const cited = citedRanges(question, index, stream);
  const locator = named ? locatorOf(article, source, named.label) : null;
  const hasNone = named ? lacksPlaces(article, named) : false;
  if (named && locator !== null && (hasNone || (cited !== null && !isAt(source, cited)))) {
    judgements.push({
      code: 'wrong-locator',
      message: hasNone
        ? l10n.t(
            'The words are {0} of @{1}, which has no {2}.',
            placeInWords(locator),
            source.id,
            placesName(named.label),
          )
        : l10n.t('The words are {0} of @{1}, not {2}.', placeInWords(locator), source.id, placeInWords(named)),
      differences: [],
      source,
      cited: index,
      correct: { key: source.id, locator },
    });
  }
  return exactVerdict('verified', judgements, place, question, sources);
}

/** The verdict on words that are right, with what there is to say of speaker, omissions and other wordings. */
function exactVerdict(
  state: QuotationState,
  first: readonly Judgement[],
  place: Place,
  question: Question,
  sources: DraftSources,
): Verdict {
  const judgements: Judgement[] = [...first];
  const { source } = place;
  const base = { differences: [], source, cited: null, correct: null };
  const quotation = quotationAround(source, sources);
  const attribution = attributionAt(question, place, quotation, sources);
  if (attribution === 'different') {
    const speaker = quotation?.speaker?.name ?? '';
    const message = l10n.t(
      '@{0} attributes this to {1}, not {2}.',
      source.id,
      speaker,
      inSentence(question.speaker ?? question.role ?? ''),
    );
    judgements.push({ ...base, code: 'wrong-speaker', message, speaker });
  }
  if (attribution === 'denied') {
    const message = l10n.t(
      'According to @{0}, {1} did not say this.',
      source.id,
      inSentence(question.speaker ?? question.role ?? ''),
    );
    judgements.push({ ...base, code: 'wrong-speaker', message });
  }
  const omissions = omissionsOf(question.passage, place, quotation, limitsOf(place.stream, sources), question.around);
  // That the words come after “denies having said” is said already.
  const told = attribution === 'denied' ? omissions.filter(({ code }) => code !== 'misleading-omission') : omissions;
  judgements.push(...told.map((each) => ({ ...base, ...each })));
  const doubt = bracketDoubt(place, quotation, sources);
  if (doubt !== null) judgements.push({ ...base, code: 'bracketed-words', ...doubt });
  if (place.stream.source.article.metadata.transcript === 'unheard')
    judgements.push({ ...base, code: 'unheard-transcript', message: unheardMessage(source) });
  judgements.push(...noticed(noticeOf(place) ?? correctedIn(place, question.passage, sources)));
  const other = quotation === null ? undefined : otherWording(question.passage, place, quotation, sources);
  if (other !== undefined) {
    const { articleId: id, start, end } = other;
    const article = sources.article(id)?.article;
    const locator = article ? locatorOf(article, { start, end }) : null;
    const message = l10n.t(
      '{0}, words this differently: “{1}”',
      placeName({ id, locator }),
      shortened(other.text, 120),
    );
    judgements.push({ ...base, code: 'wording-varies', message });
  }
  if (!isUnreadable(question.passage)) return { state, source, judgements, attribution, bracketed: doubt !== null };
  // What was lost may have been something else in either.
  judgements.push({ ...base, code: 'unsupported-quotation', message: unreadableMessage(source) });
  const unproven = state === 'verified' ? 'unsupported' : state;
  return { state: unproven, source, judgements, attribution, bracketed: doubt !== null };
}

function noticed(notice: NoticeJudgement | null): Judgement[] {
  return notice === null ? [] : [{ code: 'corrected-source', differences: [], cited: null, correct: null, ...notice }];
}

function otherWording(
  passage: string,
  { stream }: Place,
  quotation: Quotation,
  sources: DraftSources,
): Quotation | undefined {
  return sources.alsoReported(quotation.id).find((other) => {
    const source = sources.article(other.articleId);
    if (source === undefined || exactComparisons(passage, streamOf(source)).length > 0) return false;
    // What reports a part of the same words reports nothing otherwise.
    return exactComparisons(other.text, stream).length === 0;
  });
}

function altered({ passage }: Question, place: Place, cited: number | null, sources: DraftSources): Judgement {
  const { differences } = place.comparison;
  // A verdict alone does without.
  const limits = () => limitsOf(place.stream, sources);
  // Found when a fix is first wanted, and kept as long as the verdict: a draft asks at each keystroke.
  let sure: readonly FixKind[] | undefined;
  return {
    code: 'altered-quotation',
    message: '',
    differences,
    source: place.source,
    cited,
    correct: null,
    sure: () => (sure ??= sureFixes(passage, place, limits())),
    isRight: (words) => isRight(words, place, limits()),
  };
}

function uncited(place: Place): Judgement {
  const { source } = place;
  return {
    code: 'uncited-quotation',
    message: l10n.t('The words are from {0}, but are not cited.', placeName(source)),
    differences: [],
    source,
    cited: null,
    correct: { key: source.id, locator: source.locator },
  };
}

function unsupported(message: string, cited: number | null, severity?: Severity | 'off'): Verdict {
  const judgement: Judgement = {
    code: 'unsupported-quotation',
    message,
    differences: [],
    source: null,
    cited,
    correct: null,
    severity,
  };
  return { ...UNCHECKED, state: 'unsupported', judgements: [judgement] };
}
