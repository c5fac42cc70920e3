import * as vscode from 'vscode';
import { readDraftCitations } from '../../engine/cite/convert/read.js';
import { CITATION_SYNTAXES, type CitationSyntax } from '../../engine/cite/convert/syntax.js';
import { count } from '../../service/describe.js';
import { inform, warn } from '../platform/messages.js';
import { applyTo } from './apply.js';
import type { CitationParts } from './parts.js';

/** What each syntax is called, and what it is good for. */
export const SYNTAX_LABEL: Readonly<Record<CitationSyntax, { label: string; detail: string }>> = {
  pandoc: { label: 'Pandoc', detail: '[@key, para. 3] — for Pandoc, Quarto, Zettlr, Obsidian with a plug-in' },
  footnotes: { label: 'Footnotes', detail: '[^key-3] — for GitHub, Obsidian and any Markdown with footnotes' },
  links: { label: 'Links', detail: '[(Author, Year, para. 3)](address) — for any Markdown' },
  plain: { label: 'Plain text', detail: '(Author, Year, para. 3) — in the chosen style' },
};

/** *Convert Citations…*: the citations of a draft in another syntax. Takes the syntax as its argument, or asks. */
export function registerConvertCitations({
  editors,
  syntaxes,
  references,
  worker,
}: Pick<CitationParts, 'editors' | 'syntaxes' | 'references' | 'worker'>): vscode.Disposable {
  return vscode.commands.registerCommand('quoin.convertCitations', async (argument: unknown) => {
    const editor = await editors.bringUp();
    if (!editor) {
      void inform('Open a Markdown file first.');
      return undefined;
    }
    const to = CITATION_SYNTAXES.find((syntax) => syntax === argument) ?? (await ask());
    if (to === undefined) return undefined;
    const { document } = editor;
    const { version } = document;
    const result = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Converting citations', cancellable: true },
      async (_, token) => {
        await references.whenReady(document);
        const { citations } = readDraftCitations(syntaxes.of(document));
        const task = references.formattingTask(citations, document);
        if (task === undefined) throw new Error('The citation style could not be loaded.');
        const { citations: _cited, ...formatting } = task;
        const keys = new Set(citations.flatMap(({ items }) => items.map(({ key }) => key)));
        const works = references.worksOf(document);
        const addresses = [...keys].flatMap((key) => {
          const address = works.address(key);
          return address === null ? [] : [[key, address] as const];
        });
        const converted = await worker.convert({ text: document.getText(), to, formatting, addresses });
        return token.isCancellationRequested ? undefined : converted;
      },
    );
    if (result === undefined) return undefined;
    if (document.version !== version) {
      void warn('The draft changed while its citations were converted. Run “Convert Citations…” again.');
      return undefined;
    }
    const { edits, converted, left, changedNotes } = result;
    await applyTo(document, edits);
    const kept = [
      left === 0
        ? ''
        : ` ${count(left, 'citation was', 'citations were')} not converted: in a footnote or a link, or with edited words, that could not be undone.`,
      changedNotes === 0 ? '' : ` ${count(changedNotes, 'edited footnote was', 'edited footnotes were')} kept.`,
    ];
    void inform(`${count(converted, 'citation')} converted.${kept.join('')}`);
    return { converted, left };
  });
}

async function ask(): Promise<CitationSyntax | undefined> {
  const rows = CITATION_SYNTAXES.map((syntax) => ({ ...SYNTAX_LABEL[syntax], syntax }));
  const picked = await vscode.window.showQuickPick(rows, {
    title: 'Convert Citations',
    placeHolder: 'The syntax to write the citations of this draft in',
  });
  return picked?.syntax;
}
