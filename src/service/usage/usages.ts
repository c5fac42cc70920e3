import type { Quotation } from '../../engine/library/model.js';
import { overlaps } from '../../engine/text/range.js';
import type { Use } from './uses.js';

/** What uses are asked of: the words of an article. */
export type UsedWords = Pick<Quotation, 'articleId' | 'start' | 'end'>;

/** A use, and the address (a URI) of the draft. */
export interface PlacedUse extends Use {
  readonly uri: string;
}

/** Where the drafts of a workspace quote and cite the library. */
export class Usages {
  readonly #changed: () => void;
  readonly #byDraft = new Map<string, readonly Use[]>();
  /** By article, then by draft. */
  readonly #byArticle = new Map<string, Map<string, readonly Use[]>>();
  /** Drafts that the editor has open: what they say counts, not their files. */
  readonly #open = new Set<string>();
  #version = 0;
  #isComplete = false;

  /** `changed` is called when there are other uses than before, or when all drafts have been read. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Grows with all that is said of uses, but for where they are in their drafts. */
  get version(): number {
    return this.#version;
  }

  /** Whether all drafts have been read. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  set isComplete(value: boolean) {
    if (this.#isComplete === value) return;
    this.#isComplete = value;
    this.#note();
  }

  /** Takes over the uses in an open draft, as its check found them. */
  setOpen(uri: string, uses: readonly Use[]): void {
    this.#open.add(uri);
    this.#put(uri, uses);
  }

  /** Takes over the uses in the file of a draft; those of an open draft stay. */
  setRead(uri: string, uses: readonly Use[]): void {
    if (!this.#open.has(uri)) this.#put(uri, uses);
  }

  /** A draft is not open any longer: what its file says counts, once it has been read. */
  close(uri: string): void {
    this.#open.delete(uri);
  }

  /** A draft is gone. */
  delete(uri: string): void {
    if (!this.#open.has(uri)) this.#put(uri, []);
  }

  /** Forgets the uses of articles that have changed: what is quoted may occur elsewhere in them, or nowhere. */
  forget(articleIds: Iterable<string>): void {
    const ids = new Set(articleIds);
    const drafts = new Set([...ids].flatMap((id) => [...(this.#byArticle.get(id)?.keys() ?? [])]));
    for (const uri of drafts)
      this.#put(uri, this.#byDraft.get(uri)?.filter(({ articleId }) => !ids.has(articleId)) ?? []);
  }

  /** How many drafts quote words. */
  draftsQuoting(words: UsedWords): number {
    let drafts = 0;
    for (const uses of this.#byArticle.get(words.articleId)?.values() ?? []) {
      if (uses.some((use) => isOf(use, words))) drafts += 1;
    }
    return drafts;
  }

  /** How many drafts quote or cite an article. */
  draftsUsing(articleId: string): number {
    return this.#byArticle.get(articleId)?.size ?? 0;
  }

  /** The quotations of words, draft by draft. */
  quoting(words: UsedWords): PlacedUse[] {
    return this.using(words.articleId).filter((use) => isOf(use, words));
  }

  /** All quotations and citations of an article, draft by draft. */
  using(articleId: string): PlacedUse[] {
    const drafts = [...(this.#byArticle.get(articleId) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    return drafts.flatMap(([uri, uses]) => uses.map((use) => ({ ...use, uri })));
  }

  /** How many quotations in drafts there are: no more of the library's can be used than these touch. */
  get quotations(): number {
    let all = 0;
    for (const uses of this.#byDraft.values()) all += uses.filter(({ kind }) => kind === 'quotation').length;
    return all;
  }

  #put(uri: string, uses: readonly Use[]): void {
    const before = this.#byDraft.get(uri) ?? [];
    for (const id of new Set(before.map(({ articleId }) => articleId))) {
      const drafts = this.#byArticle.get(id);
      drafts?.delete(uri);
      if (drafts?.size === 0) this.#byArticle.delete(id);
    }
    if (uses.length === 0) this.#byDraft.delete(uri);
    else this.#byDraft.set(uri, uses);
    for (const id of new Set(uses.map(({ articleId }) => articleId))) {
      const drafts = this.#byArticle.get(id) ?? new Map<string, readonly Use[]>();
      this.#byArticle.set(id, drafts);
      drafts.set(
        uri,
        uses.filter(({ articleId }) => articleId === id),
      );
    }
    if (saidOf(before) !== saidOf(uses)) this.#note();
  }

  #note(): void {
    this.#version += 1;
    this.#changed();
  }
}

function isOf({ source }: Use, words: UsedWords): boolean {
  return source !== null && overlaps(source, words);
}

/** What rows say of uses: a line more in the draft does not change it. */
function saidOf(uses: readonly Use[]): string {
  const said = uses.map(({ articleId, source }) => `${articleId} ${source?.start ?? ''} ${source?.end ?? ''}`);
  return [...new Set(said)].sort().join('\n');
}
