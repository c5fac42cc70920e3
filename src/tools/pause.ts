import { ToolError } from './context.js';

/** Called between the steps of long work: lets other work run from time to time. Rejects if the call has been cancelled. */
export type Pause = () => Promise<void>;

/** How long work continues without a pause, in milliseconds. */
const SLICE = 15;

/** Pauses for one call. */
export function pausing(signal: AbortSignal | undefined): Pause {
  let began = performance.now();
  return async () => {
    if (performance.now() - began >= SLICE) {
      await new Promise<void>((resolve) => setTimeout(resolve));
      began = performance.now();
    }
    if (signal?.aborted)
      throw new ToolError('cancelled', 'The call was cancelled.', 'Call again if it is still needed.');
  };
}
