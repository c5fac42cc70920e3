import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArticle } from '../../../../../src/engine/article/read.js';
import { extract } from '../../../../../src/engine/extract/extract.js';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../../fixtures/languages');

/** A made-up text of a language with the quotations it has: `kind = speaker`, in order, with `(stated)` or `(inferred)` where that matters. */
export interface LanguageCase {
  readonly text: string;
  readonly expected: readonly string[];
}

/** The cases of a language, a line each: `kind = speaker; kind = speaker | text`, with `¶` between paragraphs. */
export function casesOf(code: string): LanguageCase[] {
  return readFileSync(path.join(folder, `${code}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const at = line.indexOf(' | ');
      const text = line.slice(at + 3).replaceAll('¶', '\n\n');
      return { text, expected: line.slice(0, at).split('; ') };
    });
}

const BASIS = / \((?:stated|inferred)\)$/u;

/** The quotations that are read out of a text in a language, in the form of the cases; with the basis where `expected` has one. */
export function readQuotations(code: string, text: string, expected: readonly string[] = []): string[] {
  const { article } = readArticle({ file: 'case.md', text: `---\nlanguage: ${code}\n---\n\n${text}\n` });
  const quotations = article === null ? [] : extract(article).quotations;
  return quotations.map(({ kind, speaker }, index) => {
    const basis = speaker !== null && BASIS.test(expected[index] ?? '') ? ` (${speaker.basis})` : '';
    return `${kind} = ${speaker?.name ?? '-'}${basis}`;
  });
}
