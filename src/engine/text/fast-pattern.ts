import { type Case, commonSource, inSmallLetters, isCommon } from './common-characters.js';

/** What finds something in a text. */
export type Finder = Pick<RegExp, 'exec' | 'test'>;

/** What a regular expression is made of. */
export type Expression = Pick<RegExp, 'source' | 'flags'>;

/**
 * An expression with the flag `u` that has another form for texts of common characters, which finds the same in them: a small part of the
 * compiling, and less for each text. Letters of all alphabets, and their cases, make up most of an expression.
 */
export class FastPattern implements Finder {
  readonly #make: () => Expression;
  #made: (Expression & { readonly ignoresCase: boolean }) | undefined;
  #whole: RegExp | undefined;
  /** The forms for common texts, as they are and in small letters; null where there is none. */
  #common: RegExp | null | undefined;
  #small: RegExp | null | undefined;

  constructor(make: () => Expression) {
    this.#make = make;
  }

  /** The expression that finds the same in any text. */
  get expression(): RegExp {
    const { source, flags } = this.#parts;
    this.#whole ??= new RegExp(source, flags);
    return this.#whole;
  }

  /** The expression for a text: that for common characters, if it has no other. */
  for(text: string): RegExp {
    if (!isCommon(text)) return this.expression;
    if (this.#common === undefined) this.#common = this.#form(this.#parts.ignoresCase ? 'ignored' : 'kept');
    return this.#common ?? this.expression;
  }

  /** As `RegExp` does, of an expression without the flags `g` and `y`. */
  exec(text: string): RegExpExecArray | null {
    const small = this.#smallFor(text);
    if (small === null) return this.for(text).exec(text);
    const found = small.exec(inSmallLetters(text));
    return found && inText(found, text);
  }

  /** As `RegExp` does, of an expression without the flags `g` and `y`. */
  test(text: string): boolean {
    const small = this.#smallFor(text);
    return small === null ? this.for(text).test(text) : small.test(inSmallLetters(text));
  }

  get #parts(): Expression & { readonly ignoresCase: boolean } {
    if (this.#made === undefined) {
      const { source, flags } = this.#make();
      this.#made = { source, flags, ignoresCase: flags.includes('i') };
    }
    return this.#made;
  }

  /** The form for a text in small letters, where case is ignored; null where there is none. */
  #smallFor(text: string): RegExp | null {
    if (!isCommon(text)) return null;
    if (this.#small === undefined) this.#small = this.#parts.ignoresCase ? this.#form('small') : null;
    return this.#small;
  }

  #form(letterCase: Case): RegExp | null {
    const { source, flags } = this.#parts;
    const common = commonSource(source, letterCase);
    // Groups have to be found again in the text.
    const others = letterCase === 'small' ? flags.replace('i', hasGroups(source) ? 'd' : '') : flags;
    return common === null ? null : new RegExp(common, others.replace('u', ''));
  }
}

/** Whether an expression may have groups that it tells of. */
function hasGroups(source: string): boolean {
  return /\((?!\?)|\(\?<[^=!]/u.test(source.replace(/\\./gsu, ''));
}

/** What was found in a text in small letters, as it is in the text. */
function inText(found: RegExpExecArray, text: string): RegExpExecArray {
  const { index, indices } = found;
  const length = found[0].length;
  found[0] = text.slice(index, index + length);
  found.input = text;
  for (let group = 1; group < found.length; group++) {
    const range = indices?.[group];
    if (range) found[group] = text.slice(...range);
  }
  for (const [name, range] of Object.entries(indices?.groups ?? {}))
    if (range && found.groups) found.groups[name] = text.slice(...range);
  return found;
}
