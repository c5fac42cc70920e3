import * as l10n from '@vscode/l10n';
import { type Document, isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { YamlError } from './error.js';

/** How many values aliases may add to those that are written out: enough for repetition, too little for a bomb. */
const MOST_REPEATED = 100_000;

/**
 * A parsed document as plain data. Takes time linear in the document: unlike the parser's own conversion, which searches
 * the document for each alias, and prints each key that is a collection.
 */
export function plainDataOf(document: Document.Parsed, repeatedKeys: boolean): { readonly value: unknown } | YamlError {
  try {
    return { value: new Conversion(repeatedKeys).read(document.contents).value };
  } catch (error) {
    if (error instanceof Unusable) return { reason: error.message, range: error.range };
    throw error;
  }
}

/** A field of the outermost mapping: its value, or why it cannot be used. */
export interface YamlField {
  readonly name: string;
  readonly data: { readonly value: unknown } | YamlError;
}

/** The fields of a parsed mapping, each as separate plain data; null if the document is not a mapping. */
export function fieldsIn(document: Document.Parsed): YamlField[] | null {
  const { contents } = document;
  if (!isMap(contents)) return null;
  const conversion = new Conversion(false);
  const seen = new Set<string>();
  return contents.items.map((pair) => {
    let name = '';
    try {
      name = conversion.key(pair.key);
      const { value } = conversion.read(pair.value);
      if (seen.has(name)) throw new Unusable(givenTwice(name), { ...WHOLE, ...rangeOf(pair.key), end: endOf(pair) });
      seen.add(name);
      return { name, data: { value } };
    } catch (error) {
      if (error instanceof Unusable) return { name, data: { reason: error.message, range: error.range } };
      throw error;
    }
  });
}

const WHOLE = { start: 0, end: 0 };

function endOf({ key, value }: { readonly key: unknown; readonly value: unknown }): number {
  return (rangeOf(value) ?? rangeOf(key) ?? WHOLE).end;
}

function givenTwice(name: string): string {
  return l10n.t('The field `{0}` is given twice.', name.slice(0, 100));
}

/** A value that cannot be used, and where it is. */
class Unusable extends Error {
  constructor(
    message: string,
    readonly range: { readonly start: number; readonly end: number } | null,
  ) {
    super(message);
  }
}

/** A value, and how many values are in it, itself included and aliases followed. */
interface Sized {
  readonly value: unknown;
  readonly size: number;
}

class Conversion {
  /** What was read of each anchor, or why it could not be; undefined while it is being read. */
  readonly #anchors = new Map<string, Sized | Unusable | undefined>();
  #repeated = 0;

  constructor(private readonly repeatedKeys: boolean) {}

  read(node: unknown): Sized {
    if (isAlias(node)) return this.#aliased(node.source, node);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.#anchors.set(anchor, undefined);
    try {
      const read = this.#own(node);
      if (anchor !== undefined) this.#anchors.set(anchor, read);
      return read;
    } catch (error) {
      if (anchor !== undefined && error instanceof Unusable) this.#anchors.set(anchor, error);
      throw error;
    }
  }

  #own(node: unknown): Sized {
    if (isScalar(node)) return { value: node.value, size: 1 };
    let size = 1;
    if (isSeq(node)) {
      const value = node.items.map((item) => {
        const read = this.read(item);
        size += read.size;
        return read.value;
      });
      return { value, size };
    }
    if (!isMap(node)) return { value: null, size };
    const fields = new Map<string, unknown>();
    for (const pair of node.items) {
      const key = this.key(pair.key);
      if (!this.repeatedKeys && fields.has(key)) {
        throw new Unusable(givenTwice(key), rangeOf(pair.key));
      }
      const read = this.read(pair.value);
      size += read.size;
      fields.set(key, read.value);
    }
    // Not by assignment: `__proto__` is a name like any other.
    return { value: Object.fromEntries(fields), size };
  }

  /** The name of a field. */
  key(node: unknown): string {
    const { value } = isMap(node) || isSeq(node) ? { value: node } : this.read(node);
    if (typeof value === 'object' && value !== null) {
      throw new Unusable(l10n.t('The name of a field is text, not a list or a mapping.'), rangeOf(node));
    }
    return value === null || value === undefined ? '' : String(value);
  }

  #aliased(name: string, node: unknown): Sized {
    const read = this.#anchors.get(name);
    if (read === undefined) {
      const reason = this.#anchors.has(name)
        ? l10n.t('The alias *{0} refers to a value that it is part of.', name.slice(0, 100))
        : l10n.t('The alias *{0} refers to an anchor that is not there.', name.slice(0, 100));
      throw new Unusable(reason, rangeOf(node));
    }
    // For the reason for which its anchor could not be read.
    if (read instanceof Unusable) throw new Unusable(read.message, rangeOf(node));
    this.#repeated += read.size;
    if (this.#repeated > MOST_REPEATED)
      throw new Unusable(l10n.t('Aliases repeat too much of the text.'), rangeOf(node));
    return read;
  }
}

function rangeOf(node: unknown): { start: number; end: number } | null {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return null;
  const [start, end]: unknown[] = node.range;
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
}
