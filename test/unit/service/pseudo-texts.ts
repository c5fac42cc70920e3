import type { l10nJsonFormat } from '@vscode/l10n-dev';
import { textsIn } from '../../../scripts/localize.js';
import type { InterfaceTexts } from '../../../src/engine/text/interface-texts.js';

/** A language of which no word is written in plain letters: dates and numbers are of this. */
const LANGUAGE = 'ru';

/** All texts of the interface in letters that no text of a source or draft has: `Open {0}` is `Ｏｐｅｎ {0}`. */
export function pseudoTexts(): InterfaceTexts {
  const english: l10nJsonFormat = textsIn('l10n/bundle.l10n.json');
  return Object.fromEntries(
    Object.entries(english).map(([key, text]) => [
      key,
      key.startsWith('en/') ? LANGUAGE : pseudo(typeof text === 'string' ? text : text.message),
    ]),
  );
}

/** Placeholders and tags stay. */
function pseudo(text: string): string {
  return text.replace(/\{\w+\}|<\/?\w+>|[A-Za-z]/gu, (part) =>
    part.length > 1 ? part : String.fromCharCode(part.charCodeAt(0) + 0xfee0),
  );
}

/** Whether a text has something of the interface in it. */
export function isPseudo(text: string): boolean {
  return /[Ａ-Ｚａ-ｚ]/u.test(text);
}

/** What is not a word: icons, links to commands, code, keys, tags and what makes Markdown of words. */
const SIGNS =
  /\$\([\w~-]+\)|\]\(command:[^)\s]+|&nbsp;|&\w{2,6};|&#\d+;|`[^`\n]*`|<style>.*?<\/style>|<[^<>]{1,400}>|-?@[\w:.-]+|(?:postgres|https?):\/\/[^\s“”]+|\\(?=[^\w\s])/gsu;

/** Words in plain letters, with the text between them within a phrase. */
const PHRASE = /[A-Za-z][A-Za-z'’]*(?:[ .-][A-Za-z\d'’]+)*/gu;

/** Whose words may be shown as they are: of sources, drafts, names, and those of no language. */
export class Material {
  #words = ' ';

  constructor(...texts: readonly string[]) {
    this.add(...texts);
  }

  add(...texts: readonly string[]): void {
    for (const text of texts) this.#words += `${plain(text)} `;
  }

  /** The phrases of a text in plain letters that are neither of the interface nor of the material. */
  foreignIn(text: string): string[] {
    const words = text.replace(SIGNS, '|');
    const phrases = (words.match(PHRASE) ?? []).filter((phrase) => phrase.length > 1);
    // As part of a longer word, the label of a locator is in every material.
    const locators = words.match(/\b(?:paras?|pp?)\.(?=\s?\d)/gu) ?? [];
    return [...phrases.filter((phrase) => !this.#words.includes(plain(phrase))), ...locators];
  }
}

/** Letters and digits alone. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
