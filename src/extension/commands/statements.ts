import * as vscode from 'vscode';
import { chronology } from '../../engine/library/chronology.js';
import type { Quotation } from '../../engine/library/model.js';
import { type StatementsText, statementsText } from '../../service/statements.js';
import { foundFrom } from '../command-argument.js';
import { perVersion } from '../per-version.js';
import type { Session } from '../session.js';
import { fieldsOf } from '../shape.js';
import { ReadOnlyFiles } from '../source-files.js';
import { selectedWords } from './selected-words.js';

/** The scheme of read-only documents that list statements: `quoin-statements:/Ned Price.md?{"entity":"ned-price"}`. */
const SCHEME = 'quoin-statements';

/** Maximum number of quotations on a topic that are put in order of date: the best matches. */
const MOST = 200;

/** Whose statements, or on what: the id of somebody who is quoted, else the words of a search. */
type Subject = { readonly entity: string } | { readonly topic: string };

/**
 * *Who Said What, When…*: the statements of a speaker, or on a topic, in order of date, as a document to read and to save; each can
 * be inserted and opened from a line above it.
 */
export function registerStatements(session: Session): vscode.Disposable {
  const texts = perVersion(session, () => new Map<string, StatementsText>());
  const textOf = (uri: vscode.Uri): StatementsText | undefined => {
    const known = texts().get(uri.query);
    if (known) return known;
    const subject = subjectOf(uri);
    if (subject === undefined) return undefined;
    const text = statementsText(
      session,
      titleOf(session, subject),
      chronology(quotationsOf(session, subject), session.library),
    );
    texts().set(uri.query, text);
    return text;
  };
  const files = new ReadOnlyFiles((uri) => textOf(uri)?.text);
  const lenses: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: session.onDidChange,
    provideCodeLenses: ({ uri }) =>
      (textOf(uri)?.places ?? []).flatMap(({ line, quotationId }) => {
        const range = new vscode.Range(line, 0, line, 0);
        const lens = (title: string, command: string) =>
          new vscode.CodeLens(range, { title, command, arguments: [quotationId] });
        return [lens('Insert into Draft', 'quoin.insert'), lens('Open Source', 'quoin.openSource')];
      }),
  };
  return vscode.Disposable.from(
    files,
    vscode.workspace.registerFileSystemProvider(SCHEME, files, {
      isCaseSensitive: true,
      isReadonly: new vscode.MarkdownString('Made from the library. To keep it, save it under another name.'),
    }),
    vscode.languages.registerCodeLensProvider({ scheme: SCHEME }, lenses),
    session.onDidChange(() =>
      files.touch(vscode.workspace.textDocuments.map(({ uri }) => uri).filter(({ scheme }) => scheme === SCHEME)),
    ),
    vscode.commands.registerCommand('quoin.showStatements', async (argument: unknown) => {
      const subject = subjectFrom(session, argument) ?? (await askForSubject(session));
      if (subject === undefined) return;
      const name = titleOf(session, subject)
        .replace(/[\\/:*?"<>|\s]+/gu, ' ')
        .trim();
      const path = `/${name.slice(0, 80) || 'Statements'}.md`;
      const uri = vscode.Uri.from({ scheme: SCHEME, path, query: JSON.stringify(subject) });
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
    }),
  );
}

/** Whom or what a row or a card stands for: an entity, the speaker of a quotation. */
function subjectFrom(session: Session, argument: unknown): Subject | undefined {
  const { entityId } = fieldsOf(argument) ?? {};
  if (typeof entityId === 'string') return session.library.entity(entityId) && { entity: entityId };
  const id = foundFrom(session, argument)?.quotationId;
  const speaker = id === undefined ? undefined : session.library.quotation(id);
  return speaker?.speakerId ? { entity: speaker.speakerId } : undefined;
}

async function askForSubject(session: Session): Promise<Subject | undefined> {
  const value = await vscode.window.showInputBox({
    title: 'Who Said What, When',
    prompt: 'A speaker, or words of a topic',
    value: selectedWords(),
  });
  const words = value?.trim();
  if (!words) return undefined;
  const [named, ...others] = session.library.names.named(words).filter(({ id }) => session.library.isQuoted(id));
  return named !== undefined && others.length === 0 ? { entity: named.id } : { topic: words };
}

function subjectOf({ query }: vscode.Uri): Subject | undefined {
  let fields: Record<string, unknown> | null;
  try {
    fields = fieldsOf(JSON.parse(query));
  } catch {
    // An address that somebody has typed.
    return undefined;
  }
  const { entity, topic } = fields ?? {};
  if (typeof entity === 'string') return { entity };
  return typeof topic === 'string' ? { topic } : undefined;
}

function titleOf({ library }: Session, subject: Subject): string {
  return 'topic' in subject ? subject.topic : (library.entity(subject.entity)?.name ?? subject.entity);
}

/** What somebody has said; of whoever is not quoted, and of a topic, what the search finds. */
function quotationsOf({ library, search }: Session, subject: Subject): readonly Quotation[] {
  const own = 'entity' in subject ? library.quotationsBy(subject.entity).filter(({ kind }) => kind !== 'other') : [];
  if (own.length > 0) return own;
  const words = 'topic' in subject ? subject.topic : (library.entity(subject.entity)?.name ?? '');
  return search
    .search(words, { kinds: ['quotation'], limit: MOST })
    .flatMap(({ record }) => search.quotationOf(record) ?? [])
    .filter(({ kind }) => kind !== 'other');
}
