import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';

/** Milliseconds after which a thread counts as quiet, if nothing has taken longer than a few turns. */
const QUIET = 300;
const QUIET_TASK = 8;

/** Longest wait for that: a busy machine may never be quiet. */
const PATIENCE = 15_000;

/** The longest time for which nobody else, a keystroke say, got a turn; in milliseconds. */
export interface Block {
  /** As someone who waits has it, with what other programs took of the processor. */
  readonly time: number;
  /** What the thread itself has computed in the longest such time; null where the host's Node does not tell. */
  readonly processorTime: number | null;
}

/** The processor time of the calling thread, in microseconds; younger than the Node that the types are of. */
type ThreadUsage = () => { readonly user: number; readonly system: number };

const threadUsage = (process as { threadCpuUsage?: ThreadUsage }).threadCpuUsage;

/** The processor time that this thread has used, in milliseconds; null where the host's Node does not tell. */
export function processorTime(): number | null {
  const usage = threadUsage?.call(process);
  return usage === undefined ? null : (usage.user + usage.system) / 1000;
}

/** Both of the longer times of two, each for itself. */
function longerOf(a: Block, b: Block): Block {
  const used = a.processorTime === null || b.processorTime === null ? null : Math.max(a.processorTime, b.processorTime);
  return { time: Math.max(a.time, b.time), processorTime: used };
}

/** Watches for how long the thread it runs in is blocked. */
export class EventLoop {
  readonly #delay: IntervalHistogram = monitorEventLoopDelay({ resolution: 1 });
  readonly #ticks: ReturnType<typeof setInterval>;
  #used = processorTime() ?? 0;
  #longest = 0;

  constructor() {
    this.#delay.enable();
    this.#ticks = setInterval(() => this.#tick(), 1);
  }

  /** The longest block since the last call, or since the start. */
  async longestBlock(): Promise<Block> {
    // One more turn, so that the last task is seen.
    await new Promise((resolve) => setTimeout(resolve, 5));
    const block = { time: this.#delay.max / 1e6, processorTime: threadUsage ? this.#longest : null };
    this.#delay.reset();
    this.#longest = 0;
    return block;
  }

  /** Waits until the thread has done what it is busy with, or looks as if it never would; the longest block until then. */
  async quiet(): Promise<Block> {
    const end = Date.now() + PATIENCE;
    let longest = await this.longestBlock();
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, QUIET));
      const block = await this.longestBlock();
      longest = longerOf(longest, block);
      if (block.time <= QUIET_TASK || Date.now() > end) return longest;
    }
  }

  /** Ends the watch. */
  dispose(): void {
    this.#delay.disable();
    clearInterval(this.#ticks);
  }

  #tick(): void {
    const used = processorTime() ?? 0;
    this.#longest = Math.max(this.#longest, used - this.#used);
    this.#used = used;
  }
}
