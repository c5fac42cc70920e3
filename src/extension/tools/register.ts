import * as vscode from 'vscode';
import { writtenWork } from '../../engine/cite/convert/written-work.js';
import type { References } from '../citations/references.js';
import { isDraft } from '../drafts/draft-editors.js';
import type { Session, ToolsClient } from '../library/session.js';
import { fieldsOf } from '../platform/shape.js';

/** Least length of the items of an answer, in UTF-16 code units: less would say nothing. */
const LEAST_BUDGET = 400;

/**
 * Gives language models in VS Code the tools that `package.json` names. They read the library and nothing else; an editor without
 * such tools has none.
 */
export function registerTools(
  session: Session,
  { extension }: vscode.ExtensionContext,
  references: References,
): vscode.Disposable {
  if (typeof vscode.lm?.registerTool !== 'function') return new vscode.Disposable(() => undefined);
  session.answerTools(clientFor(session, references));
  const contributed: unknown = fieldsOf(fieldsOf(extension.packageJSON)?.contributes)?.languageModelTools;
  const registered = (Array.isArray(contributed) ? contributed : []).flatMap((each: unknown) => {
    const { name, displayName } = fieldsOf(each) ?? {};
    if (typeof name !== 'string' || typeof displayName !== 'string') return [];
    return vscode.lm.registerTool<object>(name, {
      prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Quoin: {0}', displayName) }),
      invoke: async ({ input, tokenizationOptions }, token) => {
        const cancelled = new AbortController();
        token.onCancellationRequested(() => cancelled.abort());
        const answer = async (budget: number | null) => {
          const reply = await session.service.callTool(name, input, budget, cancelled.signal);
          if ('problem' in reply) throw new Error(reply.problem);
          return reply;
        };
        const text = await withinBudget(answer, tokenizationOptions, token);
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
      },
    });
  });
  return vscode.Disposable.from(...registered);
}

/** The answer with as much as the model has room for; what is in it says how to get the rest. */
async function withinBudget(
  answer: (budget: number | null) => Promise<{ readonly text: string; readonly budget: number }>,
  options: vscode.LanguageModelToolTokenizationOptions | undefined,
  token: vscode.CancellationToken,
): Promise<string> {
  let { text, budget } = await answer(null);
  if (options === undefined) return text;
  for (budget = Math.floor(budget / 2); budget >= LEAST_BUDGET; budget = Math.floor(budget / 2)) {
    if (token.isCancellationRequested || (await options.countTokens(text, token)) <= options.tokenBudget) break;
    ({ text } = await answer(budget));
  }
  return text;
}

/** What the tools ask of the editor. */
function clientFor(session: Session, references: References): ToolsClient {
  return {
    writeWork: async (style, item, syntax) => writtenWork(item, syntax, await references.inStyle(style)),
    keysInFrontMatter: async (text) => {
      const { citationFrontMatter } = await references.formats.load();
      return citationFrontMatter(text).references.map(({ id }) => id);
    },
    readDraft: async (path) => {
      const document = await draftAt(path, session);
      if (document === undefined) return null;
      await references.whenRead(document);
      return { text: document.getText(), keys: references.external(document).map(({ id }) => id) };
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
