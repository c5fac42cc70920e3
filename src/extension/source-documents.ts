import * as vscode from 'vscode';
import { timeCode } from '../engine/article/times.js';
import { sentenceAt } from '../engine/cite/passage.js';
import { ReadingCopy } from '../engine/cite/reading-copy.js';
import type { Entity, Quotation } from '../engine/library/model.js';
import { quotationCard } from '../service/cards.js';
import { DOT, who } from '../service/describe.js';
import { type Found, foundQuotation, type SourceTarget } from '../service/found.js';
import { safe, shorten } from '../service/safe-text.js';
import { CARD_FORMAT, shown } from './cards.js';
import type { Session } from './session.js';
import { ReadOnlyFiles } from './source-files.js';

/** The scheme of read-only documents that show an article: `quoin:/jha2022-ties.quoin`. */
const SCHEME = 'quoin';
const ENDING = '.quoin';

/** All source documents; the manifest gives them a language of their own. */
const SELECTOR: vscode.DocumentSelector = { scheme: SCHEME };

function sourceUri(articleId: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${articleId}${ENDING}` });
}

function articleIdOf(uri: vscode.Uri): string {
  return uri.path.slice(1, uri.path.endsWith(ENDING) ? -ENDING.length : undefined);
}

/** Shows articles as read-only documents: paragraph numbers, quotations highlighted, an outline, hovers. */
export class SourceDocuments implements vscode.Disposable {
  readonly #session: Session;
  readonly #copies = new Map<string, ReadingCopy>();
  readonly #files = new ReadOnlyFiles((uri) => this.#copy(articleIdOf(uri))?.text);
  readonly #disposables: vscode.Disposable;
  readonly #direct: vscode.TextEditorDecorationType;
  readonly #partial: vscode.TextEditorDecorationType;
  readonly #number: vscode.TextEditorDecorationType;
  readonly #heading: vscode.TextEditorDecorationType;

  constructor(session: Session) {
    this.#session = session;
    const background = new vscode.ThemeColor('quoin.quotationBackground');
    this.#direct = vscode.window.createTextEditorDecorationType({
      backgroundColor: background,
      borderRadius: '2px',
      overviewRulerColor: background,
      overviewRulerLane: vscode.OverviewRulerLane.Center,
    });
    this.#partial = vscode.window.createTextEditorDecorationType({
      border: '1px solid',
      borderColor: background,
      borderRadius: '2px',
    });
    this.#number = vscode.window.createTextEditorDecorationType({
      before: {
        color: new vscode.ThemeColor('editorLineNumber.foreground'),
        // Over the margin of the text: painted before it, the number would push words out of the window.
        textDecoration: 'none; position: absolute',
      },
    });
    this.#heading = vscode.window.createTextEditorDecorationType({
      isWholeLine: true,
      color: new vscode.ThemeColor('descriptionForeground'),
    });
    this.#disposables = vscode.Disposable.from(
      this.#direct,
      this.#partial,
      this.#number,
      this.#heading,
      this.#files,
      vscode.workspace.registerFileSystemProvider(SCHEME, this.#files, {
        isCaseSensitive: true,
        isReadonly: new vscode.MarkdownString(
          'A source document shows the article as it is. To quote from it, insert it into a draft.',
        ),
      }),
      vscode.languages.registerDocumentSymbolProvider(SELECTOR, {
        provideDocumentSymbols: (document) => this.#outline(document),
      }),
      vscode.languages.registerHoverProvider(SELECTOR, {
        provideHover: (document, position) => this.#hover(document, position),
      }),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) this.#decorate(editor);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.#decorate(editor);
      }),
      session.onDidChange(() => this.#refresh()),
    );
    for (const editor of vscode.window.visibleTextEditors) this.#decorate(editor);
  }

  /** Opens an article and selects the range of it that `target` names. Throws if there is no such article. */
  async open(target: SourceTarget, options: vscode.TextDocumentShowOptions = {}): Promise<vscode.TextEditor> {
    const copy = this.#copy(target.articleId);
    if (!copy) throw new Error(`No source has the cite key ${target.articleId}.`);
    const document = await vscode.workspace.openTextDocument(sourceUri(target.articleId));
    const editor = await vscode.window.showTextDocument(document, { preview: true, ...options });
    this.#decorate(editor);
    if (target.start !== undefined) {
      const found = copy.fromArticle({ start: target.start, end: target.end ?? target.start });
      if (found) {
        const range = rangeIn(document, found);
        editor.selection = new vscode.Selection(range.start, range.end);
        editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      }
    }
    return editor;
  }

  /** Where words of an article stand in its source document; undefined outside the body, and for an unknown article. */
  locationOf({ articleId, start, end }: SourceTarget): vscode.Location | undefined {
    const copy = this.#copy(articleId);
    if (!copy || start === undefined) return undefined;
    const range = copy.fromArticle({ start, end: end ?? start });
    if (!range) return undefined;
    const position = (offset: number) => {
      const lines = copy.text.slice(0, offset).split('\n');
      return new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
    };
    return new vscode.Location(sourceUri(articleId), new vscode.Range(position(range.start), position(range.end)));
  }

  /** The documents that show articles. */
  readonly selector = SELECTOR;

  /** The words of an article that a range of its source document shows; undefined outside the body. */
  articleRangeOf(
    document: vscode.TextDocument,
    range: vscode.Range,
  ): { articleId: string; range: { start: number; end: number } } | undefined {
    const articleId = articleIdOf(document.uri);
    const copy = this.#copy(articleId);
    const start = copy?.toArticle(document.offsetAt(range.start));
    const end = copy?.toArticle(document.offsetAt(range.end));
    return start === undefined || end === undefined ? undefined : { articleId, range: { start, end } };
  }

  /** What is at the cursor of a source document: a quotation, else the paragraph, else the article. */
  foundAtCursor(editor: vscode.TextEditor | undefined): Found | undefined {
    if (editor?.document.uri.scheme !== SCHEME) return undefined;
    const { document, selection } = editor;
    const quotation = this.#quotationAt(document, selection.active);
    if (quotation) return foundQuotation(quotation);
    const articleId = articleIdOf(document.uri);
    const paragraph = this.#copy(articleId)?.paragraphAt(document.offsetAt(selection.active))?.number;
    return { target: { articleId }, paragraph };
  }

  /** The entity whose name is at the cursor of a source document. */
  entityAtCursor(editor: vscode.TextEditor | undefined): Entity | undefined {
    if (editor?.document.uri.scheme !== SCHEME) return undefined;
    const articleId = articleIdOf(editor.document.uri);
    const at = this.#copy(articleId)?.toArticle(editor.document.offsetAt(editor.selection.active));
    const named = this.#session.library
      .article(articleId)
      ?.extraction.entities.find(({ mentions }) =>
        mentions.some(({ start, end }) => at !== undefined && start <= at && at <= end),
      );
    return named && this.#session.library.entityOf(named);
  }

  /** What is selected in a source document; where nothing is, the quotation at the cursor, else its sentence. */
  passageAtCursor(editor: vscode.TextEditor | undefined): Found | undefined {
    if (editor?.document.uri.scheme !== SCHEME) return undefined;
    const selected = editor.selection.isEmpty ? undefined : this.articleRangeOf(editor.document, editor.selection);
    if (selected) return { target: { articleId: selected.articleId, ...selected.range } };
    const found = this.foundAtCursor(editor);
    const offset = this.articleRangeOf(editor.document, editor.selection)?.range.start;
    if (!found || found.quotationId !== undefined || offset === undefined) return found;
    const { articleId } = found.target;
    return { ...found, target: { articleId, ...sentenceAt(this.#session.library, articleId, offset) } };
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #copy(articleId: string): ReadingCopy | undefined {
    const known = this.#copies.get(articleId);
    if (known) return known;
    const entry = this.#session.library.article(articleId);
    if (!entry) return undefined;
    const copy = new ReadingCopy(entry.article);
    this.#copies.set(articleId, copy);
    return copy;
  }

  /** The key of a document may be an alias by now: that of a digest whose full text has taken its place. */
  #quotations(key: string): readonly Quotation[] {
    const { library } = this.#session;
    return library.quotationsIn(library.article(key)?.article.metadata.id ?? key);
  }

  #refresh(): void {
    this.#copies.clear();
    const open = vscode.workspace.textDocuments.filter((document) => document.uri.scheme === SCHEME);
    this.#files.touch(open.map((document) => document.uri));
  }

  #quotationAt(document: vscode.TextDocument, position: vscode.Position): Quotation | undefined {
    const articleId = articleIdOf(document.uri);
    const offset = this.#copy(articleId)?.toArticle(document.offsetAt(position));
    if (offset === undefined) return undefined;
    return this.#quotations(articleId).find(({ start, end }) => start <= offset && offset < end);
  }

  #hover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const quotation = this.#quotationAt(document, position);
    return quotation && new vscode.Hover(shown(quotationCard(this.#session, quotation, CARD_FORMAT)));
  }

  #decorate(editor: vscode.TextEditor): void {
    if (editor.document.uri.scheme !== SCHEME) return;
    const articleId = articleIdOf(editor.document.uri);
    const copy = this.#copy(articleId);
    if (!copy) return;
    const ranges = (kinds: readonly Quotation['kind'][]) =>
      this.#quotations(articleId)
        .filter(({ kind }) => kinds.includes(kind))
        .flatMap((quotation) => copy.fromArticle(quotation) ?? [])
        .map((range) => rangeIn(editor.document, range));
    editor.setDecorations(this.#direct, ranges(['direct']));
    editor.setDecorations(this.#partial, ranges(['partial']));
    editor.setDecorations(this.#heading, [rangeIn(editor.document, copy.heading)]);
    editor.setDecorations(
      this.#number,
      copy.paragraphs.map(({ number, margin }) => ({
        range: rangeIn(editor.document, { start: margin, end: margin }),
        renderOptions: { before: { contentText: String(number) } },
      })),
    );
  }

  /** The paragraphs, and in each its quotations: the outline reads them out where the numbers are only painted. */
  #outline(document: vscode.TextDocument): vscode.DocumentSymbol[] {
    const articleId = articleIdOf(document.uri);
    const copy = this.#copy(articleId);
    if (!copy) return [];
    const quotations = this.#quotations(articleId);
    return copy.paragraphs.map((paragraph) => {
      const range = rangeIn(document, paragraph);
      const words = copy.text.slice(paragraph.start, paragraph.end);
      const page = paragraph.page === undefined ? '' : `p. ${paragraph.page}${DOT}`;
      const time = paragraph.seconds === undefined ? '' : `${timeCode(paragraph.seconds)}${DOT}`;
      const name = `${page}${time}para. ${paragraph.number}`;
      const symbol = new vscode.DocumentSymbol(
        name,
        safe(shorten(words, 80), 'label'),
        vscode.SymbolKind.String,
        range,
        range,
      );
      symbol.children = quotations
        .filter((quotation) => quotation.paragraph === paragraph.number)
        .flatMap((quotation) => {
          const inside = copy.fromArticle({
            start: quotation.start,
            end: Math.min(quotation.end, paragraph.origin + paragraph.end - paragraph.start),
          });
          if (!inside) return [];
          const label = safe([shorten(quotation.text, 60), who(quotation)].join(DOT), 'label');
          const at = rangeIn(document, inside);
          return new vscode.DocumentSymbol(label, '', vscode.SymbolKind.Constant, at, at);
        });
      return symbol;
    });
  }
}

function rangeIn(document: vscode.TextDocument, { start, end }: { start: number; end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
