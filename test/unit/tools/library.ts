import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { citationFrontMatter } from '../../../src/engine/bibliography/front-matter.js';
import { printCitation } from '../../../src/engine/cite/pandoc.js';
import { FactChecker } from '../../../src/engine/draft/facts/checker.js';
import { librarySources } from '../../../src/engine/draft/library-sources.js';
import { extract } from '../../../src/engine/extract/extract.js';
import { Library } from '../../../src/engine/library/library.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { LibrarySearch } from '../../../src/engine/search/library-search.js';
import type { JsonObject, ToolAnswer } from '../../../src/tools/answer.js';
import { callTool } from '../../../src/tools/call.js';
import { type ToolContext, ToolError } from '../../../src/tools/context.js';
import { readDigest, root } from '../corpus/load.js';

/** The bundled articles, and others given as Markdown by their keys: what tools are tried on. */
export function contextOf(
  own: Readonly<Record<string, string>>,
  drafts: Readonly<Record<string, string>> = {},
): ToolContext {
  const library = new Library();
  const bundled = readdirSync(path.join(root, 'corpus'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => readDigest(name.slice(0, -'.md'.length)))
    .map((article) => ({ article, extraction: extract(article), origin: 'bundled' as const }));
  const added = Object.entries(own).map(([key, text]) => {
    const { article, extraction } = takeIn({ file: `${key}.md`, text }, null);
    assert.ok(article);
    return { article, extraction, origin: 'own' as const, location: `${key}.md` };
  });
  library.update({ add: [...bundled, ...added] });
  const search = new LibrarySearch(library);
  search.catchUp();
  while (library.clusterStatements());
  return {
    library,
    search,
    sources: librarySources(library, search),
    writeIn: async (_style, item) => ({ citation: printCitation([item]), reference: null }),
    facts: async () => new FactChecker(),
    keysIn: async ({ text, frontMatter }) => {
      if (frontMatter === null) return new Set();
      const { references } = citationFrontMatter(text.slice(frontMatter.start, frontMatter.end));
      return new Set(references.map(({ id }) => id));
    },
    readDraft: async (file) => {
      const text = drafts[file];
      if (text === undefined) throw new ToolError('unreadable-draft', 'There is no such file.', 'Give another path.');
      return { text, knownKeys: new Set() };
    },
  };
}

/** The results of a tool's answer. */
export async function resultsOf(context: ToolContext, name: string, input: unknown): Promise<readonly JsonObject[]> {
  const { structured } = await callTool(context, name, input);
  return structured.results as readonly JsonObject[];
}

/** The lines of JSON between the fences of an answer's text; each must be one. */
export function fencedLines({ text }: ToolAnswer): JsonObject[] {
  const lines = text.split('\n');
  const open = lines.findIndex((line) => line.startsWith('~~~~~~ '));
  if (open < 0) return [];
  assert.equal(lines.at(-1), '~~~~~~');
  return lines.slice(open + 1, -1).map((line) => JSON.parse(line) as JsonObject);
}

/** What of an answer's text is Quoin's own. */
export function ownWords({ text }: ToolAnswer): string {
  return text.split('\n~~~~~~', 1)[0] ?? '';
}
