import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A draft as an editor has it open: `|` in its text is where the cursor is. */
export interface Opened {
  readonly uri: string;
  readonly document: TextDocument;
  readonly position: { readonly line: number; readonly character: number };
}

/** What a client says of itself: as much as most editors do. */
export const CAPABILITIES: InitializeParams['capabilities'] = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
};

/** A program that has been built, and the folder that it works in. */
export interface BuiltProgram {
  readonly folder: string;
  readonly file: string;
}

/** An editor that talks to the real program over standard input and output. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #published = new Map<string, { readonly version: number | undefined; readonly diagnostics: Diagnostic[] }>();
  #told: (() => void) | undefined;
  #version = 1;

  private constructor(quoin: BuiltProgram, folder: string, args: readonly string[]) {
    this.#folder = path.join(quoin.folder, folder);
    this.#process = spawn(process.execPath, [quoin.file, 'lsp', ...args], {
      cwd: quoin.folder,
      stdio: 'pipe',
    });
    const { stdin, stdout } = this.#process;
    if (stdin === null || stdout === null) throw new Error('The program has no pipes.');
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
      this.#published.set(uri, { version, diagnostics });
      this.#told?.();
    });
    // What is asked of a server that has ended is never answered.
    this.#process.once('exit', () => this.connection.dispose());
    this.connection.listen();
  }

  /** Starts the server on a folder. */
  static async start(
    quoin: BuiltProgram,
    folder: string,
    more: { readonly args?: readonly string[]; readonly params?: Partial<InitializeParams> } = {},
  ): Promise<Editor> {
    const editor = new Editor(quoin, folder, more.args ?? ['--no-cache']);
    await editor.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: pathToFileURL(editor.#folder).href,
      capabilities: CAPABILITIES,
      workspaceFolders: null,
      ...more.params,
    });
    await editor.connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  /** The server's process. */
  get pid(): number {
    if (this.#process.pid === undefined) throw new Error('The program has not been started.');
    return this.#process.pid;
  }

  /** Opens a draft that was not open; `written` is how the editor writes its address. */
  async open(
    name: string,
    marked: string,
    languageId = 'markdown',
    written = (uri: string): string => uri,
  ): Promise<Opened> {
    const uri = written(pathToFileURL(path.join(this.#folder, name)).href);
    const at = marked.indexOf('|');
    const text = at < 0 ? marked : marked.slice(0, at) + marked.slice(at + 1);
    const document = TextDocument.create(uri, languageId, this.#version, text);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: this.#version, text },
    });
    return { uri, document, position: document.positionAt(Math.max(at, 0)) };
  }

  /** Replaces all of a draft. */
  async change({ uri, document }: Opened, text: string): Promise<Opened> {
    this.#version += 1;
    const version = this.#version;
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
    return {
      uri,
      document: TextDocument.create(uri, document.languageId, version, text),
      position: { line: 0, character: 0 },
    };
  }

  /** Closes a draft. */
  close({ uri }: Opened): Promise<void> {
    this.#published.delete(uri);
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Tells that a draft was saved, as the server learns of changed files. */
  save({ uri }: Opened): Promise<void> {
    return this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Whether findings on a draft as it is now have come. */
  isChecked({ uri, document }: Opened): boolean {
    return this.#published.get(uri)?.version === document.version;
  }

  /** The findings on a draft as it is now, once they have come and are as they should be. */
  async findings({ uri, document }: Opened, areRight: (found: readonly Diagnostic[]) => boolean = () => true) {
    for (;;) {
      const published = this.#published.get(uri);
      if (published?.version === document.version && areRight(published.diagnostics)) return published.diagnostics;
      await new Promise<void>((resolve) => {
        this.#told = resolve;
      });
    }
  }

  /** The completions at the cursor. */
  async complete({ uri, position }: Opened, triggerKind: 1 | 2 = 2): Promise<CompletionItem[]> {
    const found = await this.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position,
      context: { triggerKind },
    });
    return (found as CompletionList | null)?.items ?? [];
  }

  /** A completion with what is shown beside it. */
  resolve(item: CompletionItem): Promise<CompletionItem> {
    return this.connection.sendRequest(CompletionResolveRequest.type, item);
  }

  /** The actions for the whole of a draft. */
  async actions({ uri, document }: Opened, only?: readonly string[]): Promise<CodeAction[]> {
    const end = document.positionAt(document.getText().length);
    const found = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end },
      context: { diagnostics: this.#published.get(uri)?.diagnostics ?? [], ...(only ? { only: [...only] } : {}) },
    });
    return (found ?? []) as CodeAction[];
  }

  /** Ends the server as an editor does. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    await ended;
  }
}

/** What taking a completion makes of a draft, with `|` where the cursor is left. */
export function taken({ document }: Opened, item: CompletionItem): string {
  const { textEdit, additionalTextEdits = [] } = item;
  if (textEdit === undefined || !('range' in textEdit)) throw new Error('The completion has no edit.');
  const isSnippet = item.insertTextFormat === 2;
  const cursor = isSnippet ? textEdit.newText.replace('$0', '|').replace(/\\([\\$}])/gu, '$1') : `${textEdit.newText}|`;
  return applied(document, [{ ...textEdit, newText: cursor }, ...additionalTextEdits]);
}

/** What edits make of a draft. */
export function applied(document: TextDocument, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(document, [...edits]);
}
