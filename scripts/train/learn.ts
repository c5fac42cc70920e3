import { addFeatures, featureWriter } from '../../src/engine/extract/names/features/features.js';
import { KEY_BITS } from '../../src/engine/extract/names/features/keys.js';
import { viewParagraphs } from '../../src/engine/extract/names/features/paragraph-view.js';
import type { Stretch } from '../../src/engine/extract/names/features/stretches.js';
import { viewWord } from '../../src/engine/extract/names/features/word-view.js';
import { DEMONYMS, standsAlone } from '../../src/engine/extract/names/gazetteer/index.js';
import { LABELS, toLabels } from '../../src/engine/extract/names/labels.js';
import type { TaggerModel } from '../../src/engine/extract/names/model.js';
import { ruleSpans } from '../../src/engine/extract/names/rules.js';
import { isHeadline, type TokenizedParagraph } from '../../src/engine/extract/names/span.js';
import { type Token, tokenize } from '../../src/engine/extract/names/tokens.js';
import type { AnnotatedText, GoldName } from './annotated-text.js';
import { type CrfOptions, type Sequence, trainCrf, type Weights } from './crf.js';
import type { Datasets } from './datasets.js';

/** Settings that served best in cross-validation. */
export const SETTINGS: CrfOptions = { epochs: 5, rate: 0.1, l2: 60, l1: 150, seed: 7 };

/** What a tagger for news learns from: news counts twice, since it is what the tagger will read. */
export function trainingTexts(sets: Pick<Datasets, 'wikigold' | 'politicsTrain' | 'gumNews'>): AnnotatedText[] {
  return [...sets.wikigold, ...sets.politicsTrain, ...sets.gumNews, ...sets.gumNews];
}

/** A feature seen less often is left out. */
const RAREST = 2;

/** Trains a tagger on annotated texts. Deterministic: the same texts and settings give the same weights. */
export function trainTagger(texts: readonly AnnotatedText[], options: CrfOptions = SETTINGS): TaggerModel {
  const { sequences, keys } = toSequences(texts);
  return quantise(trainCrf(sequences, keys.length, options), keys);
}

interface Raw {
  readonly keys: Int32Array;
  readonly offsets: Int32Array;
  readonly labels: Uint8Array;
}

function toSequences(texts: readonly AnnotatedText[]): { sequences: Sequence[]; keys: Int32Array } {
  const raws = texts.flatMap(toRaws);
  const counts = new Uint16Array(1 << KEY_BITS);
  for (const { keys } of raws) for (const key of keys) counts[key] = Math.min(65535, (counts[key] ?? 0) + 1);
  const frequent: number[] = [];
  const numbers = new Int32Array(1 << KEY_BITS).fill(-1);
  counts.forEach((count, key) => {
    if (count < RAREST) return;
    numbers[key] = frequent.length;
    frequent.push(key);
  });
  const keys = Int32Array.from(frequent);
  const sequences = raws.map(({ keys: own, offsets, labels }) => {
    const features: number[] = [];
    const starts = [0];
    for (let t = 0; t < labels.length; t += 1) {
      for (let k = offsets[t] ?? 0; k < (offsets[t + 1] ?? 0); k += 1) {
        const number = numbers[own[k] ?? 0] ?? -1;
        if (number >= 0) features.push(number);
      }
      starts.push(features.length);
    }
    return { features: Int32Array.from(features), offsets: Int32Array.from(starts), labels };
  });
  return { sequences, keys };
}

/** Features of texts seen before: held-out models share most of theirs. */
const seen = new WeakMap<AnnotatedText, Raw[]>();

function toRaws(text: AnnotatedText): Raw[] {
  const known = seen.get(text) ?? readRaws(text);
  seen.set(text, known);
  return known;
}

function readRaws(text: AnnotatedText): Raw[] {
  const paragraphs = text.paragraphs.map((range): TokenizedParagraph => {
    const tokens = tokenize(text.text, range, standsAlone);
    return { tokens, headline: isHeadline(tokens) };
  });
  const writer = featureWriter();
  const ruled = paragraphs.map(({ tokens, headline }) => (headline ? [] : ruleSpans(tokens)));
  return viewParagraphs(paragraphs, ruled, viewWord).flatMap((view, p) => {
    const { tokens = [], headline = true } = paragraphs[p] ?? {};
    if (tokens.length === 0 || headline) return [];
    const labels = goldLabels(tokens, text.names, view.stretches);
    // Nothing is learned from where the annotation is silent; words for peoples, though, are learned as words other than names.
    const told = view.stretches.filter(
      ({ first, end }) =>
        !text.ignored.some((range) => {
          const [start, stop] = [tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0];
          return range.start < stop && start < range.end && !DEMONYMS.has(text.text.slice(range.start, range.end));
        }),
    );
    return told.map(({ first, end }) => {
      const keys: number[] = [];
      const offsets = [0];
      for (let i = first; i < end; i += 1) {
        writer.clear();
        addFeatures(writer, view, i, text.sort);
        keys.push(...writer.keys.subarray(0, writer.length));
        offsets.push(keys.length);
      }
      return { keys: Int32Array.from(keys), offsets: Int32Array.from(offsets), labels: labels.slice(first, end) };
    });
  });
}

/**
 * Labels of the tokens that lie in each name, even where a name ends inside a token. A name that goes beyond the stretches
 * in which names are searched for ("the 2004 general election") is left out.
 */
function goldLabels(tokens: readonly Token[], names: readonly GoldName[], stretches: readonly Stretch[]): Uint8Array {
  const spans = names.flatMap(({ start, end, kind }) => {
    const first = tokens.findIndex((token) => token.start >= start && token.start < end);
    if (first < 0) return [];
    let last = first;
    while (last < tokens.length && (tokens[last]?.start ?? end) < end) last += 1;
    const isWithin = stretches.some((stretch) => stretch.first <= first && last <= stretch.end);
    return isWithin ? [{ first, end: last, kind }] : [];
  });
  return toLabels(spans, tokens.length);
}

/** Largest weight in steps. */
const STEPS = 127;

function quantise({ emissions, transitions }: Weights, keys: Int32Array): TaggerModel {
  const sorted = Float32Array.from(emissions, Math.abs).sort();
  // The few largest weights may be cut: a finer step serves all others.
  const limit = Math.max(sorted[Math.floor(sorted.length * 0.99995)] ?? 1, 1e-6);
  const unit = limit / STEPS;
  const rowsOf: number[][] = [];
  const kept: number[] = [];
  keys.forEach((key, i) => {
    const row = Array.from(emissions.subarray(i * LABELS, (i + 1) * LABELS), (weight) =>
      Math.max(-STEPS, Math.min(STEPS, Math.round(weight / unit))),
    );
    const usable = row.map((weight) => (Math.abs(weight) < 2 ? 0 : weight));
    if (usable.some((weight) => weight !== 0)) {
      kept.push(key);
      rowsOf.push(usable);
    }
  });
  return {
    keys: Int32Array.from(kept),
    rows: Int8Array.from(rowsOf.flat()),
    transitions: Int16Array.from(transitions, (weight) => Math.max(-32767, Math.min(32767, Math.round(weight / unit)))),
    unit,
  };
}
