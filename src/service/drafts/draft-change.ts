import type { CslItem } from '../../engine/bibliography/csl-item.js';
import type { StyleText } from '../../engine/cite/styles/kept-formatter.js';
import type { SettingValues } from '../settings/values.js';

/** What a draft is, with all that answers about it depend on. */
export interface DraftState {
  readonly text: string;
  readonly settings: SettingValues;
  /** The entries of the draft's bibliographies, those of articles in the library left out. */
  readonly external: readonly CslItem[];
  /** The text before a source that only reports the words cited: `quoted in`. */
  readonly quotedIn: string;
  /** The style in which citations are written; null where they are written without one. */
  readonly style: StyleText | null;
}

/** What is reported of a draft: all of it, or what has changed since the last message. */
export interface DraftChange extends Partial<DraftState> {
  /** Its address (a URI), by which it is asked about. */
  readonly uri: string;
}
