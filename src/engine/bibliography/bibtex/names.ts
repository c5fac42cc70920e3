import type { CslName } from '../../article/article.js';
import { fromLatex } from './latex.js';

/** What may be after a family name without a comma. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/** Longest list of names that is read. */
const MOST_NAMES = 200;

/** A name that says that the list continues; CSL processors of Pandoc and others read it as *et al.*, too. */
export const OTHERS: CslName = { literal: 'others' };

/** The names of a list such as `Doe, Jane and {World Bank} and others`; `others` becomes {@link OTHERS}. */
export function readNames(value: string): CslName[] {
  return splitOutside(value, /^and$/iu)
    .slice(0, MOST_NAMES)
    .flatMap((words) => readName(words.join(' ')) ?? []);
}

function readName(written: string): CslName | null {
  const name = written
    .trim()
    .replace(/^,{1,9}|,{1,9}$/gu, '')
    .trim();
  if (name === '') return null;
  if (/^(?:others|et\.? al\.?)$/iu.test(name)) return OTHERS;
  if (/^\{.*\}$/su.test(name) && closesAtEnd(name)) return filledLiteral(fromLatex(name));
  const parts = splitCommas(name);
  const extended = extendedName(parts);
  if (extended !== null) return extended;
  if (parts.length === 1) return named(asGivenFirst(words(name)));
  const [last = '', middle = '', given = '', ...more] = parts;
  const { particle, family } = withParticle(words(last));
  // BibTeX knows three parts; of more, all but the first two are the given names.
  return named({
    family,
    particle,
    given: parts.length > 2 ? [given, ...more].filter(Boolean).join(' ') : middle,
    suffix: parts.length > 2 ? middle : '',
  });
}

function filledLiteral(literal: string): CslName | null {
  return literal === '' ? null : { literal };
}

/** BibLaTeX's `family=Linde, given=Jan, prefix=van der, useprefix=true`; null for a name that is not of this form. */
function extendedName(parts: readonly string[]): CslName | null {
  const fields = new Map<string, string>();
  for (const part of parts) {
    const field = /^["{]?\s*(family|given|prefix|suffix|literal|useprefix|[a-z]+-i|id|juniorcomma)\s*=\s*(.*)$/isu.exec(
      part,
    );
    if (field === null) return null;
    fields.set((field[1] ?? '').toLowerCase(), (field[2] ?? '').replace(/^"|"$/gu, ''));
  }
  const text = (name: string) => fromLatex(fields.get(name) ?? '');
  if (text('literal') !== '') return { literal: text('literal') };
  const [family, given, prefix, suffix] = ['family', 'given', 'prefix', 'suffix'].map(text);
  if (!family) return given ? { literal: given } : null;
  const dropping = /^(?:false|0)$/iu.test(text('useprefix'));
  return {
    family,
    ...(given && { given }),
    ...(prefix && { [dropping ? 'dropping-particle' : 'non-dropping-particle']: prefix }),
    ...(suffix && { suffix }),
  };
}

interface Parts {
  readonly family: string;
  readonly particle: string;
  readonly given: string;
  readonly suffix: string;
}

function named({ family, particle, given, suffix }: Parts): CslName | null {
  const text = (part: string) => fromLatex(part);
  if (text(family) === '') return text(given) === '' ? null : { literal: text(given) };
  return {
    family: text(family),
    ...(text(given) === '' ? {} : { given: text(given) }),
    ...(text(particle) === '' ? {} : { 'non-dropping-particle': text(particle) }),
    ...(text(suffix) === '' ? {} : { suffix: text(suffix) }),
  };
}

/** `Ludwig van Beethoven`: words in lower case begin the particle, the last word is the family name. */
function asGivenFirst(written: readonly string[]): Parts {
  const suffix = written.length > 2 && SUFFIX.test(written.at(-1) ?? '') ? (written.at(-1) ?? '') : '';
  const all = suffix === '' ? written : written.slice(0, -1);
  const from = all.findIndex((word, index) => index < all.length - 1 && isLower(word));
  if (from < 0) return { family: all.at(-1) ?? '', given: all.slice(0, -1).join(' '), particle: '', suffix };
  let to = from;
  while (to < all.length - 1 && isLower(all[to] ?? '')) to++;
  return {
    given: all.slice(0, from).join(' '),
    particle: all.slice(from, to).join(' '),
    family: all.slice(to).join(' '),
    suffix,
  };
}

function withParticle(all: readonly string[]): { particle: string; family: string } {
  let count = 0;
  while (count < all.length - 1 && isLower(all[count] ?? '')) count++;
  return { particle: all.slice(0, count).join(' '), family: all.slice(count).join(' ') };
}

function isLower(word: string): boolean {
  return /^['’`]?\p{Ll}/u.test(/^\{?\\/u.test(word) ? fromLatex(word) : word);
}

function words(text: string): string[] {
  return splitOutside(text, null).flat();
}

/** Words outside braces, grouped by the separator word; braces stay. */
function splitOutside(text: string, separator: RegExp | null): string[][] {
  const groups: string[][] = [[]];
  let depth = 0;
  let word = '';
  const finish = () => {
    if (word === '') return;
    if (separator?.test(word) === true) groups.push([]);
    else groups.at(-1)?.push(word);
    word = '';
  };
  for (const char of pieces(text)) {
    if (char === '{') depth++;
    else if (char === '}') depth--;
    if (depth <= 0 && /^(?:[\s~]|\\[ ,;:>])$/u.test(char)) finish();
    else word += char;
  }
  finish();
  return groups;
}

function splitCommas(name: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const char of pieces(name)) {
    if (char === '{') depth++;
    else if (char === '}') depth--;
    if (char === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim());
}

function closesAtEnd(name: string): boolean {
  let depth = 0;
  const all = pieces(name);
  for (const piece of all.slice(0, -1)) {
    if (piece === '{') depth++;
    else if (piece === '}' && --depth === 0) return false;
  }
  return true;
}

/** Characters, each with the backslash before it; so `\~` is not a space and `\,` no comma. */
function pieces(text: string): string[] {
  return text.match(/\\[A-Za-z]{1,40}[ \t]{0,9}(?=\S)(?!and\b)|\\[\s\S]|[\s\S]/gu) ?? [];
}
