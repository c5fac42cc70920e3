import { words } from '../../text/tokens.js';

/** What a source said where a quotation of a draft was last verified. Plain data. */
export interface KeptQuotation {
  /** The cite key, as in the draft. */
  readonly key: string;
  /** The words of the draft. */
  readonly words: string;
  /** The words of the source there, and those before and after them in their paragraph. */
  readonly text: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Number of the paragraph; 0 outside the body. */
  readonly paragraph: number;
  /** How the place is cited, as `para. 3`; empty outside the body. */
  readonly place: string;
  /** Whether the source was held in full. */
  readonly extent: 'full' | 'digest';
  /** The same only as long as the text of the source is. */
  readonly hash: string;
  /** The day on which they were last the same, as `2026-11-29`. */
  readonly date: string;
}

/** Version of the file. */
const FORMAT = 1;

/** Maximum number of quotations in the file; those not seen for the longest time are dropped first. */
const MOST = 20_000;

/**
 * What sources said of the quotations that drafts cite. A check notes what it verifies, and compares what it cannot verify any
 * longer. While a writer types there are many quotations for a moment: what no check has at its end is not stored.
 */
export class KeptQuotations {
  readonly #known = new Map<string, KeptQuotation>();
  /** Those that were stored, and those that the last check of each draft has. */
  readonly #stored = new Set<string>();
  readonly #inDrafts = new Map<string, ReadonlySet<string>>();
  #version = 0;

  /** Grows whenever something else is to be stored. */
  get version(): number {
    return this.#version;
  }

  /** What the source of a cite key said for these words of a draft. */
  get(key: string, quoted: string): KeptQuotation | undefined {
    return this.#known.get(nameOf(key, quoted));
  }

  /** Notes what a source says. */
  keep(quotation: KeptQuotation): void {
    const name = nameOf(quotation.key, quotation.words);
    const before = this.#known.get(name);
    if (before !== undefined && isSame(before, quotation)) return;
    this.#known.set(name, quotation);
    this.#version += 1;
  }

  /** Forgets what a source said: the next check notes what it says then. */
  forget(key: string, quoted: string): void {
    if (this.#known.delete(nameOf(key, quoted))) this.#version += 1;
  }

  /** Notes which quotations a draft has, at the end of its check. */
  settle(draft: string, quotations: readonly { readonly key: string; readonly words: string }[]): void {
    const names = new Set(quotations.map(({ key, words: quoted }) => nameOf(key, quoted)));
    const before = this.#inDrafts.get(draft);
    this.#inDrafts.set(draft, names);
    if (before === undefined || before.size !== names.size || [...names].some((name) => !before.has(name)))
      this.#version += 1;
  }

  /** The file that has all of it, as text. */
  print(): string {
    const current = new Set([...this.#inDrafts.values()].flatMap((names) => [...names]));
    const quotations = [...this.#known]
      .filter(([name]) => this.#stored.has(name) || current.has(name))
      .map(([, quotation]) => quotation)
      .sort((a, b) => compare(b.date, a.date) || compare(a.key, b.key) || compare(a.words, b.words))
      .slice(0, MOST);
    const lines = quotations.map((each) => `  ${JSON.stringify(each)}`);
    return `{"format":${FORMAT},"quotations":[\n${lines.join(',\n')}\n]}\n`;
  }

  /** Takes in a file that was stored. False if it is not one; an entry that is damaged is left out. */
  read(text: string): boolean {
    const quotations = entriesOf(text);
    if (quotations === null) return false;
    for (const quotation of quotations) {
      const name = nameOf(quotation.key, quotation.words);
      this.#stored.add(name);
      // What was noted meanwhile is newer.
      if (!this.#known.has(name)) this.#known.set(name, quotation);
    }
    return true;
  }
}

/** The words of a text as they are compared: case, typography and marks do not count. */
export function folded(text: string): string[] {
  return words(text).map((word) => word.folded);
}

function nameOf(key: string, quoted: string): string {
  return `${key}\n${folded(quoted).join(' ')}`;
}

function isSame(some: KeptQuotation, other: KeptQuotation): boolean {
  return FIELDS.every((field) => some[field] === other[field]) && some.paragraph === other.paragraph;
}

const FIELDS = ['key', 'words', 'text', 'prefix', 'suffix', 'place', 'extent', 'hash', 'date'] as const;

function entriesOf(text: string): KeptQuotation[] | null {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== FORMAT) return null;
    if (!('quotations' in file) || !Array.isArray(file.quotations)) return null;
    return file.quotations.filter(isEntry).slice(0, MOST);
  } catch {
    // Not JSON.
    return null;
  }
}

function isEntry(value: unknown): value is KeptQuotation {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Partial<Record<keyof KeptQuotation, unknown>>;
  return (
    FIELDS.every((field) => typeof entry[field] === 'string') &&
    Number.isSafeInteger(entry.paragraph) &&
    (entry.extent === 'full' || entry.extent === 'digest') &&
    /^\d{4}-\d{2}-\d{2}$/u.test(String(entry.date))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
