import * as vscode from 'vscode';
import type { Finding, Severity } from '../../engine/draft/finding.js';
import { safe, shorten } from '../../service/safe-text.js';
import type { SourceDocuments } from '../documents/source-documents.js';
import { log } from '../platform/log.js';
import type { DraftChecks } from './draft-checks.js';

const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows the findings of checked drafts as diagnostics; each document's are set and cleared separately. */
export class DraftDiagnostics implements vscode.Disposable {
  readonly #documents: SourceDocuments;
  readonly #collection = vscode.languages.createDiagnosticCollection('quoin');
  /** Drafts whose findings were asked for: these stay when the editor closes the document. */
  readonly #kept = new Set<string>();
  /** What was found last of each draft. */
  readonly #latest = new WeakMap<vscode.TextDocument, readonly Finding[]>();
  readonly #disposables: vscode.Disposable;

  constructor(checks: DraftChecks, documents: SourceDocuments) {
    this.#documents = documents;
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
    this.#latest.set(document, findings);
    this.#diagnostics(document, findings)
      .then((diagnostics) => {
        if (diagnostics !== null && this.#latest.get(document) === findings)
          this.#collection.set(document.uri, diagnostics);
      })
      .catch((error: unknown) => log('error', 'The findings cannot be shown.', error));
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** Null if the draft changes on the way. */
  async #diagnostics(document: vscode.TextDocument, findings: readonly Finding[]): Promise<vscode.Diagnostic[] | null> {
    const { version } = document;
    const sourced = findings.flatMap((finding) => (finding.source ? { finding, source: finding.source } : []));
    const locations = await Promise.all(
      sourced.map(({ source: { id, start, end } }) => this.#documents.locationOf({ articleId: id, start, end })),
    );
    if (document.version !== version) return null;
    const placed = new Map(sourced.map(({ finding }, index) => [finding, locations[index]]));
    return findings.map((finding) => this.#diagnostic(document, finding, placed.get(finding)));
  }

  #diagnostic(
    document: vscode.TextDocument,
    finding: Finding,
    location: vscode.Location | undefined,
  ): vscode.Diagnostic {
    const range = rangeOf(document, finding);
    const diagnostic = new vscode.Diagnostic(range, safe(finding.message, 'plain'), SEVERITY[finding.severity]);
    diagnostic.source = 'Quoin';
    diagnostic.code = finding.code;
    const { source } = finding;
    if (source && location) {
      const words = shorten(source.text.replace(/\s+/gu, ' '), 160);
      // The message of a notice has its words already.
      const said =
        finding.code === 'corrected-source'
          ? vscode.l10n.t('Where the source says so')
          : vscode.l10n.t('The source: “{0}”', safe(words, 'plain'));
      diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(location, said)];
    }
    return diagnostic;
  }
}

/** A range of the engine's as the editor's. */
export function rangeOf(document: vscode.TextDocument, { start, end }: { start: number; end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
