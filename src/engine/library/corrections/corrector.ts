import { type EntityNames, namesIn } from '../entities/entity-names.js';
import type { LibraryArticle } from '../model.js';
import { correctArticle, type Unfitting } from './apply.js';
import { type Corrections, type EntityCorrection, NO_CORRECTIONS, type QuotationCorrection } from './corrections.js';

/** What corrections that have changed concern. */
export interface CorrectionChange {
  /** Cite keys of sources of which something else is said. */
  readonly keys: readonly string[];
  /** Forms of names of which it is now said, or no longer, that they are not people. */
  readonly forms: readonly string[];
  /** What is said of names, null if that is the same. */
  readonly names: EntityNames | null;
}

/** Corrects articles as they come into a library, and keeps those that it has changed as they were. */
export class Corrector {
  corrections = NO_CORRECTIONS;
  #byKey: ReadonlyMap<string, readonly QuotationCorrection[]> = new Map();
  #notPeople: ReadonlyMap<string, EntityCorrection> = new Map();
  #names = '[]';
  readonly #originals = new Map<string, LibraryArticle>();
  readonly #unfitting = new Map<string, ReadonlyMap<QuotationCorrection, Unfitting>>();

  /** Takes other corrections; what they change is corrected when it comes again. */
  change(corrections: Corrections): CorrectionChange {
    const [byKey, notPeople] = [this.#byKey, this.#notPeople];
    this.corrections = corrections;
    this.#byKey = byKeyOf(corrections.quotations);
    this.#notPeople = notPeopleIn(corrections.entities);
    const names = namesOf(corrections);
    const isSame = names === this.#names;
    this.#names = names;
    return {
      keys: [...new Set([...byKey.keys(), ...this.#byKey.keys()])].filter((key) => {
        const [before, now] = [byKey.get(key), this.#byKey.get(key)];
        return said(before) !== said(now) || (now !== undefined && this.#isReported(now, before));
      }),
      forms: [...new Set([...notPeople.keys(), ...this.#notPeople.keys()])].filter(
        (form) => notPeople.has(form) !== this.#notPeople.has(form),
      ),
      names: isSame ? null : namesIn(corrections.entities),
    };
  }

  /** An article with its corrections applied; the same object if there are none. */
  correct(entry: LibraryArticle): LibraryArticle {
    const { id } = entry.article.metadata;
    const quotations = [...new Set([id, ...(entry.aliases ?? [])])].flatMap((key) => this.#byKey.get(key) ?? []);
    const corrected = correctArticle(entry, { quotations, notPeople: this.#notPeople });
    if (corrected.entry === entry) this.#originals.delete(id);
    else this.#originals.set(id, entry);
    if (corrected.unfitting.size === 0) this.#unfitting.delete(id);
    else this.#unfitting.set(id, corrected.unfitting);
    return corrected.entry;
  }

  /** An article as it was read, if it has been changed. */
  original(id: string): LibraryArticle | undefined {
    return this.#originals.get(id);
  }

  /** Ids of changed articles that have, as they were read, a person of one of these names. */
  naming(forms: readonly string[]): string[] {
    if (forms.length === 0) return [];
    return [...this.#originals].flatMap(([id, { extraction }]) =>
      extraction.entities.some(({ kind, keys }) => kind === 'person' && forms.includes(keys.form)) ? [id] : [],
    );
  }

  /** Forgets an article that is gone. */
  forget(id: string): void {
    this.#originals.delete(id);
    this.#unfitting.delete(id);
  }

  /** Corrections that are not applied, and why. */
  unfitting(
    keyOf: (key: string) => string | undefined,
    isNamed: (correction: EntityCorrection) => boolean,
  ): Map<QuotationCorrection | EntityCorrection, Unfitting | 'no-source' | 'no-name'> {
    const all = new Map<QuotationCorrection | EntityCorrection, Unfitting | 'no-source' | 'no-name'>();
    for (const unfitting of this.#unfitting.values()) for (const [each, reason] of unfitting) all.set(each, reason);
    for (const correction of this.corrections.quotations) {
      if (keyOf(correction.source) === undefined) all.set(correction, 'no-source');
    }
    const denied = new Set(
      this.#notPeople.size === 0
        ? []
        : [...this.#originals.values()].flatMap(({ extraction }) => extraction.entities.map(({ keys }) => keys.form)),
    );
    for (const correction of this.corrections.entities) {
      const isDone = correction.change.as === 'not-a-person' && denied.has(correction.form);
      if (!isDone && !isNamed(correction)) all.set(correction, 'no-name');
    }
    return all;
  }

  /** Whether one of these is reported, or was: by its very object, which is another one now. */
  #isReported(now: readonly QuotationCorrection[], before: readonly QuotationCorrection[] = []): boolean {
    return [...this.#unfitting.values()].some((unfitting) => [...now, ...before].some((each) => unfitting.has(each)));
  }
}

function byKeyOf(corrections: readonly QuotationCorrection[]): Map<string, QuotationCorrection[]> {
  const byKey = new Map<string, QuotationCorrection[]>();
  for (const correction of corrections) {
    const same = byKey.get(correction.source);
    if (same) same.push(correction);
    else byKey.set(correction.source, [correction]);
  }
  return byKey;
}

function notPeopleIn(corrections: readonly EntityCorrection[]): Map<string, EntityCorrection> {
  const notPeople = corrections.filter(({ change }) => change.as === 'not-a-person');
  return new Map(notPeople.map((correction) => [correction.form, correction]));
}

/** What corrections of quotations say, wherever it is written. */
function said(corrections: readonly QuotationCorrection[] = []): string {
  return JSON.stringify(corrections.map(({ quote, speaker }) => [quote, speaker]));
}

function namesOf({ entities }: Corrections): string {
  const named = entities.filter(({ change }) => change.as !== 'not-a-person');
  return JSON.stringify(named.map(({ at: _at, ...correction }) => correction));
}
