import type { PageTurn, Paragraph, Spoken, TimeMark } from '../article/article.js';
import type { ExtractedEntity, ExtractedQuotation, Figure, Speaker } from '../extract/extraction.js';
import type { Range } from '../text/range.js';

/**
 * What was read out of an article, as it is kept: lists of lists of numbers and words, to be written as JSON in a fifth of what
 * the objects would take. A place is how far it begins after the last one, and how long it is; the end of a list is left out
 * where it says nothing. What is unpacked may be anything that someone has written into a file: it has to be checked.
 */
export type Packed = readonly unknown[];

const QUOTATION_KINDS = ['direct', 'partial', 'other'] as const;
const ENTITY_KINDS = ['person', 'organization', 'place', 'other'] as const;
const FIGURE_KINDS = ['money', 'percent', 'count', 'date'] as const;
const BASES = ['stated', 'inferred'] as const;
const DOUBTS = ['reported', 'supposed', 'denied'] as const;

/** In place of a name: the author's. */
const AUTHOR = -1;

/** Values that mean nothing, or the usual case. */
const USUAL = 0;

/** Paragraphs, one list to each. */
export function packParagraphs(paragraphs: readonly Paragraph[]): Packed[] {
  let last = 0;
  return paragraphs.map(({ start, end, number, page, turns, times, spoken }, index) => {
    const place = [start - last, end - start];
    last = start;
    const flat = turns?.flatMap((turn) => [turn.page, turn.start]) ?? USUAL;
    const codes = times === undefined ? USUAL : packTimes(times, start);
    const voice = spoken === undefined ? USUAL : packSpoken(spoken, start);
    return trimmed([...place, number - index - 1, page ?? USUAL, flat, codes, voice]);
  });
}

/** Paragraphs again. */
export function unpackParagraphs(packed: readonly Packed[]): Paragraph[] {
  let last = 0;
  return packed.map((paragraph, index) => {
    const [after = 0, length = 0, irregular = 0, page = USUAL, turns = USUAL, ...spokenAt] = paragraph;
    const [times = USUAL, spoken = USUAL] = spokenAt;
    const start = last + (after as number);
    last = start;
    return {
      number: index + 1 + (irregular as number),
      start,
      end: start + (length as number),
      ...(page !== USUAL && { page: page as string }),
      ...(turns !== USUAL && { turns: unpackTurns(list(turns)) }),
      ...(times !== USUAL && { times: unpackTimes(list(times) as readonly number[], start) }),
      ...(spoken !== USUAL && { spoken: unpackSpoken(list(spoken) as readonly number[], start) }),
    };
  });
}

/** Quotations of the text given. */
export function packQuotations(quotations: readonly ExtractedQuotation[], text: string): Packed[] {
  let last = 0;
  return quotations.map(({ start, end, text: words, kind, paragraph, speaker, unnamed, cue }) => {
    const place = [start - last, end - start];
    last = start;
    // The words are in the text: where, is enough.
    const at = text.slice(start, end).indexOf(words);
    return trimmed([
      ...place,
      at < 0 ? words : [at, words.length],
      QUOTATION_KINDS.indexOf(kind),
      paragraph,
      packRange(cue),
      speaker === null ? USUAL : packSpeaker(speaker),
      packRange(unnamed ?? null),
    ]);
  });
}

/** Quotations of the same text again. */
export function unpackQuotations(packed: readonly Packed[], text: string): ExtractedQuotation[] {
  let last = 0;
  return packed.map(
    ([after, length, words, kind = 0, paragraph = 0, cue = USUAL, speaker = USUAL, unnamed = USUAL]) => {
      const start = last + (after as number);
      last = start;
      const [at, count] = words as readonly number[];
      const from = start + (at ?? 0);
      return {
        start,
        end: start + (length as number),
        text: typeof words === 'string' ? words : text.slice(from, from + (count ?? 0)),
        kind: QUOTATION_KINDS[kind as number] as ExtractedQuotation['kind'],
        paragraph: paragraph as number,
        speaker: speaker === USUAL ? null : unpackSpeaker(speaker as Packed),
        ...(unnamed !== USUAL && { unnamed: unpackRange(unnamed) as Range }),
        cue: unpackRange(cue),
      };
    },
  );
}

function packSpeaker({ name, entity, mention, basis, doubt }: Speaker): Packed {
  const packedDoubt = doubt === undefined ? USUAL : DOUBTS.indexOf(doubt) + 1;
  return trimmed([name, BASES.indexOf(basis), packRange(mention), entity ?? USUAL, packedDoubt]);
}

function unpackSpeaker([name, basis = 0, mention = USUAL, entity = USUAL, doubt = USUAL]: Packed): Speaker {
  return {
    name: name as string,
    entity: entity === USUAL ? null : (entity as string),
    mention: unpackRange(mention),
    basis: BASES[basis as number] as Speaker['basis'],
    ...(doubt !== USUAL && { doubt: DOUBTS[(doubt as number) - 1] }),
  };
}

/** Entities. Most have one name, from which all their keys follow. */
export function packEntities(entities: readonly ExtractedEntity[]): Packed[] {
  return entities.map(({ id, name, kind, aliases, roles, mentions, keys }) => {
    let last = 0;
    const places = mentions.flatMap(({ start, end }) => {
      const place = [start - last, end - start];
      last = start;
      return place;
    });
    return trimmed([
      name,
      ENTITY_KINDS.indexOf(kind),
      places,
      keys.form === name.toLowerCase() ? USUAL : keys.form,
      id === idLike(keys.form) ? USUAL : id,
      packWords(aliases),
      packWords(roles),
      keys.others ? [...keys.others] : USUAL,
      keys.acronyms ? [...keys.acronyms] : USUAL,
      keys.short ?? USUAL,
      keys.usual ? 1 : USUAL,
    ]);
  });
}

/** Entities again. */
export function unpackEntities(packed: readonly Packed[]): ExtractedEntity[] {
  return packed.map((entity) => {
    const [name, kind = 0, places = [], written = USUAL, id = USUAL, aliases = [], roles = [], ...keys] = entity;
    const [others = USUAL, acronyms = USUAL, short = USUAL, usual = USUAL] = keys;
    const form = written === USUAL ? (name as string).toLowerCase() : (written as string);
    return {
      id: id === USUAL ? idLike(form) : (id as string),
      name: name as string,
      kind: ENTITY_KINDS[kind as number] as ExtractedEntity['kind'],
      aliases: unpackWords(aliases),
      roles: unpackWords(roles),
      mentions: unpackPlaces(list(places) as readonly number[]),
      keys: {
        form,
        ...(others !== USUAL && { others: others as string[] }),
        ...(acronyms !== USUAL && { acronyms: acronyms as string[] }),
        ...(short !== USUAL && { short: short as string }),
        ...(usual !== USUAL && { usual: true as const }),
      },
    };
  });
}

/** Figures. */
export function packFigures(figures: readonly Figure[]): Packed[] {
  let last = 0;
  return figures.map(({ start, end, kind, value, unit }) => {
    const place = [start - last, end - start];
    last = start;
    return trimmed([...place, FIGURE_KINDS.indexOf(kind), value, unit ?? USUAL], 4);
  });
}

/** Figures again. */
export function unpackFigures(packed: readonly Packed[]): Figure[] {
  let last = 0;
  return packed.map(([after, length, kind, value, unit = USUAL]) => {
    const start = last + (after as number);
    last = start;
    return {
      start,
      end: start + (length as number),
      kind: FIGURE_KINDS[kind as number] as Figure['kind'],
      value: value as Figure['value'],
      unit: unit === USUAL ? null : (unit as string),
    };
  });
}

/** Places after each other, as numbers in one list. */
function unpackPlaces(flat: readonly number[]): Range[] {
  const places: Range[] = [];
  let start = 0;
  for (let i = 0; i < flat.length; i += 2) {
    start += flat[i] ?? Number.NaN;
    places.push({ start, end: start + (flat[i + 1] ?? Number.NaN) });
  }
  return places;
}

function idLike(form: string): string {
  return form.replaceAll(' ', '-');
}

function packWords(words: readonly string[]): Packed | typeof USUAL {
  return words.length === 0 ? USUAL : [...words];
}

function unpackWords(words: unknown): string[] {
  return words === USUAL ? [] : (words as string[]);
}

function packRange(range: Range | null): Packed | typeof USUAL {
  return range === null ? USUAL : [range.start, range.end - range.start];
}

function unpackRange(range: unknown): Range | null {
  if (range === USUAL) return null;
  const [start, length] = range as readonly number[];
  return { start: start ?? Number.NaN, end: (start ?? Number.NaN) + (length ?? Number.NaN) };
}

function unpackTurns(flat: Packed): PageTurn[] {
  const turns: PageTurn[] = [];
  for (let i = 0; i < flat.length; i += 2) turns.push({ page: flat[i] as string, start: flat[i + 1] as number });
  return turns;
}

/** Time codes: how far after the last each is, in the text and in seconds. */
function packTimes(times: readonly TimeMark[], from: number): number[] {
  let last: TimeMark = { start: from, seconds: 0 };
  return times.flatMap((mark) => {
    const step = [mark.start - last.start, mark.seconds - last.seconds];
    last = mark;
    return step;
  });
}

function unpackTimes(flat: readonly number[], from: number): TimeMark[] {
  const times: TimeMark[] = [];
  let [start, seconds] = [from, 0];
  for (let i = 0; i < flat.length; i += 2) {
    start += flat[i] ?? Number.NaN;
    seconds += flat[i + 1] ?? Number.NaN;
    times.push({ start, seconds });
  }
  return times;
}

function packSpoken({ from, label, isCarried, isAuthor }: Spoken, start: number): number[] {
  if (label === null) return isAuthor ? [from - start, AUTHOR] : [from - start];
  return [from - start, start - label.start, label.end - label.start, isCarried ? 1 : 0];
}

function unpackSpoken(
  [after = Number.NaN, before, length = Number.NaN, isCarried]: readonly number[],
  start: number,
): Spoken {
  const from = start + after;
  if (before === undefined) return { from, label: null };
  if (before === AUTHOR) return { from, label: null, isAuthor: true };
  const label = { start: start - before, end: start - before + length };
  return { from, label, ...(isCarried === 1 && { isCarried: true }) };
}

function list(value: unknown): Packed {
  if (!Array.isArray(value)) throw new TypeError('A list is wanted.');
  return value;
}

/** Without what says nothing at the end, but with the first `least`. */
function trimmed(values: Packed, least = 0): Packed {
  let length = values.length;
  while (length > least && values[length - 1] === USUAL) length -= 1;
  return values.slice(0, length);
}
