import type { CslDate } from '../../src/engine/bibliography/csl-date.js';

/** The fields of an entry that are compared for all readers; an unknown field is undefined. */
export interface Reference {
  readonly id: string;
  readonly title: string | undefined;
  /** `family|given` for each person, particle before the family name, suffix after the given one; literal names alone. */
  readonly authors: readonly string[] | undefined;
  /** `2024`, `2024-06`, `2024-06-27`, or two of them with `/`. */
  readonly date: string | undefined;
  readonly container: string | undefined;
  readonly publisher: string | undefined;
  /** A CSL type. */
  readonly type: string | undefined;
  /** A language tag, where the reader gives one. */
  readonly language?: string | undefined;
}

/** The part of a CSL item that is compared. */
export interface CslLike {
  readonly id?: unknown;
  readonly type?: unknown;
  readonly title?: unknown;
  readonly author?: unknown;
  readonly issued?: unknown;
  readonly 'container-title'?: unknown;
  readonly publisher?: unknown;
  readonly language?: unknown;
}

/** A person or an institution, by the names that CSL gives the parts. */
export interface NameLike {
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly literal?: string | undefined;
  readonly suffix?: string | undefined;
  readonly 'dropping-particle'?: string | undefined;
  readonly 'non-dropping-particle'?: string | undefined;
}

/** A CSL item as what is compared. */
export function fromCsl(item: CslLike): Reference {
  return {
    id: String(item.id ?? ''),
    title: textOf(item.title),
    authors: Array.isArray(item.author) ? namesOf(item.author as NameLike[]) : undefined,
    date: dateOf(item.issued as CslDate | undefined),
    container: textOf(item['container-title']),
    publisher: textOf(item.publisher),
    type: textOf(item.type),
    language: textOf(item.language),
  };
}

/** Names in one spelling; `others` is not a name. */
export function namesOf(names: readonly NameLike[]): string[] {
  return names.flatMap((name) => {
    const whole = [name['dropping-particle'], name['non-dropping-particle'], name.family ?? name.literal];
    const family = whole.filter(Boolean).join(' ');
    const given = [name.given, name.suffix].filter(Boolean).join(' ');
    if (/^(?:others|et\.? al\.?)$/iu.test(family) && given === '') return [];
    return [given === '' ? family : `${family}|${given}`];
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function dateOf(date: CslDate | undefined): string | undefined {
  const parts = date?.['date-parts'];
  if (parts === undefined) return textOf(date?.literal ?? date?.raw);
  const spelled = parts.map((part) =>
    part.map((number, index) => String(number).padStart(index === 0 ? 4 : 2, '0')).join('-'),
  );
  return spelled.filter((each) => each !== '').join('/') || undefined;
}
