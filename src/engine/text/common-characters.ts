/**
 * Common characters: ASCII, the letters of Latin and Cyrillic alphabets of which each has one small form, the same in `toLowerCase` as
 * where a regular expression ignores case, and signs that go with them. None is a mark that belongs to the character before it.
 */
const COMMON = /^[\0-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-įĲ-ňŊ-žЀ-џ\u2010-\u2027\u2030-\u205e€−]*$/;

/** Characters that are the same as a common one where an expression with the flag `u` ignores case, by their small forms. */
const SAME = Array.from('ſᲀᲁᲂᲃᲄᲅᲆẞ\u212a\u212b', (character) => character.charCodeAt(0));

/** Number of characters from which a text is long: most likely a whole article, of which parts are searched one after another. */
const LONG = 10_000;

/** A text that was looked at. */
interface Looked {
  readonly text: string;
  readonly isCommon: boolean;
  /** In small letters, where that was asked for. */
  small?: string;
}

/** The short and the long text that were looked at last: several expressions search the same. */
let short: Looked = { text: '', isCommon: true };
let long = short;

/** Whether a text consists of common characters: what `commonSource` gives finds the same in it. */
export function isCommon(text: string): boolean {
  return lookedAt(text).isCommon;
}

/** A text of common characters in small letters. */
export function inSmallLetters(text: string): string {
  const looked = lookedAt(text);
  looked.small ??= text.toLowerCase();
  return looked.small;
}

function lookedAt(text: string): Looked {
  const last = text.length < LONG ? short : long;
  if (text === last.text) return last;
  const looked: Looked = { text, isCommon: COMMON.test(text) };
  if (text.length < LONG) short = looked;
  else long = looked;
  return looked;
}

/** What common characters have a property, by its name, as they are in a class. */
type Properties = Readonly<Record<string, string | undefined>>;

const LETTERS = 'A-Za-zÀ-ÖØ-öø-įĲ-ňŊ-žЀ-џ';
const CAPITALS = `A-ZÀ-ÖØ-Þ${latin((small, letter) => small !== letter)}Ѐ-Я`;
/** All but one that has no capital. */
const WITH_CAPITAL = `a-zß-öø-ÿ${latin((small, letter) => small === letter && letter !== 'ĸ')}а-џ`;
const SMALL_LETTERS = `${WITH_CAPITAL}ĸ`;

/** Properties that have nothing to do with case. */
const OTHERS: Properties = {
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
};

/** What is done about case: nothing, it is ignored, or the text is in small letters. */
export type Case = 'kept' | 'ignored' | 'small';

const PROPERTIES: Readonly<Record<Case, Properties>> = {
  kept: { ...OTHERS, Lu: CAPITALS, Ll: SMALL_LETTERS },
  ignored: { ...OTHERS, Lu: CAPITALS + WITH_CAPITAL, Ll: LETTERS },
  small: { ...OTHERS, L: SMALL_LETTERS, Lu: WITH_CAPITAL, Ll: SMALL_LETTERS },
};

/** Letters of the alphabets that are an extension of Latin, in which a capital and a small one take turns. */
function latin(takes: (small: string, letter: string) => boolean): string {
  const letters = Array.from({ length: 0x80 }, (_, i) => String.fromCharCode(0x100 + i));
  return letters.filter((each) => isCommon(each) && takes(each.toLowerCase(), each)).join('');
}

/** Scripts without common characters. */
const OTHER_SCRIPT = /^(?:sc|Script)=(?!Latin|Cyrillic|Common)/u;

/** What is written as it is outside of classes, in small letters for a text in small letters. */
const RUN = /[^\\[(\u0130ſᲀ-ᲆẞ\u212a\u212b\ud800-\udfff]+/y;

/**
 * A part of an expression: a property, a character by its number, a reference to a group by its name, another escape, the beginning of a
 * group with a name, a character.
 */
const PART = /\\([pP])\{([^}]+)\}|\\(?:u\{?([\da-fA-F]+)\}?|x([\da-fA-F]{2})|k<\w+>|.)|\(\?<\w+>|./suy;

/** Escapes of single characters. */
const CONTROLS: Readonly<Record<string, number>> = { '\\0': 0, '\\t': 9, '\\n': 10, '\\v': 11, '\\f': 12, '\\r': 13 };

/**
 * The source of an expression without the flag `u` that finds in texts of common characters what this one finds with it; null if there is
 * none. Where case is ignored, it has the flag `i` as before; for texts in small letters it has not.
 */
export function commonSource(source: string, letterCase: Case): string | null {
  let at = 0;
  let isClass = false;
  let all = '';
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    at += found?.[0].length ?? 0;
    return found;
  };
  while (at < source.length) {
    const run = isClass ? null : next(RUN);
    if (run !== null) {
      all += letterCase === 'small' ? run[0].toLowerCase() : run[0];
      continue;
    }
    const part = next(PART);
    if (part === null) return null;
    const [written, sign, name = ''] = part;
    if (sign !== undefined) {
      const characters = propertyIn(name, sign === 'P', isClass, letterCase);
      if (characters === null) return null;
      all += characters;
    } else if (written === '[' && !isClass) {
      isClass = true;
      const isNegated = source.charAt(at) === '^';
      if (isNegated) at++;
      all += isNegated ? '[^' : '[';
    } else {
      if (written === ']') isClass = false;
      const isRange = isClass && source.charAt(at) === '-' && source.charAt(at + 1) !== ']';
      if (isRange) at++;
      const range = rangeOf(part, (isRange && next(PART)) || part, letterCase);
      if (range === null) return null;
      // There is no such character in a common text.
      if (range === '' && !isClass) all += '[]';
      // What is before it in a class may be left out, and it would have another meaning.
      else all += isClass && /^[-^]/u.test(range) ? `\\${range}` : range;
    }
  }
  return all;
}

/** The characters with a property or without it, as part of a class or as one; null if they are not known. */
function propertyIn(name: string, isNegated: boolean, isClass: boolean, letterCase: Case): string | null {
  const characters = OTHER_SCRIPT.test(name) ? '' : PROPERTIES[letterCase][name];
  if (characters === undefined) return null;
  if (isNegated && (isClass || (name.startsWith('L') && letterCase !== 'kept'))) return null;
  return isClass ? characters : `[${isNegated ? '^' : ''}${characters}]`;
}

/** One character or a range, as far as it is common; null if it cannot be written. */
function rangeOf(first: RegExpExecArray, last: RegExpExecArray, letterCase: Case): string | null {
  const [from, to] = [codeOf(first), codeOf(last)];
  const isOne = first === last;
  // Escapes such as `\d` are the same.
  if (from === null || to === null) return isOne ? first[0] : null;
  if (from >= 0xd800 && from < 0xe000) return null;
  if (from > 0xffff) return '';
  const [small, smallEnd] = letterCase === 'small' ? [smallOf(from), smallOf(to)] : [from, to];
  if (letterCase !== 'kept') {
    if (SAME.some((code) => from <= code && code <= to)) return null;
    for (let code = from; code <= Math.min(to, 0x460) && letterCase === 'small'; code++)
      if (smallOf(code) - code !== small - from) return null;
  }
  const start = small === from && first[3] === undefined ? first[0] : characterOf(small);
  if (isOne) return start;
  return `${start}-${smallEnd === to && last[3] === undefined ? last[0] : characterOf(Math.min(smallEnd, 0xffff))}`;
}

/** The number of a character; null of what is none, or more than one. */
function codeOf([part, , , number, short]: RegExpExecArray): number | null {
  const hexadecimal = number ?? short;
  if (hexadecimal !== undefined) return Number.parseInt(hexadecimal, 16);
  if (part.startsWith('(?<') || /^\\[a-zA-Z0-9]/u.test(part)) return CONTROLS[part] ?? null;
  return part.codePointAt(part.startsWith('\\') ? 1 : 0) ?? null;
}

function characterOf(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

/** The number of the small form of a character; its own if it has none, or a longer one. */
function smallOf(code: number): number {
  const character = String.fromCodePoint(code);
  const small = character.toLowerCase();
  return small.length === character.length ? (small.codePointAt(0) ?? code) : code;
}
