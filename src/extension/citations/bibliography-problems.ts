import * as vscode from 'vscode';
import { safe, shorten } from '../../service/safe-text.js';
import { DRAFT_SELECTOR } from '../drafts/draft-editors.js';
import type { References } from './references.js';
import { positionsIn } from './text-positions.js';

/** The code of all of these problems. */
const CODE = 'bibliography';

/** Milliseconds of rest after which problems are looked at again. */
const QUIET = 300;

/** Longest name that is shown whole, in UTF-16 code units. */
const LONGEST_NAME = 200;

/**
 * Shows what is wrong with the bibliographies that open drafts name: on the file, or, where there is none, on its name in
 * the draft. `isReported` tells the files whose problems are shown already, as sources and their sidecars are.
 */
export function registerBibliographyProblems(
  references: References,
  isReported: (uri: vscode.Uri) => boolean,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('quoin-bibliographies');
  /** By document, so that typing in one does not put off what another waits for; without one under the empty name. */
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const show = () => {
    const found = new Map<string, vscode.Diagnostic[]>();
    for (const document of vscode.workspace.textDocuments) {
      if (vscode.languages.match(DRAFT_SELECTOR, document) === 0 || isReported(document.uri)) continue;
      const own = [...brokenIn(document, references), ...missingIn(document, references)];
      if (own.length > 0) found.set(document.uri.toString(), own);
      for (const { uri, text, problems } of references.bibliographies.problems(document)) {
        if (isReported(uri)) continue;
        const place = positionsIn(text);
        const shown = problems.map(({ start, end, message }) =>
          problem(new vscode.Range(place(start), place(end)), message),
        );
        found.set(uri.toString(), shown);
      }
    }
    collection.forEach((uri) => {
      if (!found.has(uri.toString())) collection.delete(uri);
    });
    for (const [uri, problems] of found) collection.set(vscode.Uri.parse(uri), problems);
  };
  const soon = (document?: vscode.TextDocument) => {
    const key = document?.uri.toString() ?? '';
    clearTimeout(timers.get(key));
    const elapsed = () => {
      timers.delete(key);
      show();
    };
    timers.set(key, setTimeout(elapsed, QUIET));
  };
  soon();
  return vscode.Disposable.from(
    collection,
    {
      dispose: () => {
        for (const timer of timers.values()) clearTimeout(timer);
      },
    },
    references.onDidChange(() => soon()),
    vscode.workspace.onDidOpenTextDocument(soon),
    vscode.workspace.onDidCloseTextDocument(soon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => soon(document)),
  );
}

/** What cannot be read of a draft's front matter. */
function brokenIn(document: vscode.TextDocument, references: References): vscode.Diagnostic[] {
  return references.bibliographies.frontMatter(document).problems.map(({ message, range }) => {
    const { start, end } = range ?? { start: 0, end: 0 };
    return problem(new vscode.Range(document.positionAt(start), document.positionAt(end)), message);
  });
}

function missingIn(document: vscode.TextDocument, references: References): vscode.Diagnostic[] {
  return references.bibliographies.missing(document).map(({ name, reason }) => {
    const start = Math.max(document.getText().indexOf(name), 0);
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + name.length));
    return problem(
      range,
      safe(vscode.l10n.t('The bibliography {0} cannot be read. {1}', shorten(name, LONGEST_NAME), reason), 'plain'),
    );
  });
}

function problem(range: vscode.Range, message: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = 'Quoin';
  diagnostic.code = CODE;
  return diagnostic;
}
