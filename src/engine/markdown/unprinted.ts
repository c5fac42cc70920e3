import { OBJECT } from '../text/object.js';
import { simpleKeyEnd } from '../text/simple-key.js';
import { attributesEnd } from './attributes.js';
import { hidesWords } from './html-inline.js';
import { mathEnd } from './math.js';
import { readTexCommand } from './tex-markup.js';
import type { Unprinted, UnprintedKind } from './unprinted-range.js';

/** What CriticMarkup, and comments of MDX, open with, what closes them, and whether the words between are shown. */
const CRITIC: readonly (readonly [string, string, UnprintedKind | null])[] = [
  ['{++', '++}', null],
  ['{--', '--}', 'comment'],
  ['{>>', '<<}', 'comment'],
  ['{/*', '*/}', 'comment'],
  ['{==', '==}', null],
];

/** Template tags of Hugo and Quarto, Jekyll and Jinja, and what closes them. */
const SHORTCODES: readonly (readonly [string, string])[] = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{{{', '}}}'],
  ['{{', '}}'],
  ['{%', '%}'],
];

const ROLE = /\{[a-z][\w:+.-]{0,40}\}(?=[`\uFFFC])/iuy;
const FENCED_DIV = /:::[^\n\r]*/uy;
const RAISED = /\^((?:\\ |[^\s^\\]){1,40})\^/uy;
const LOWERED = /~((?:\\ |[^\s~\\]){1,40})~(?!~)/uy;
const HIGHLIGHT = /==(?=[^\s=])/uy;
const HIGHLIGHT_END = /[^\s=]==(?!=)/gu;
const WIKI_LINK = /\[\[(?!@)([^[\]|\n]{1,300}\|)?[^[\]\n]{1,300}\]\]/uy;

/**
 * Finds in a block of prose what Pandoc, Quarto, Obsidian, Jekyll and CriticMarkup read as markup and CommonMark as words:
 * in order, `delimiter`s of nested markup included. `masked` is the block's text with code, HTML and addresses masked, as in
 * `DraftBlock.masked`. Takes linear time.
 */
export function unprintedIn(masked: string, isHeading: boolean): Unprinted[] {
  return /[{%=$^~[\\]|:::/u.test(masked) ? new Scanner(masked, isHeading).scan() : [];
}

class Scanner {
  readonly #found: Unprinted[] = [];
  /** Offsets of the square brackets that are open, and for each closed one its opening. */
  readonly #open: number[] = [];
  readonly #opening = new Map<number, number>();
  #keyEnd = -1;
  /** Closing marks that occur no further. */
  readonly #exhausted = new Set<string>();

  readonly #text: string;
  readonly #isHeading: boolean;

  constructor(text: string, isHeading: boolean) {
    this.#text = text;
    this.#isHeading = isHeading;
  }

  scan(): Unprinted[] {
    const text = this.#text;
    for (let at = 0; at < text.length; ) at = this.#step(at, text.charAt(at));
    return this.#found.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** Reads what begins at an offset; where to continue. */
  #step(at: number, char: string): number {
    switch (char) {
      case '\\':
        return readTexCommand(this.#text, at, this.#found);
      case '{':
        return this.#critic(at) ?? this.#shortcode(at) ?? this.#role(at) ?? this.#attributes(at) ?? at + 1;
      case '%':
        return this.#comment(at) ?? at + 1;
      case '=':
        return this.#highlight(at) ?? at + 1;
      case '$':
        return this.#math(at) ?? at + 1;
      case '^':
        return this.#raised(at) ?? at + 1;
      case '~':
        return this.#lowered(at) ?? at + 1;
      case ':':
        return this.#fencedDiv(at) ?? at + 1;
      case '@':
        return this.#key(at);
      case '[':
        return this.#wikiLink(at) ?? this.#bracket(at);
      case ']': {
        const start = this.#open.pop();
        if (start !== undefined) this.#opening.set(at, start);
        return at + 1;
      }
      default:
        return at + 1;
    }
  }

  #add(kind: UnprintedKind, start: number, end: number, reads?: string): void {
    this.#found.push(reads === undefined ? { kind, start, end } : { kind, start, end, reads });
  }

  /** Signs within a key are the key's. */
  #key(at: number): number {
    if (at !== this.#keyEnd && /[\p{L}\p{N}.]/u.test(this.#text.charAt(at - 1))) return at + 1;
    this.#keyEnd = Math.max(at + 1, simpleKeyEnd(this.#text, at + 1));
    return this.#keyEnd;
  }

  #bracket(at: number): number {
    this.#open.push(at);
    return at + 1;
  }

  /** The next offset of `closer`; -1 if there is none. */
  #closer(closer: string, from: number): number {
    if (this.#exhausted.has(closer)) return -1;
    const at = this.#text.indexOf(closer, from);
    if (at < 0) this.#exhausted.add(closer);
    return at;
  }

  #critic(at: number): number | null {
    const text = this.#text;
    if (text.startsWith('{~~', at)) {
      const close = this.#closer('~~}', at + 3);
      const arrow = text.indexOf('~>', at + 3);
      if (close < 0 || arrow < 0 || arrow > close) return null;
      this.#add('comment', at, arrow + 2);
      this.#add('delimiter', close, close + 3);
      return arrow + 2;
    }
    for (const [opener, closer, kind] of CRITIC) {
      if (!text.startsWith(opener, at)) continue;
      const close = this.#closer(closer, at + 3);
      if (close < 0) return null;
      if (kind !== null) {
        this.#add(kind, at, close + 3);
        return close + 3;
      }
      this.#add('delimiter', at, at + 3);
      this.#add('delimiter', close, close + 3);
      return at + 3;
    }
    return null;
  }

  #shortcode(at: number): number | null {
    for (const [opener, closer] of SHORTCODES) {
      if (!this.#text.startsWith(opener, at)) continue;
      const close = this.#closer(closer, at + opener.length);
      if (close < 0) return null;
      // What a variable prints is not known: its name stands for it.
      const name = opener === '{{' ? this.#text.slice(at + opener.length, close).trim() : undefined;
      this.#add('shortcode', at, close + closer.length, name);
      return close + closer.length;
    }
    return null;
  }

  /** The name of a role of MyST, before words between backticks. */
  #role(at: number): number | null {
    ROLE.lastIndex = at;
    if (!ROLE.test(this.#text)) return null;
    this.#add('attributes', at, ROLE.lastIndex);
    return ROLE.lastIndex;
  }

  #attributes(at: number): number | null {
    const text = this.#text;
    const end = attributesEnd(text, at);
    if (end === null) return null;
    const before = text.charAt(at - 1);
    const opening = before === ']' ? this.#opening.get(at - 1) : undefined;
    const ofHeading = this.#isHeading && text.slice(end).trim() === '';
    if (opening !== undefined && hidesWords(text.slice(at, end))) {
      this.#forgetFrom(opening);
      this.#add('comment', opening, end);
      return end;
    }
    if (opening !== undefined) {
      this.#add('delimiter', opening, opening + 1);
      this.#add('delimiter', at - 1, at);
    } else if (
      end === at + 2 ||
      (!ofHeading && before !== ')' && before !== '`' && before !== OBJECT && text.charAt(at + 1) !== ':')
    )
      return null;
    this.#add('attributes', at, end);
    return end;
  }

  /** Takes back what was found after an offset: it is part of what is hidden. */
  #forgetFrom(start: number): void {
    while ((this.#found.at(-1)?.start ?? -1) >= start) this.#found.pop();
  }

  /** Obsidian's comments. */
  #comment(at: number): number | null {
    if (!this.#text.startsWith('%%', at)) return null;
    const close = this.#closer('%%', at + 2);
    if (close < 0) return at + 2;
    this.#add('comment', at, close + 2);
    return close + 2;
  }

  #highlight(at: number): number | null {
    HIGHLIGHT.lastIndex = at;
    if (!HIGHLIGHT.test(this.#text) || this.#text.charAt(at - 1) === '=') return null;
    HIGHLIGHT_END.lastIndex = at + 2;
    const end = this.#exhausted.has('==') ? null : HIGHLIGHT_END.exec(this.#text);
    if (end === null) {
      this.#exhausted.add('==');
      return null;
    }
    const close = end.index + end[0].length - 2;
    if (this.#found.some((each) => each.kind === 'delimiter' && each.start === close)) return null;
    this.#add('delimiter', at, at + 2);
    this.#add('delimiter', close, close + 2);
    return at + 2;
  }

  #math(at: number): number | null {
    const end = mathEnd(this.#text, at);
    if (end !== null) this.#add('math', at, end);
    return end;
  }

  #raised(at: number): number | null {
    RAISED.lastIndex = at;
    const words = RAISED.exec(this.#text)?.[1];
    if (words === undefined || words.startsWith('[')) return null;
    const end = at + words.length + 2;
    this.#add('delimiter', at, at + 1);
    this.#add('superscript', at + 1, end - 1);
    this.#add('delimiter', end - 1, end);
    return end;
  }

  #lowered(at: number): number | null {
    if (this.#text.startsWith('~~', at)) return at + (/^~+/u.exec(this.#text.slice(at, at + 200))?.[0].length ?? 2);
    LOWERED.lastIndex = at;
    const words = LOWERED.exec(this.#text)?.[1];
    if (words === undefined) return null;
    const end = at + words.length + 2;
    this.#add('delimiter', at, at + 1);
    this.#add('delimiter', end - 1, end);
    return end;
  }

  #fencedDiv(at: number): number | null {
    const text = this.#text;
    let start = at;
    while (start > 0 && /[ \t]/u.test(text.charAt(start - 1))) start--;
    if (start > 0 && !/[\n\r]/u.test(text.charAt(start - 1))) return null;
    FENCED_DIV.lastIndex = at;
    if (!FENCED_DIV.test(text)) return null;
    this.#add('attributes', at, FENCED_DIV.lastIndex);
    return FENCED_DIV.lastIndex;
  }

  /** `[[target|words]]` shows its words; after `!` it shows something else. */
  #wikiLink(at: number): number | null {
    WIKI_LINK.lastIndex = at;
    const found = WIKI_LINK.exec(this.#text);
    if (found === null) return null;
    const end = at + found[0].length;
    if (this.#text.charAt(at - 1) === '!') this.#add('image', at - 1, end, OBJECT);
    else {
      this.#add('delimiter', at, at + 2 + (found[1] ?? '').length);
      this.#add('delimiter', end - 2, end);
    }
    return end;
  }
}
