/**
 * Common characters: ASCII, the letters of Latin and Cyrillic alphabets of which each has one small form, the same in `toLowerCase` as
 * where a regular expression ignores case, and signs that go with them. None is a mark that belongs to the character before it.
 */
const COMMON = /^[\0-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-įĲ-ňŊ-žЀ-џ\u2010-\u2027\u2030-\u205e€−]*$/;

/** Characters that are the same as a common one where an expression with the flag `u` ignores case, by their small forms. */
const SAME: ReadonlyMap<number, string> = new Map([
  [0x017f, 's'],
  [0x1c80, 'в'],
  [0x1c81, 'д'],
  [0x1c82, 'о'],
  [0x1c83, 'с'],
  [0x1c84, 'т'],
  [0x1c85, 'т'],
  [0x1c86, 'ъ'],
  [0x1e9e, 'ß'],
  [0x212a, 'k'],
  [0x212b, 'å'],
]);

/** The text that was looked at last: several expressions search the same. */
let last = { text: '', isCommon: true };

/** Whether a text consists of common characters: what `fastSource` and `smallSource` give finds the same in it. */
export function isCommon(text: string): boolean {
  if (text !== last.text) last = { text, isCommon: COMMON.test(text) };
  return last.isCommon;
}

/** The common characters that have a property, by its name, as in a class of characters. */
interface Properties {
  readonly [name: string]: string | undefined;
}

const CAPITALS = 'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽЀ-Я';
/** All but one that has no capital. */
const WITH_CAPITAL = 'a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžа-џ';
const SMALL_LETTERS = `${WITH_CAPITAL}ĸ`;
const LETTERS = 'A-Za-zÀ-ÖØ-öø-įĲ-ňŊ-žЀ-џ';

/** Properties that have nothing to do with case. */
const PROPERTIES: Properties = {
  L: LETTERS,
  M: '',
  Mn: '',
  N: '0-9²³¹¼-¾',
  Nd: '0-9',
  Sc: '$¢-¥€',
  Extended_Pictographic: '©®‼⁉',
  Emoji_Presentation: '',
  Emoji_Modifier: '',
  Regional_Indicator: '',
  ...ofScripts(['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Hangul', 'Greek', 'Arabic']),
};

/** The properties, those of case as they are. */
const WITH_CASE: Properties = { ...PROPERTIES, Lu: CAPITALS, Ll: SMALL_LETTERS };

/** The same where case is ignored. */
const ANY_CASE: Properties = { ...PROPERTIES, Lu: CAPITALS + WITH_CAPITAL, Ll: LETTERS };

/** The same in small letters. */
const SMALL: Properties = { ...PROPERTIES, L: SMALL_LETTERS, Ll: SMALL_LETTERS, Lu: WITH_CAPITAL };

/**
 * The source of an expression without the flag `u` that finds in texts of common characters what this one finds with it, other flags
 * being the same; null if there is none.
 */
export function fastSource(source: string, ignoresCase: boolean): string | null {
  return new Translator(source, ignoresCase ? ANY_CASE : WITH_CASE, ignoresCase, (character) => character).whole();
}

/**
 * The source of an expression without the flags `i` and `u` that finds in texts of common characters, in small letters, what this one
 * finds with them; null if there is none.
 */
export function smallSource(source: string): string | null {
  return new Translator(source, SMALL, true, smallForm).whole();
}

/** A character in small letters; as it is if that would be more than one. */
function smallForm(character: string): string {
  const small = character.toLowerCase();
  return small.length === character.length ? small : character;
}

function ofScripts(names: readonly string[]): Properties {
  return Object.fromEntries(names.flatMap((name) => ['sc', 'Script'].map((property) => [`${property}=${name}`, ''])));
}

/** A part of a class: a character by its number, or what is as it is. */
type Item = { readonly code: number; readonly written: string } | { readonly code: null; readonly written: string };

/** Thrown where an expression has no form for common characters. */
class Untranslatable extends Error {}

/** Characters outside of classes that are only written, signs of expressions among them. */
const RUN = /[\0-')-Z\]-įĲ-žЀ-џ\u2010-\u205e]+/y;

/** Writes an expression for common characters. */
class Translator {
  readonly #source: string;
  readonly #properties: Properties;
  readonly #ignoresCase: boolean;
  readonly #write: (character: string) => string;
  #at = 0;

  constructor(source: string, properties: Properties, ignoresCase: boolean, write: (character: string) => string) {
    this.#source = source;
    this.#properties = properties;
    this.#ignoresCase = ignoresCase;
    this.#write = write;
  }

  whole(): string | null {
    try {
      let all = '';
      while (this.#at < this.#source.length) all += this.#takes('[') ? this.#class() : this.#part();
      return all;
    } catch (error) {
      if (error instanceof Untranslatable) return null;
      throw error;
    }
  }

  /** What is outside of classes. */
  #part(): string {
    RUN.lastIndex = this.#at;
    const run = RUN.exec(this.#source)?.[0];
    if (run !== undefined) {
      this.#at += run.length;
      return this.#write(run);
    }
    if (this.#source.startsWith('(?<', this.#at) && !/^[=!]/u.test(this.#source.slice(this.#at + 3))) {
      // The name of a group stays as it is.
      const end = this.#source.indexOf('>', this.#at);
      const written = this.#source.slice(this.#at, end + 1);
      this.#at = end + 1;
      return written;
    }
    const property = this.#property();
    if (property !== null) return `[${property.isNegated ? '^' : ''}${property.characters}]`;
    const { code, written } = this.#item();
    if (code !== null) this.#refuse(code, code);
    return code !== null && code > 0xffff ? '[]' : written;
  }

  /** A class of characters, after its bracket. */
  #class(): string {
    let all = this.#takes('^') ? '[^' : '[';
    while (!this.#takes(']')) {
      if (this.#at >= this.#source.length) throw new Untranslatable();
      const property = this.#property();
      if (property?.isNegated) throw new Untranslatable();
      all += property?.characters ?? this.#range(this.#item());
    }
    return `${all}]`;
  }

  /** A character of a class, or a range that begins with it. */
  #range(first: Item): string {
    const isRange = this.#source.charAt(this.#at) === '-' && this.#source.charAt(this.#at + 1) !== ']';
    if (!isRange || first.code === null) {
      if (first.code === null) return first.written;
      this.#refuse(first.code, first.code);
      // There is no such character in a common text.
      return first.code > 0xffff ? '' : first.written;
    }
    this.#at++;
    const last = this.#item();
    if (last.code === null) throw new Untranslatable();
    this.#refuse(first.code, last.code);
    if (first.code > 0xffff) return '';
    const end = last.code > 0xffff ? String.raw`\uffff` : last.written;
    if (!this.#isKept(first, last)) throw new Untranslatable();
    return `${first.written}-${end}`;
  }

  /** Whether a range is written as a range of as many characters. */
  #isKept(first: Item, last: Item): boolean {
    if (!this.#ignoresCase || first.code === null || last.code === null) return true;
    const written = (code: number) => this.#write(String.fromCodePoint(code)).codePointAt(0) ?? 0;
    for (let code = first.code; code <= Math.min(last.code, 0x460); code++)
      if (written(code) - code !== written(first.code) - first.code) return false;
    return true;
  }

  /** A property, as it is outside or within a class; null if there is none. */
  #property(): { readonly isNegated: boolean; readonly characters: string } | null {
    if (this.#source.charAt(this.#at) !== '\\') return null;
    const [all, sign, name = ''] = /^\\([pP])\{([^}]*)\}/u.exec(this.#source.slice(this.#at, this.#at + 40)) ?? [];
    if (all === undefined) return null;
    const isNegated = sign === 'P';
    const characters = this.#properties[name];
    const hasCase = name === 'Lu' || name === 'Ll';
    if (characters === undefined || (isNegated && hasCase && this.#ignoresCase)) throw new Untranslatable();
    this.#at += all.length;
    return { isNegated, characters };
  }

  /** A character, or an escape of something else. */
  #item(): Item {
    const escaped =
      this.#source.charAt(this.#at) !== '\\'
        ? null
        : /^\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|x([0-9a-f]{2})|c[a-z]|k<[^>]*>|.)/isu.exec(
            this.#source.slice(this.#at, this.#at + 40),
          );
    if (escaped === null) {
      const code = this.#source.codePointAt(this.#at) ?? 0;
      const character = String.fromCodePoint(code);
      this.#at += character.length;
      return { code, written: this.#write(character) };
    }
    const [all, inBraces, inFour, inTwo] = escaped;
    this.#at += all.length;
    const number = inBraces ?? inFour ?? inTwo;
    // What is escaped without a number is a sign, or stands for more than one character.
    if (number === undefined) return this.#escaped(all);
    const code = Number.parseInt(number, 16);
    // One half of a character.
    if (code >= 0xd800 && code < 0xe000) throw new Untranslatable();
    const written = this.#write(String.fromCodePoint(code));
    return { code, written: String.raw`\u${(written.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}` };
  }

  #escaped(written: string): Item {
    const sign = written.charAt(1);
    return /[\p{L}\p{N}]/u.test(sign) ? { code: null, written } : { code: sign.codePointAt(0) ?? 0, written };
  }

  /** Throws if something from one character to another is the same as a common one that is not among them. */
  #refuse(first: number, last: number): void {
    if (!this.#ignoresCase) return;
    for (const [code, same] of SAME) {
      const common = same.charCodeAt(0);
      if (first <= code && code <= last && (common < first || common > last)) throw new Untranslatable();
    }
  }

  #takes(expected: string): boolean {
    if (!this.#source.startsWith(expected, this.#at)) return false;
    this.#at += expected.length;
    return true;
  }
}
