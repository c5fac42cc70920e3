import type { Range } from '../text/range.js';
import type { CslItem } from './csl-item.js';

/** What a draft's front matter says about its citations, by the names that Pandoc and Quarto give them. */
export interface CitationFrontMatter {
  /** Files, as written. */
  readonly bibliography: readonly string[];
  /** A style file, as written. */
  readonly csl: string | null;
  /** A language tag. */
  readonly language: string | null;
  /** Entries that are in the front matter itself. */
  readonly references: readonly CslItem[];
  /** What in it cannot be read; the range is one of the front matter, null where the place cannot be determined. */
  readonly problems: readonly { readonly message: string; readonly range: Range | null }[];
}

/** What front matter says that does not speak of citations. */
export const NO_CITATION_FRONT_MATTER: CitationFrontMatter = {
  bibliography: [],
  csl: null,
  language: null,
  references: [],
  problems: [],
};

/** Longest front matter that is read, in UTF-16 code units. */
const LONGEST = 200_000;

/** Whether it is worth reading front matter for what it says about citations. */
export function maySpeakOfCitations(frontMatter: string): boolean {
  return frontMatter.length <= LONGEST && /bibliography|csl|lang|references/u.test(frontMatter);
}
