/** How far the library is: it opens with what it had in the last session, then reads the files. `unavailable` is final. */
export type ReadinessState = 'opening' | 'reading' | 'read' | 'unavailable';

/** Someone who waits for a state. */
interface Waiting {
  readonly isOver: (state: ReadinessState) => boolean;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/**
 * How far the library's thread is, for those who wait for it. When the thread is started again, who waits continues waiting, for the
 * new thread; when it is given up, nobody waits any longer.
 */
export class Readiness {
  readonly #changed: (state: ReadinessState) => void;
  #state: ReadinessState = 'opening';
  #start = 0;
  #reason = '';
  #waiting: Waiting[] = [];

  /** @param changed called after each change of the state */
  constructor(changed: (state: ReadinessState) => void = () => undefined) {
    this.#changed = changed;
  }

  get state(): ReadinessState {
    return this.#state;
  }

  /** Changes when the thread is started again or given up; for `noteOpened` and `noteRead`. */
  get start(): number {
    return this.#start;
  }

  /** Resolves when the library has what it had in the last session; rejects when the library is given up. */
  whenOpened(): Promise<void> {
    return this.#when((state) => state !== 'opening');
  }

  /** Resolves when all files have been read since the start; rejects when the library is given up. */
  whenRead(): Promise<void> {
    return this.#when((state) => state === 'read');
  }

  /** Notes that the library has what it had in the last session. Ignored if `start` is over. */
  noteOpened(start: number): void {
    if (start === this.#start && this.#state === 'opening') this.#become('reading');
  }

  /** Notes that all files have been read. Ignored if `start` is over: the new thread has read nothing. */
  noteRead(start: number): void {
    if (start === this.#start) this.#become('read');
  }

  /** The thread is started again. */
  restart(): void {
    this.#start += 1;
    this.#become('opening');
  }

  /** The thread is not started again. @param reason for those who wait: a whole sentence */
  giveUp(reason: string): void {
    this.#start += 1;
    this.#reason = reason;
    this.#become('unavailable');
  }

  #when(isOver: Waiting['isOver']): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ isOver, resolve, reject });
      this.#settle();
    });
  }

  #become(state: ReadinessState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#settle();
    this.#changed(state);
  }

  #settle(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const each of waiting) {
      if (this.#state === 'unavailable') each.reject(new Error(this.#reason));
      else if (each.isOver(this.#state)) each.resolve();
      else this.#waiting.push(each);
    }
  }
}
