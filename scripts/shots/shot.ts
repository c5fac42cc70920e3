import type { Workbench } from '../../test/host/support/workbench.js';

/** A picture to take of the user interface. */
export interface Shot {
  /** The file's name without its extension: `.webp`, or `.gif` for a film. */
  readonly name: string;
  /** Brings the window, which shows the sample's draft, into the state to be shown. */
  readonly prepare: (workbench: Workbench) => Promise<void>;
  /** The window's size in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** The part of the window that is shown; all of it by default. */
  readonly clip?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Makes the picture a film: does what is to be seen, and shows what there is then for some seconds. */
  readonly film?: (workbench: Workbench, show: (seconds: number) => Promise<void>) => Promise<void>;
}
