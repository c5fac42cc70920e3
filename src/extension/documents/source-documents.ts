import * as vscode from 'vscode';
import { timeCode } from '../../engine/article/times.js';
import { sentenceAt } from '../../engine/cite/passage.js';
import { ReadingCopy } from '../../engine/cite/reading-copy.js';
import type { Quotation } from '../../engine/library/model.js';
import { DOT, who } from '../../service/describe.js';
import { type Found, foundQuotation, type SourceTarget } from '../../service/found.js';
import { perVersion } from '../../service/per-version.js';
import { safe, shorten } from '../../service/safe-text.js';
import type { SourceText } from '../../service/source-text.js';
import type { Session } from '../library/session.js';
import { log } from '../platform/log.js';
import { shown as shownCard } from '../present/cards.js';
import { ReadOnlyFiles } from './read-only-files.js';

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

/** An article as its document shows it. */
interface Shown {
  readonly copy: ReadingCopy;
  readonly source: SourceText;
}

/** Shows articles as read-only documents: paragraph numbers, quotations highlighted, an outline, hovers. */
export class SourceDocuments implements vscode.Disposable {
  readonly #session: Session;
  /** Those asked for since the library changed last, by their keys. */
  readonly #shown: () => Map<string, Promise<Shown | undefined>>;
  readonly #files = new ReadOnlyFiles(async (uri) => (await this.#source(articleIdOf(uri)))?.copy.text);
  readonly #disposables: vscode.Disposable;
  readonly #direct: vscode.TextEditorDecorationType;
  readonly #partial: vscode.TextEditorDecorationType;
  readonly #number: vscode.TextEditorDecorationType;
  readonly #heading: vscode.TextEditorDecorationType;

  constructor(session: Session) {
    this.#session = session;
    this.#shown = perVersion(session, () => new Map());
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
          vscode.l10n.t('A source document shows the article as it is. To quote from it, insert it into a draft.'),
        ),
      }),
      vscode.languages.registerDocumentSymbolProvider(SELECTOR, {
        provideDocumentSymbols: (document) => this.#outline(document),
      }),
      vscode.languages.registerHoverProvider(SELECTOR, {
        provideHover: (document, position) => this.#hover(document, position),
      }),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) this.#decorateSoon(editor);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        for (const editor of vscode.window.visibleTextEditors)
          if (editor.document === document) this.#decorateSoon(editor);
      }),
      session.onDidChange(() => this.#refresh()),
    );
    for (const editor of vscode.window.visibleTextEditors) this.#decorateSoon(editor);
  }

  /** Opens an article and selects the range of it that `target` names. Throws if there is no such article. */
  async open(target: SourceTarget, options: vscode.TextDocumentShowOptions = {}): Promise<vscode.TextEditor> {
    const shown = await this.#source(target.articleId);
    if (!shown) throw new Error(vscode.l10n.t('No source has the cite key {0}.', target.articleId));
    const document = await vscode.workspace.openTextDocument(sourceUri(target.articleId));
    const editor = await vscode.window.showTextDocument(document, { preview: true, ...options });
    await this.#decorate(editor);
    if (target.start !== undefined) {
      const found = shown.copy.fromArticle({ start: target.start, end: target.end ?? target.start });
      if (found) {
        const range = rangeIn(document, found);
        editor.selection = new vscode.Selection(range.start, range.end);
        editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      }
    }
    return editor;
  }

  /** Where words of an article are in its source document; undefined outside the body, and for an unknown article. */
  async locationOf({ articleId, start, end }: SourceTarget): Promise<vscode.Location | undefined> {
    const { copy } = (await this.#source(articleId)) ?? {};
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
  async articleRangeOf(
    document: vscode.TextDocument,
    range: vscode.Range,
  ): Promise<{ articleId: string; range: { start: number; end: number } } | undefined> {
    const articleId = articleIdOf(document.uri);
    const { copy } = (await this.#source(articleId)) ?? {};
    const start = copy?.toArticle(document.offsetAt(range.start));
    const end = copy?.toArticle(document.offsetAt(range.end));
    return start === undefined || end === undefined ? undefined : { articleId, range: { start, end } };
  }

  /** What is at the cursor of a source document: a quotation, else the paragraph, else the article. */
  async foundAtCursor(editor: vscode.TextEditor | undefined): Promise<Found | undefined> {
    return editor && this.foundAt(editor.document, editor.selection.active);
  }

  /** What is at a position of a source document. */
  async foundAt(document: vscode.TextDocument, position: vscode.Position): Promise<Found | undefined> {
    if (document.uri.scheme !== SCHEME) return undefined;
    const articleId = articleIdOf(document.uri);
    const shown = await this.#source(articleId);
    const offset = document.offsetAt(position);
    // Where its words are selected, the cursor is after the last of them.
    const quotation = shown && (quotationAt(shown, offset) ?? quotationAt(shown, offset - 1));
    if (quotation) return foundQuotation(quotation);
    const paragraph = shown?.copy.paragraphAt(offset)?.number;
    return { target: { articleId }, paragraph };
  }

  /** The id of the entity whose name is at the cursor of a source document. */
  async entityAtCursor(editor: vscode.TextEditor | undefined): Promise<string | undefined> {
    if (editor?.document.uri.scheme !== SCHEME) return undefined;
    const { copy, source } = (await this.#source(articleIdOf(editor.document.uri))) ?? {};
    const at = copy?.toArticle(editor.document.offsetAt(editor.selection.active));
    const named = source?.names.find(({ places }) =>
      places.some(({ start, end }) => at !== undefined && start <= at && at <= end),
    );
    return named?.entityId;
  }

  /** What is selected in a source document; where nothing is, the quotation at the cursor, else its sentence. */
  async passageAtCursor(editor: vscode.TextEditor | undefined): Promise<Found | undefined> {
    if (editor?.document.uri.scheme !== SCHEME) return undefined;
    const selected = editor.selection.isEmpty
      ? undefined
      : await this.articleRangeOf(editor.document, editor.selection);
    if (selected) return { target: { articleId: selected.articleId, ...selected.range } };
    const found = await this.foundAtCursor(editor);
    const { copy, source } = (await this.#source(articleIdOf(editor.document.uri))) ?? {};
    const offset = copy?.toArticle(editor.document.offsetAt(editor.selection.start));
    if (!found || !source || found.quotationId !== undefined || offset === undefined) return found;
    const { articleId } = found.target;
    return { ...found, target: { articleId, ...sentenceAt(source.article, source.quotations, offset) } };
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** An article as its document shows it; undefined if there is none. The key may be an alias by now: that of a digest. */
  #source(key: string): Promise<Shown | undefined> {
    const all = this.#shown();
    const known = all.get(key);
    if (known) return known;
    const shown = this.#session.service
      .source(key)
      .then((source) => (source === null ? undefined : { copy: new ReadingCopy(source.article), source }));
    all.set(key, shown);
    return shown;
  }

  #refresh(): void {
    for (const editor of vscode.window.visibleTextEditors) this.#decorateSoon(editor);
    const open = vscode.workspace.textDocuments.filter((document) => document.uri.scheme === SCHEME);
    this.#files.touch(open.map((document) => document.uri));
  }

  async #hover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const shown = await this.#source(articleIdOf(document.uri));
    const quotation = shown && quotationAt(shown, document.offsetAt(position));
    const card = quotation && (await this.#session.service.card({ quotationId: quotation.id }));
    return card ? new vscode.Hover(shownCard(card)) : undefined;
  }

  #decorateSoon(editor: vscode.TextEditor): void {
    this.#decorate(editor).catch((error: unknown) => log('warn', 'A source document cannot be marked.', error));
  }

  async #decorate({ document }: vscode.TextEditor): Promise<void> {
    if (document.uri.scheme !== SCHEME) return;
    const { copy, source } = (await this.#source(articleIdOf(document.uri))) ?? {};
    // The document may not have been read again since its source has changed; when it has, it is decorated.
    if (!copy || !source || document.isClosed || document.getText() !== copy.text) return;
    const ranges = (kinds: readonly Quotation['kind'][]) =>
      source.quotations
        .filter(({ kind }) => kinds.includes(kind))
        .flatMap((quotation) => copy.fromArticle(quotation) ?? [])
        .map((range) => rangeIn(document, range));
    const [direct, partial] = [ranges(['direct']), ranges(['partial'])];
    const numbers = copy.paragraphs.map(({ number, margin }) => ({
      range: rangeIn(document, { start: margin, end: margin }),
      renderOptions: { before: { contentText: String(number) } },
    }));
    for (const editor of vscode.window.visibleTextEditors.filter((each) => each.document === document)) {
      editor.setDecorations(this.#direct, direct);
      editor.setDecorations(this.#partial, partial);
      editor.setDecorations(this.#heading, [rangeIn(document, copy.heading)]);
      editor.setDecorations(this.#number, numbers);
    }
  }

  /** The paragraphs, and in each its quotations: the outline reads them out where the numbers are only painted. */
  async #outline(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    const { copy, source } = (await this.#source(articleIdOf(document.uri))) ?? {};
    if (!copy || !source) return [];
    const { quotations } = source;
    return copy.paragraphs.map((paragraph) => {
      const range = rangeIn(document, paragraph);
      const words = copy.text.slice(paragraph.start, paragraph.end);
      const page = paragraph.page === undefined ? '' : `${vscode.l10n.t('p. {0}', paragraph.page)}${DOT}`;
      const time = paragraph.seconds === undefined ? '' : `${timeCode(paragraph.seconds)}${DOT}`;
      const name = `${page}${time}${vscode.l10n.t('para. {0}', paragraph.number)}`;
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

function quotationAt({ copy, source }: Shown, offset: number): Quotation | undefined {
  const at = copy.toArticle(offset);
  return at === undefined ? undefined : source.quotations.find(({ start, end }) => start <= at && at < end);
}

function rangeIn(document: vscode.TextDocument, { start, end }: { start: number; end: number }): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
