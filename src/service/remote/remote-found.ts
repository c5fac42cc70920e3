import type { RecordKind } from '../../engine/search/record.js';
import type { Range } from '../../engine/text/range.js';

/** Where something found is, as long as its article is not in the library itself. */
export interface RemoteFound {
  /** The id of the remote library. */
  readonly library: string;
  /** What the remote library calls the article. */
  readonly key: string;
  readonly kind: RecordKind;
  /** Word for word as the article has them; of a source, its title. */
  readonly words: string;
  /** What of the words was searched for. */
  readonly highlights: readonly Range[];
  readonly paragraph: number | null;
  /** Opens the place in another program; null without one. */
  readonly address: string | null;
}
