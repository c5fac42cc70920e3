import type { Finder } from './fast-pattern.js';

/**
 * An expression that few texts match. It is made, and compiled, for the first text that has a sign of it: something that is in whatever
 * it matches, and that is cheap to find.
 */
export class RarePattern implements Finder {
  readonly #sign: RegExp;
  readonly #make: () => RegExp;
  #expression: RegExp | undefined;

  /** `make` gives an expression without the flags `g` and `y`, which would depend on what was searched before. */
  constructor(sign: RegExp, make: () => RegExp) {
    this.#sign = sign;
    this.#make = make;
  }

  exec(text: string): RegExpExecArray | null {
    return this.#sign.test(text) ? this.#found.exec(text) : null;
  }

  test(text: string): boolean {
    return this.#sign.test(text) && this.#found.test(text);
  }

  get #found(): RegExp {
    this.#expression ??= this.#make();
    return this.#expression;
  }
}
