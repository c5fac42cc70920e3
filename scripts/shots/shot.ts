import type { Workbench } from '../../test/host/support/workbench.js';

/** A picture to take of the user interface. */
export interface Shot {
  /** The file's name without `.png`. */
  readonly name: string;
  /** Brings the window, which shows the sample's draft, into the state to be shown. */
  readonly prepare: (workbench: Workbench) => Promise<void>;
  /** The window's size in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** The part of the window that is shown; all of it by default. */
  readonly clip?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}
