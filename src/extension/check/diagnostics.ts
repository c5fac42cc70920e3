import * as vscode from 'vscode';
import type { Finding, Severity } from '../../engine/draft/finding.js';
import type { FormerTexts } from '../../engine/library/former-texts.js';
import { safe, shorten } from '../../service/safe-text.js';
import type { SourceDocuments } from '../source-documents.js';
import type { DraftChecks } from './draft-checks.js';

const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows the findings of checked drafts as diagnostics; each document's are set and cleared by themselves. */
export class DraftDiagnostics implements vscode.Disposable {
  readonly #documents: SourceDocuments;
  readonly #formerTexts: FormerTexts;
  readonly #collection = vscode.languages.createDiagnosticCollection('quoin');
  /** Drafts whose findings were asked for: these stay when the editor closes the document. */
  readonly #kept = new Set<string>();
  /** What was found last of each draft. */
  readonly #latest = new WeakMap<vscode.TextDocument, readonly Finding[]>();
  readonly #disposables: vscode.Disposable;

  constructor(checks: DraftChecks, documents: SourceDocuments, formerTexts: FormerTexts) {
    this.#documents = documents;
    this.#formerTexts = formerTexts;
    this.#disposables = vscode.Disposable.from(
      this.#collection,
      checks.onDidCheck((document) => this.show(document, checks.latest(document)?.findings ?? [])),
      checks.onDidDrop((document) => {
        const { uri, isClosed } = document;
        this.#latest.delete(document);
        if (!isClosed || !this.#kept.has(uri.toString())) this.#collection.delete(uri);
      }),
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) this.#collection.delete(uri);
      }),
    );
  }

  /** Shows what was asked for of a draft, which need not be open in an editor. */
  keep(document: vscode.TextDocument, findings: readonly Finding[]): void {
    this.#kept.add(document.uri.toString());
    this.show(document, findings);
  }

  /** Replaces what is shown for one document, unless something newer has been found by then. */
  show(document: vscode.TextDocument, findings: readonly Finding[]): void {
    const { version } = document;
    this.#latest.set(document, findings);
    void Promise.all(findings.map((finding) => this.#diagnostic(document, finding))).then((diagnostics) => {
      if (this.#latest.get(document) === findings && document.version === version)
        this.#collection.set(document.uri, diagnostics);
    });
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #diagnostic(document: vscode.TextDocument, finding: Finding): Promise<vscode.Diagnostic> {
    const range = rangeOf(document, finding);
    const hasMoved = finding.source && this.#formerTexts.had(finding.source.id, document.getText(range));
    const message = hasMoved
      ? `${finding.message} The source has changed: it had these very words before.`
      : finding.message;
    const diagnostic = new vscode.Diagnostic(range, safe(message, 'plain'), SEVERITY[finding.severity]);
    diagnostic.source = 'Quoin';
    diagnostic.code = finding.code;
    const { source } = finding;
    const location =
      source && (await this.#documents.locationOf({ articleId: source.id, start: source.start, end: source.end }));
    if (source && location) {
      const words = shorten(source.text.replace(/\s+/gu, ' '), 160);
      diagnostic.relatedInformation = [
        new vscode.DiagnosticRelatedInformation(location, `The source: “${safe(words, 'plain')}”`),
      ];
    }
    return diagnostic;
  }
}

/** A range of the engine's as the editor's. */
export function rangeOf(document: vscode.TextDocument, { start, end }: { start: number; end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
