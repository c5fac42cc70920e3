import * as vscode from 'vscode';
import type { FormattedDocument } from '../../engine/cite/styles/formatter.js';
import { escapeHtml } from '../../engine/cite/styles/markup.js';
import { languageOf } from '../../engine/markdown/language.js';
import type { CitationWorker } from '../citations/citation-worker.js';
import type { References } from '../citations/references.js';
import type { Session } from '../library/session.js';
import { type CitedInPreview, citationPlugin, type PreviewDraft } from './citations.js';
import { footnotePlugin } from './footnotes.js';
import { PreviewFormatting } from './formatting.js';
import type { MarkdownIt } from './markdown-it.js';
import { PreviewWords } from './words.js';

/** What a draft that has its own reference list holds. */
const OWN_LIST = '<!-- quoin:bibliography -->';

/** Delay before the preview is redrawn after a change, in milliseconds. */
const QUIET = 300;

/** The preview's part of the extension: what VS Code's Markdown preview asks for, and what ends with the extension. */
export interface PreviewSupport extends vscode.Disposable {
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

/** Shows citations and references in VS Code's own Markdown preview, which is drawn again when they change. */
export function registerPreview(
  session: Session,
  references: References,
  formatter: Pick<CitationWorker, 'format'>,
): PreviewSupport {
  let shown = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const redraw = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void vscode.commands.executeCommand('markdown.preview.refresh'), delay);
  };
  const changed = references.onDidChange(() => {
    if (shown) redraw(QUIET);
  });
  const formatting = new PreviewFormatting(
    (task) => formatter.format(task),
    () => redraw(0),
  );
  const words = new PreviewWords(session, () => redraw(QUIET));
  const draftOf = (env: unknown): PreviewDraft => {
    shown = true;
    return previewDraft(session, references, formatting, words, documentOf(env));
  };
  return {
    extendMarkdownIt: (md) => footnotePlugin(draftOf)(citationPlugin(draftOf)(md)),
    dispose: () => {
      clearTimeout(timer);
      changed.dispose();
    },
  };
}

function previewDraft(
  session: Session,
  references: References,
  formatting: PreviewFormatting,
  words: PreviewWords,
  document: vscode.TextDocument | undefined,
): PreviewDraft {
  return {
    isKnown: (key) => session.catalogue.keyOf(key) !== undefined || references.item(key, document) !== undefined,
    language: document === undefined ? null : languageOf(document.getText()),
    withReferences: document?.getText().includes(OWN_LIST) !== true,
    // In short, as all that is shown is asked for whenever it is drawn.
    words: (item) => words.of(item) ?? references.inShort(item.key, document) ?? '',
    format: (citations) => {
      const task = references.formattingTask(citations, document);
      const short = () => inShort(references, citations, document);
      return task === undefined ? short() : formatting.of(document?.uri.toString() ?? '', task, short);
    },
  };
}

/** While they are being formatted: citations as they are written, references in Quoin's short form. */
function inShort(
  references: References,
  citations: readonly CitedInPreview[],
  document: vscode.TextDocument | undefined,
): FormattedDocument {
  const keys = [...new Set(citations.flatMap(({ items }) => items.map(({ key }) => key)))];
  return {
    citations: citations.map(({ items }) => {
      const text = `(${items.map(({ key }) => key).join('; ')})`;
      return { text, html: escapeHtml(text), note: null };
    }),
    references: keys.flatMap((key) => {
      const text = references.inShort(key, document);
      return text === undefined ? [] : { key, text, html: escapeHtml(text) };
    }),
  };
}

/** The document that the preview shows: it says so in the environment of the rendering. */
function documentOf(env: unknown): vscode.TextDocument | undefined {
  const shown = typeof env === 'object' && env !== null && 'currentDocument' in env ? env.currentDocument : undefined;
  if (!(shown instanceof vscode.Uri)) return vscode.window.activeTextEditor?.document;
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === shown.toString());
}
