import type { StyleFormatter } from '../engine/cite/styles/formatter.js';
import type { DraftSyntax } from '../engine/markdown/markdown.js';
import type { ReadSetting } from './settings/values.js';
import type { DraftWorks } from './works.js';

/** A draft as it is now, with what answers about it depend on. */
export interface Draft {
  readonly syntax: DraftSyntax;
  readonly works: DraftWorks;
  readonly setting: ReadSetting;
  /** The formatter of its citation style, once that has been read. Rejects if the style cannot be used. */
  formatter(): Promise<StyleFormatter>;
}
