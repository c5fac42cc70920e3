import fc from 'fast-check';
import { pandocCitationsIn } from '../../../src/engine/cite/citations.js';
import { isProse } from '../../../src/engine/markdown/block.js';
import { parseDraft } from '../../../src/engine/markdown/markdown.js';

/** What Quoin and Pandoc read of one string, where they differ: each citation as `T -key`, `B see|key|, p. 3; |other|`. */
export interface Difference {
  readonly text: string;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** Pieces of citations and of all that stands around them in drafts. */
const PIECES = [
  ...[
    '@k',
    '@key_2',
    '@{a b}',
    '@{u/v}',
    '-@k',
    '[@k]',
    '[-@k]',
    '[see @k, p. 3]',
    '[@k; @l]',
    '@k [p. 3]',
    '@a.b',
    '@a:b',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    '(',
    ')',
    ';',
    ', ',
    '. ',
    '.',
    '…',
    '-',
    '--',
    '---',
    '–',
    '—',
    '/',
    '\\',
    '^',
    '~',
    '*',
    '**',
    '_',
  ],
  ...[
    'p. 3',
    'pp. 3-5',
    '3ff.',
    'word',
    'a',
    'é',
    '1',
    ' ',
    ' ',
    ' ',
    '\n',
    '"',
    "'",
    '“',
    '”',
    '’',
    '!',
    '#',
    '&amp;',
    '&',
    '<',
    '>',
  ],
  ...[
    '`x`',
    '`@k`',
    '$x$',
    '$',
    '$a @k$',
    '5',
    '\\@k',
    '\\index{@k}',
    '\\emph{a}',
    '<b>',
    '</b>',
    '<br>',
    '<!-- @k -->',
  ],
  ...['[a]{.b}', '[@k]{.b}', '{.c}', '==', '~~', '[x](y)', '[@k](y)', '![@k](i.png)', '^[see @k]', 'b@c.de'],
];

const PLAIN_BLOCK = /^(?:[ \t]|[>#+*-]|\d+[.)]|\(|@|:|~~~|```|[=-]{2,}\s*$|\||<(?:!--|\/?(?:div|p)))/u;

/** Strings of one paragraph. */
export const citationText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 9 })
  .map((pieces) => `w ${pieces.join('')} w`)
  .filter(
    (text) => !/\n\s*\n/u.test(text) && text.split('\n').every((line, at) => at === 0 || !PLAIN_BLOCK.test(line)),
  );

/** Where Quoin reads something else on purpose, and why. */
export const INTENDED: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  {
    pattern: /(?:\^[\s\S]*\^|~[\s\S]*~)/u,
    why: 'Raised and lowered words are numbers and letters: markup in them is not read.',
  },
  { pattern: /[*_]+-?@|_\S*\[/u, why: 'A key right after emphasis is a citation, as after any other mark.' },
  {
    pattern: /\[p\. 3\](?:@|\[)/u,
    why: 'A key or bracket glued to the bracket of a citation is a citation of its own.',
  },
  { pattern: /`@k``|\\`/u, why: 'Code spans begin and end where CommonMark says.' },
  { pattern: /\$[^$]*["“”][^$]*\$/u, why: 'Dollar signs around quotation marks are money, not math.' },
  {
    pattern: /\\(?!emph\{|index\{)\p{L}/u,
    why: 'A backslash before a word that is no known command is part of the word.',
  },
  {
    pattern: /<\S*@\S*>|@\{[^}]*\}_\S*@/u,
    why: 'Autolinks and words glued to a braced key are not what they look like to Pandoc.',
  },
  { pattern: /\]\([^)]*[[@]/u, why: 'Brackets and keys in the target of a link are the target’s.' },
];

/** Compares what Quoin and the real Pandoc read in `count` strings; intended differences are left out. */
export async function differences(count: number, seed: number): Promise<Difference[]> {
  const texts = fc.sample(citationText, { seed, numRuns: count });
  const found: Difference[] = [];
  for (let at = 0; at < texts.length; at += BATCH) {
    const batch = texts.slice(at, at + BATCH);
    const theirs = await readWithPandoc(batch);
    for (const [index, text] of batch.entries()) {
      const ours = readWithQuoin(text);
      if (isSame(ours, theirs[index])) continue;
      // In a document of many strings one may reach into the next.
      if (INTENDED.some(({ pattern }) => pattern.test(text))) continue;
      const [alone = []] = await readWithPandoc([text]);
      if (!isSame(ours, alone)) found.push({ text, ours, theirs: alone });
    }
  }
  return found;
}

function isSame(ours: readonly string[], theirs: readonly string[] | undefined): boolean {
  return JSON.stringify(ours) === JSON.stringify(theirs ?? []);
}

/** Strings that Pandoc is given in one document. */
const BATCH = 500;

function readWithQuoin(text: string): string[] {
  return parseDraft(text)
    .blocks.filter(({ kind }) => isProse(kind))
    .flatMap((block) =>
      pandocCitationsIn(block).map(({ form, items }) =>
        printed(
          form === 'textual' && items[0]?.suppressAuthor !== true,
          items.map(({ key, suppressAuthor }) => `${suppressAuthor ? '-' : ''}${key}`),
        ),
      ),
    );
}

async function readWithPandoc(texts: readonly string[]): Promise<string[][]> {
  const { convert } = await import('pandoc-wasm');
  const document = texts.map((text, index) => `${MARK}${index}\n\n${text}\n\n`).join('');
  const { stdout } = await convert({ from: 'markdown', to: 'json' }, document, {});
  const result: string[][] = texts.map(() => []);
  let at = -1;
  for (const block of JSON.parse(stdout).blocks) {
    const mark = markOf(block);
    if (mark === null) result[at]?.push(...citesIn(block));
    else at = mark;
  }
  return result;
}

const MARK = 'quoinmark';

function markOf(block: { t: string; c: readonly { t: string; c?: unknown }[] }): number | null {
  const [only] = block.t === 'Para' ? block.c : [];
  const words = only?.t === 'Str' && typeof only.c === 'string' ? only.c : '';
  return words.startsWith(MARK) ? Number(words.slice(MARK.length)) : null;
}

interface PandocCitation {
  readonly citationId: string;
  readonly citationMode: { readonly t: 'AuthorInText' | 'SuppressAuthor' | 'NormalCitation' };
}

/** The citations anywhere below a node of Pandoc's document. */
function citesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(citesIn);
  if ('t' in node && node.t === 'Cite' && 'c' in node && Array.isArray(node.c)) {
    const items: PandocCitation[] = node.c[0];
    return [
      printed(
        items[0]?.citationMode.t === 'AuthorInText',
        items.map(({ citationId, citationMode }) => `${citationMode.t === 'SuppressAuthor' ? '-' : ''}${citationId}`),
      ),
    ];
  }
  return Object.values(node).flatMap(citesIn);
}

function printed(isTextual: boolean, keys: readonly string[]): string {
  return `${isTextual ? 'T' : 'B'} ${keys.join('; ')}`;
}
