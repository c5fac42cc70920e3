/** Milliseconds between two beats of an idle thread. */
const BEAT = 2;

/** A loop of this length shows how much of the processor there is to have. */
const SAMPLE = 100_000;
const SAMPLES = 200;

/** What work in slices did to everything else that wanted a turn. */
export interface Pulse {
  /** The longest time between two turns, in milliseconds. */
  readonly longest: number;
  /** How much slower than at its best the processor worked for this thread before and after: 1 on an idle machine. */
  readonly slowness: number;
}

/** Takes the pulse of this thread while something is done in it or for it. Runs in Node and in a worker of the web. */
export async function pulseOf(work: () => Promise<void>): Promise<Pulse> {
  const before = slowness();
  let longest = 0;
  let last = performance.now();
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    timer = setTimeout(beat, BEAT);
  };
  let timer = setTimeout(beat, BEAT);
  try {
    await work();
    // One more turn, so that the last slice is seen.
    await new Promise((resolve) => setTimeout(resolve, 5 * BEAT));
  } finally {
    clearTimeout(timer);
  }
  return { longest, slowness: Math.max(before, slowness()) };
}

/** Blocks the thread for a number of milliseconds, as no slice of work may. */
export function hold(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end; ) sample();
}

/** Others who want the processor, too, come between short loops that are all the same. */
function slowness(): number {
  const times: number[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    const began = performance.now();
    sample();
    times.push(performance.now() - began);
  }
  const best = Math.max(Math.min(...times), 0.01);
  return times.reduce((sum, time) => sum + time, 0) / times.length / best;
}

function sample(): number {
  let sum = 0;
  for (let i = 0; i < SAMPLE; i++) sum = Math.imul(sum, 31) + i;
  return sum;
}
