import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import markdownIt from 'markdown-it';
import { BUNDLED_STYLES } from '../../../src/engine/cite/styles/catalog.js';
import { citationPlugin } from '../../../src/extension/preview/citations.js';
import type { MarkdownIt } from '../../../src/extension/preview/markdown-it.js';
import { root } from '../corpus/load.js';
import { GIVEN_NAMES, NOTES_WITH_IBID, NUMBERS, YEARS_WITH_LETTERS } from '../engine/cite/styles/own-styles.js';
import { corpusItems, formatterOf } from '../engine/cite/styles/support.js';
import { renderWithPandoc } from './pandoc.js';

const STYLES: readonly (readonly [string, string])[] = [
  ...BUNDLED_STYLES.map(({ id, label }) => [label, id] as const),
  ['notes with ibid.', NOTES_WITH_IBID],
  ['years with letters', YEARS_WITH_LETTERS],
  ['given names', GIVEN_NAMES],
  ['numbers', NUMBERS],
];

/** The sample draft without its front matter, and a paragraph of citations that it has none of. */
const DRAFT = `${readFileSync(path.join(root, 'sample/draft.md'), 'utf8').replace(/^---\n[\s\S]*?\n---\n/u, '')}
## Besides

As @jha2022-ties has it, so it is [see @ap2021-putin, para. 2; @pti2024-trust, pp. 3-5, but not all]. It is [@pti2024-trust, para. 2],
again [@pti2024-trust, para. 2], once more [@pti2024-trust, para. 3]; and [-@jha2022-ties, para. 4].
`;

function preview(style: string): string {
  const formatter = formatterOf(style, corpusItems, 'en-US');
  const md = markdownIt({ html: true });
  const draft = {
    isKnown: (key: string) => corpusItems.some(({ id }) => id === key),
    language: null,
    withReferences: true,
    words: () => '',
    format: (citations: Parameters<typeof formatter.document>[0]) => formatter.document(citations),
  };
  citationPlugin(() => draft)(md as unknown as MarkdownIt);
  return md.render(DRAFT);
}

/** What is read in a page: paragraphs, items and cells; notes and references apart. */
function readIn(html: string, endMatter: RegExp): { body: string[]; notes: string[]; references: string[] } {
  const at = html.search(endMatter);
  const tail = html.slice(at);
  const texts = (part: string, pattern: RegExp) =>
    [...part.matchAll(pattern)].map(([, inside = '']) =>
      inside
        .replace(/<a [^>]*(?:role="doc-backlink"|backlink)[^>]*>.*?<\/a>/gu, '')
        .replace(/<[^>]*>/gu, '')
        .replace(/&amp;/gu, '&')
        .replace(/&quot;/gu, '"')
        .replace(/[’‘]/gu, "'")
        .replace(/[“”]/gu, '"')
        .replace(/\s+/gu, ' ')
        .trim(),
    );
  return {
    body: texts(html.slice(0, at), /<(?:p|li|td|th)\b[^>]*>((?:(?!<\/?(?:p|li|td|th|ul|ol)\b)[\s\S])*)/gu).filter(
      Boolean,
    ),
    notes: texts(tail, /<li id="[^"]*"[^>]*>([\s\S]*?)<\/li>/gu),
    references: texts(
      tail,
      /<div [^>]*(?:class="csl-entry"|class="quoin-reference")[^>]*>([\s\S]*?)<\/div>\s*(?=<div id="ref-|<\/div>|<\/section>|<div class="quoin-reference")/gu,
    ),
  };
}

describe('the preview of the sample draft', function () {
  this.timeout(600_000);

  for (const [label, style] of STYLES) {
    it(`reads as Pandoc’s page does, in ${label}`, async () => {
      const files = { 'references.json': JSON.stringify(corpusItems) };
      const { text, warnings } = await renderWithPandoc(DRAFT, style, 'references.json', files, 'html');
      assert.deepEqual(warnings, []);
      const theirs = readIn(text, /<div id="refs"/u);
      const ours = readIn(preview(style), /<section class="quoin-(?:notes|references)"/u);
      assert.deepEqual(ours.body, theirs.body);
      assert.deepEqual(ours.notes, theirs.notes);
      // CSL puts what has nothing to be sorted by at the end, Pandoc at the beginning.
      const inOrder = (references: string[]) => (style === 'news' ? references.sort() : references);
      assert.deepEqual(inOrder(ours.references), inOrder(theirs.references));
      assert.ok(ours.references.length >= 5);
    });
  }
});
