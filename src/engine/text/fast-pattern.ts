import { type Case, commonSource, isCommon } from './common-characters.js';

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
  #made: Expression | undefined;
  #whole: RegExp | undefined;
  /** Null where there is no such form. */
  readonly #forms = new Map<Case, RegExp | null>();

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
    return (isCommon(text) && this.#form(this.#ignoresCase ? 'ignored' : 'kept')) || this.expression;
  }

  /** As `RegExp` does, of an expression without the flags `g` and `y`. */
  exec(text: string): RegExpExecArray | null {
    const small = this.#smallFor(text);
    if (small === null) return this.for(text).exec(text);
    const found = small.exec(text.toLowerCase());
    return found && inText(found, text);
  }

  /** As `RegExp` does, of an expression without the flags `g` and `y`. */
  test(text: string): boolean {
    const small = this.#smallFor(text);
    return small === null ? this.for(text).test(text) : small.test(text.toLowerCase());
  }

  get #parts(): Expression {
    this.#made ??= this.#make();
    return this.#made;
  }

  get #ignoresCase(): boolean {
    return this.#parts.flags.includes('i');
  }

  /** The form for a text in small letters, where case is ignored; null where there is none. */
  #smallFor(text: string): RegExp | null {
    return this.#ignoresCase && isCommon(text) ? this.#form('small') : null;
  }

  #form(letterCase: Case): RegExp | null {
    const known = this.#forms.get(letterCase);
    if (known !== undefined) return known;
    const { source, flags } = this.#parts;
    const common = commonSource(source, letterCase);
    // Groups have to be found again in the text.
    const others = letterCase === 'small' ? flags.replace('i', hasGroups(source) ? 'd' : '') : flags;
    const form = common === null ? null : new RegExp(common, others.replace('u', ''));
    this.#forms.set(letterCase, form);
    return form;
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
