import * as vscode from 'vscode';
import { writtenWork } from '../../engine/cite/convert/written-work.js';
import { librarySources } from '../../engine/draft/library-sources.js';
import type { ToolContext } from '../../tools/context.js';
import { BundledModule } from '../bundled-module.js';
import type { References } from '../citations/references.js';
import { isDraft } from '../draft-editors.js';
import type { Session } from '../session.js';
import { fieldsOf } from '../shape.js';

/** Least length of the items of an answer, in UTF-16 code units: less would say nothing. */
const LEAST_BUDGET = 400;

type ToolsModule = typeof import('../../tools/module.js');

/**
 * Gives language models in VS Code the tools that `package.json` names. They read the library and nothing else, and are loaded
 * when one is first called; an editor without such tools has none.
 */
export function registerTools(
  session: Session,
  { extensionUri, extension }: vscode.ExtensionContext,
  references: References,
): vscode.Disposable {
  if (typeof vscode.lm?.registerTool !== 'function') return new vscode.Disposable(() => undefined);
  const tools = new BundledModule<ToolsModule>(extensionUri, 'tools.mjs');
  const contributed: unknown = fieldsOf(fieldsOf(extension.packageJSON)?.contributes)?.languageModelTools;
  const registered = (Array.isArray(contributed) ? contributed : []).flatMap((each: unknown) => {
    const { name, displayName } = fieldsOf(each) ?? {};
    if (typeof name !== 'string' || typeof displayName !== 'string') return [];
    return vscode.lm.registerTool<object>(name, {
      prepareInvocation: () => ({ invocationMessage: `Quoin: ${displayName}` }),
      invoke: async ({ input, tokenizationOptions }, token) => {
        const module = await tools.load();
        const context = contextFor(session, references, module);
        const cancelled = new AbortController();
        token.onCancellationRequested(() => cancelled.abort());
        const answer = async (budget: number): Promise<string> => {
          try {
            return (await module.callTool({ ...context, budget }, name, input, cancelled.signal)).text;
          } catch (error) {
            if (!(error instanceof module.ToolError)) throw error;
            throw new Error(`${error.message} ${error.next}`);
          }
        };
        const text = await withinBudget(answer, module.BUDGET, tokenizationOptions, token);
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
      },
    });
  });
  return vscode.Disposable.from(tools, ...registered);
}

/** The answer with as much as the model has room for; what is in it says how to get the rest. */
async function withinBudget(
  answer: (budget: number) => Promise<string>,
  most: number,
  options: vscode.LanguageModelToolTokenizationOptions | undefined,
  token: vscode.CancellationToken,
): Promise<string> {
  let text = await answer(most);
  if (options === undefined) return text;
  for (let budget = Math.floor(most / 2); budget >= LEAST_BUDGET; budget = Math.floor(budget / 2)) {
    if (token.isCancellationRequested || (await options.countTokens(text, token)) <= options.tokenBudget) break;
    text = await answer(budget);
  }
  return text;
}

function contextFor(session: Session, references: References, { ToolError, languageReader }: ToolsModule): ToolContext {
  const { library, search } = session;
  return {
    library,
    search,
    sources: librarySources(library, search, { reader: languageReader }),
    writeIn: async (style, item, syntax) => {
      return writtenWork(item, syntax, await references.inStyle(style));
    },
    keysIn: async ({ text, frontMatter }) => {
      if (frontMatter === null) return new Set();
      const { citationFrontMatter } = await references.formats.load();
      const front = citationFrontMatter(text.slice(frontMatter.start, frontMatter.end));
      return new Set(front.references.map(({ id }) => id));
    },
    readDraft: async (path) => {
      const document = await draftAt(path, session);
      if (document === undefined) {
        const next = 'Give the path of a Markdown file of the workspace that is not a source.';
        throw new ToolError('unreadable-draft', 'There is no such draft in the workspace.', next);
      }
      await references.whenRead(document);
      return { text: document.getText(), knownKeys: new Set(references.external(document).map(({ id }) => id)) };
    },
  };
}

/** The draft with a path of the workspace, as it is in the editor; undefined where there is none. */
async function draftAt(path: string, session: Session): Promise<vscode.TextDocument | undefined> {
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const uri = path.startsWith('/') ? folder.uri.with({ path }) : vscode.Uri.joinPath(folder.uri, path);
    if (vscode.workspace.getWorkspaceFolder(uri) === undefined) continue;
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      if (isDraft(document, session)) return document;
    } catch {
      // Not there, or not a text: perhaps in the next folder.
    }
  }
  return undefined;
}
