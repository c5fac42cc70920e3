import { articleItem, type CslItem } from '../../engine/bibliography/csl-item.js';
import { referenceInWords } from '../../engine/cite/reference-in-words.js';
import type { CiteprocModule } from '../../engine/cite/styles/citeproc.js';
import { KeptFormatter } from '../../engine/cite/styles/kept-formatter.js';
import { type DraftSyntax, parseDraft } from '../../engine/markdown/markdown.js';
import type { Draft } from '../draft.js';
import type { Knowledge } from '../knowledge.js';
import type { Remotes } from '../remote/remotes.js';
import type { DraftWorks } from '../works.js';
import { addressBetween } from './address-between.js';
import type { DraftChange, DraftState } from './draft-change.js';

/** What is kept of a draft. */
interface Kept extends DraftState {
  readonly syntax: DraftSyntax;
  readonly byKey: Map<string, CslItem>;
}

/** The drafts that are asked about, as last received: each is parsed where it has changed. */
export class ServedDrafts {
  readonly #known: Knowledge & { readonly remotes?: Remotes | undefined };
  readonly #processor: () => Promise<CiteprocModule>;
  readonly #kept = new Map<string, Kept>();
  readonly #formatter = new KeptFormatter();

  /** `processor` loads what formats citations. */
  constructor(known: Knowledge & { readonly remotes?: Remotes | undefined }, processor: () => Promise<CiteprocModule>) {
    this.#known = known;
    this.#processor = processor;
  }

  /** Applies a change to a draft. Throws if the draft is unknown and the change does not hold all of it. */
  set({ uri, ...change }: DraftChange): void {
    const before = this.#kept.get(uri);
    const state = { ...before, ...change };
    if (!isWhole(state)) throw new Error(`Not all is known of the draft ${uri}.`);
    this.#kept.set(uri, {
      ...state,
      syntax: before?.text === state.text ? before.syntax : parseDraft(state.text, before?.syntax),
      byKey:
        before?.external === state.external ? before.byKey : new Map(state.external.map((item) => [item.id, item])),
    });
  }

  /** Adds entries to those of a draft's bibliographies. Nothing becomes of those of a draft that was closed. */
  addExternal(uri: string, items: readonly CslItem[]): void {
    const kept = this.#kept.get(uri);
    if (kept === undefined) return;
    for (const item of items) kept.byKey.set(item.id, item);
    this.#kept.set(uri, { ...kept, external: [...kept.external, ...items] });
  }

  /** Whether a draft was received and has not been closed since. */
  has(uri: string): boolean {
    return this.#kept.has(uri);
  }

  /** A draft is asked about no longer. */
  delete(uri: string): void {
    this.#kept.delete(uri);
  }

  /**
   * A draft as last received. `references` are works' references in its style, by key, where they are known; of others there is a
   * short form. Throws for an unknown draft.
   */
  of(uri: string, references: ReadonlyMap<string, string> = new Map()): Draft {
    const kept = this.#kept.get(uri);
    if (kept === undefined) throw new Error(`Nothing is known of the draft ${uri}.`);
    const works = this.#worksOf(uri, kept, references);
    return {
      syntax: kept.syntax,
      works,
      setting: (name) => kept.settings[name],
      formatter: async () => {
        if (kept.style === null) throw new Error('Nothing is known of the style of the draft.');
        return this.#formatter.for(await this.#processor(), kept.style, works.item);
      },
    };
  }

  #worksOf(uri: string, { external, byKey, quotedIn }: Kept, references: ReadonlyMap<string, string>): DraftWorks {
    const { library } = this.#known;
    const item = (key: string): CslItem | undefined => {
      const entry = library.article(key);
      return entry ? articleItem(entry.article.metadata) : byKey.get(key);
    };
    return {
      item,
      reference: (key) => {
        const formatted = references.get(key);
        if (formatted !== undefined) return formatted;
        const entry = library.article(key);
        if (entry) return referenceInWords(entry.article.metadata);
        const work = byKey.get(key);
        return work && [work.title, work['container-title']].filter(Boolean).join(', ');
      },
      external,
      quotedIn,
      opens: (key, page) => this.#known.remotes?.addressOf(key, page) ?? null,
      address: (key) => {
        const url = item(key)?.URL;
        if (typeof url === 'string' && /^https?:\/\//iu.test(url)) return url;
        const location = library.article(key)?.location;
        return location === undefined ? null : addressBetween(uri, location);
      },
    };
  }
}

function isWhole(state: Partial<DraftState>): state is DraftState {
  const { text, settings, external, quotedIn, style } = state;
  return [text, settings, external, quotedIn, style].every((each) => each !== undefined);
}
