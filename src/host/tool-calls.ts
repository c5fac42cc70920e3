import { librarySources } from '../engine/draft/library-sources.js';
import type { DraftSyntax } from '../engine/markdown/markdown.js';
import type { Knowledge } from '../service/knowledge.js';
import type { ToolContext } from '../tools/context.js';
import type { HostClient, LibraryHost } from './protocol.js';

/** The tools, in one part. */
export type ToolsPart = typeof import('../tools/module.js');

/** What calls the tools for language models on a library; `load` loads them when one is first called, `facts` what checks facts. */
export function toolCalls(
  known: Knowledge,
  client: HostClient,
  { load, facts }: { readonly load: () => Promise<ToolsPart>; readonly facts: ToolContext['facts'] },
): LibraryHost['callTool'] {
  return async (name, input, budget, signal) => {
    const tools = await load();
    const context = { ...toolContext(known, client, tools), facts };
    try {
      const given = budget === null ? context : { ...context, budget };
      const { text } = await tools.callTool(given, name, input, signal);
      return { text, budget: budget ?? tools.BUDGET };
    } catch (error) {
      if (!(error instanceof tools.ToolError)) throw error;
      return { problem: `${error.message} ${error.next}` };
    }
  };
}

function toolContext(
  { library, search }: Knowledge,
  client: HostClient,
  { ToolError, languageReader }: ToolsPart,
): Omit<ToolContext, 'facts'> {
  return {
    library,
    search,
    sources: librarySources(library, search, { reader: languageReader }),
    writeIn: (style, item, syntax) => client.writeWork(style, item, syntax),
    keysIn: async ({ text, frontMatter }: DraftSyntax) =>
      new Set(
        frontMatter === null ? [] : await client.keysInFrontMatter(text.slice(frontMatter.start, frontMatter.end)),
      ),
    readDraft: async (path) => {
      const draft = await client.readDraft(path);
      if (draft === null) {
        const next = 'Give the path of a Markdown file of the workspace that is not a source.';
        throw new ToolError('unreadable-draft', 'There is no such draft in the workspace.', next);
      }
      return { text: draft.text, knownKeys: new Set(draft.keys) };
    },
  };
}
