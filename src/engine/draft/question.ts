import { isCrossReference } from '../cite/key.js';
import type { Locator } from '../cite/locator.js';
import type { CiteItem } from '../cite/pandoc.js';
import type { Around } from './around.js';
import type { Beside } from './beside.js';
import type { DraftSources } from './sources.js';
import type { Sex } from './speaker-sex.js';

/** A work cited for a quotation, as far as the verdict depends on it. */
export interface CitedWork {
  readonly key: string;
  /** The place in it that is cited, as the draft writes it. */
  readonly locator: Locator | null;
  /** Whether the library has it, a bibliography of the draft knows it, or nobody does. */
  readonly state: 'known' | 'external' | 'unknown';
}

/** What raw TeX cites beside a quotation. */
export interface CitedInTex {
  readonly keys: readonly string[];
  /** Whether it cites for the quotation, not only somewhere in the paragraph. */
  readonly belongs: boolean;
}

/** All that the verdict on a quotation depends on besides the library: the same question has the same answer. */
export interface Question {
  readonly passage: string;
  readonly cited: readonly CitedWork[];
  /** Keys cited in the same paragraph, though not for this quotation. */
  readonly besides: readonly string[];
  /** What raw TeX cites beside it, for LaTeX, where it has no other citation. */
  readonly inTex: CitedInTex | null;
  /** Who speaks, by the draft. */
  readonly speaker: string | null;
  /** Whether the words are a part of a clause that this one says: “Ann Lee said the council had ‘no plan’”. */
  readonly isOfClause: boolean;
  /** The sex of who speaks, where the draft has a pronoun for that one. */
  readonly sex: Sex | null;
  /** The role by which it names the speaker, if it gives no name: `the mayor`. */
  readonly role: string | null;
  /** Who reports, by the draft, what the speaker said. */
  readonly relay: string | null;
  /** Full names before the quotation that end with the one word by which the draft names the speaker. */
  readonly introduced: readonly string[];
  /** Names where the speaker is named, if it is not known whether that is one of them. */
  readonly beside: Beside | null;
  /** What is around the words in the draft. */
  readonly around: Around;
  /** The words of other short quotations with the same citation: the slot they come from is taken. */
  readonly taken: readonly string[];
}

/**
 * The work that a citation's item cites, under its own key: an article may be cited by that of its digest, or of a copy.
 * `knownKeys` are those of the draft's bibliography; figures and tables of the draft itself (`@fig-pier`) count as external too.
 */
export function citedWork(
  { key, locator }: Pick<CiteItem, 'key' | 'locator'>,
  sources: Pick<DraftSources, 'article'>,
  knownKeys: ReadonlySet<string> = new Set(),
): CitedWork {
  const article = sources.article(key)?.article;
  if (article !== undefined) return { key: article.metadata.id, locator, state: 'known' };
  return { key, locator, state: knownKeys.has(key) || isCrossReference(key) ? 'external' : 'unknown' };
}
