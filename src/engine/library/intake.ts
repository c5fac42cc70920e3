import type { Article } from '../article/article.js';
import type { Extraction } from '../extract/extraction.js';
import type { PlacedProblem } from './problems.js';
import { type Sketch, sketchOfWords } from './sketch.js';

/** The result of reading one source file. Plain, structured-cloneable data. */
export interface Intake {
  readonly article: Article | null;
  readonly extraction: Extraction;
  /** Whether the file or its sidecar states the cite key; otherwise it was made from the file's name. */
  readonly keyStated: boolean;
  /** Bibliography files that its front matter names, as written; absent for none. */
  readonly bibliographies?: readonly string[] | undefined;
  /** The digest whose full text this is. */
  readonly digest: string | null;
  readonly sketch: Sketch;
  readonly problems: readonly PlacedProblem[];
}

/** The result of reading a file that is not an article. */
export function emptyIntake(problems: readonly PlacedProblem[]): Intake {
  const extraction = { quotations: [], entities: [] };
  return { article: null, extraction, keyStated: false, digest: null, sketch: sketchOfWords([]), problems };
}
