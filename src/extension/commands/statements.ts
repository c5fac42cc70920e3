import * as vscode from 'vscode';
import { perVersion } from '../../service/per-version.js';
import type { StatementSubject, StatementsText } from '../../service/statements.js';
import { ReadOnlyFiles } from '../documents/read-only-files.js';
import type { Session } from '../library/session.js';
import { fieldsOf } from '../platform/shape.js';
import { foundFrom } from './command-argument.js';
import { registerRowCommand } from './row-command.js';
import { selectedWords } from './selected-words.js';

/** The scheme of read-only documents that list statements: `quoin-statements:/Ned Price.md?{"entity":"ned-price"}`. */
const SCHEME = 'quoin-statements';

/**
 * *Who Said What, When…*: the statements of a speaker, or on a topic, in order of date, as a document to read and to save; each can
 * be inserted and opened from a line above it.
 */
export function registerStatements(session: Session): vscode.Disposable {
  const texts = perVersion(session, () => new Map<string, Promise<StatementsText>>());
  const textOf = async (uri: vscode.Uri): Promise<StatementsText | undefined> => {
    const subject = subjectOf(uri);
    if (subject === undefined) return undefined;
    const known = texts();
    const text = known.get(uri.query) ?? session.service.statements(subject);
    known.set(uri.query, text);
    return text;
  };
  const files = new ReadOnlyFiles(async (uri) => (await textOf(uri))?.text);
  const lenses: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: session.onDidChange,
    provideCodeLenses: async ({ uri }) =>
      ((await textOf(uri))?.places ?? []).flatMap(({ line, quotationId }) => {
        const range = new vscode.Range(line, 0, line, 0);
        const lens = (title: string, command: string) =>
          new vscode.CodeLens(range, { title, command, arguments: [quotationId] });
        return [
          lens(vscode.l10n.t('Insert into Draft'), 'quoin.insert'),
          lens(vscode.l10n.t('Open Source'), 'quoin.openSource'),
        ];
      }),
  };
  return vscode.Disposable.from(
    files,
    vscode.workspace.registerFileSystemProvider(SCHEME, files, {
      isCaseSensitive: true,
      isReadonly: new vscode.MarkdownString(
        vscode.l10n.t('Made from the library. To keep it, save it under another name.'),
      ),
    }),
    vscode.languages.registerCodeLensProvider({ scheme: SCHEME }, lenses),
    session.onDidChange(() =>
      files.touch(vscode.workspace.textDocuments.map(({ uri }) => uri).filter(({ scheme }) => scheme === SCHEME)),
    ),
    registerRowCommand('quoin.showStatements', async (argument: unknown) => {
      const subject = (await subjectFrom(session, argument)) ?? (await askForSubject(session));
      if (subject === undefined) return;
      const name = (await session.service.subjectTitle(subject)).replace(/[\\/:*?"<>|\s]+/gu, ' ').trim();
      const path = `/${name.slice(0, 80) || vscode.l10n.t('Statements')}.md`;
      const uri = vscode.Uri.from({ scheme: SCHEME, path, query: JSON.stringify(subject) });
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
    }),
  );
}

/** Whom or what a row or a card stands for: an entity, the speaker of a quotation. */
async function subjectFrom(session: Session, argument: unknown): Promise<StatementSubject | undefined> {
  const { entityId } = fieldsOf(argument) ?? {};
  if (typeof entityId === 'string') return { entity: entityId };
  const id = (await foundFrom(session, argument))?.quotationId;
  return (id === undefined ? null : await session.service.speakerAsSubject(id)) ?? undefined;
}

async function askForSubject(session: Session): Promise<StatementSubject | undefined> {
  const value = await vscode.window.showInputBox({
    title: vscode.l10n.t('Who Said What, When'),
    prompt: vscode.l10n.t('A speaker or a topic'),
    value: selectedWords(),
  });
  const words = value?.trim();
  return words ? session.service.subjectNamed(words) : undefined;
}

function subjectOf({ query }: vscode.Uri): StatementSubject | undefined {
  let fields: Record<string, unknown> | null;
  try {
    fields = fieldsOf(JSON.parse(query));
  } catch {
    // An address that someone has typed.
    return undefined;
  }
  const { entity, topic } = fields ?? {};
  if (typeof entity === 'string') return { entity };
  return typeof topic === 'string' ? { topic } : undefined;
}
