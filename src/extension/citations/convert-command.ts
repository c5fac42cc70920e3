import * as vscode from 'vscode';
import { convertCitations } from '../../engine/cite/convert/convert.js';
import { CITATION_SYNTAXES, type CitationSyntax } from '../../engine/cite/convert/syntax.js';
import { count } from '../describe.js';
import type { DraftEditors } from '../draft-editors.js';
import type { DraftSyntaxes } from '../draft-syntaxes.js';
import { inform } from '../messages.js';
import { applyTo } from './apply.js';
import type { References } from './references.js';
import type { CitationWriters } from './writer.js';

/** What each syntax is called, and what it is good for. */
export const SYNTAX_LABEL: Readonly<Record<CitationSyntax, { label: string; detail: string }>> = {
  pandoc: { label: 'Pandoc', detail: '[@key, para. 3] — for Pandoc, Quarto, Zettlr, Obsidian with a plug-in' },
  footnotes: { label: 'Footnotes', detail: '[^key-3] — for GitHub, Obsidian and any Markdown with footnotes' },
  links: { label: 'Links', detail: '[(Author, Year, para. 3)](address) — for any Markdown' },
  plain: { label: 'Plain text', detail: '(Author, Year, para. 3) — in the chosen style' },
};

/** *Convert Citations…*: the citations of a draft in another syntax. Takes the syntax as its argument, or asks. */
export function registerConvertCitations(
  editors: DraftEditors,
  syntaxes: DraftSyntaxes,
  references: References,
  writers: CitationWriters,
): vscode.Disposable {
  return vscode.commands.registerCommand('quoin.convertCitations', async (argument: unknown) => {
    const editor = await editors.bringUp();
    if (!editor) {
      void inform('Open a Markdown draft first: its citations are converted.');
      return undefined;
    }
    const to = CITATION_SYNTAXES.find((syntax) => syntax === argument) ?? (await ask());
    if (to === undefined) return undefined;
    const { document } = editor;
    const formatter = await references.whenReady(document);
    const { edits, converted, left } = convertCitations(
      syntaxes.of(document),
      to,
      writers.printer(formatter, document),
    );
    await applyTo(document, edits);
    const kept =
      left.length === 0
        ? ''
        : ` ${count(left.length, 'citation stays', 'citations stay')} as ${left.length === 1 ? 'it is' : 'they are'}: ${SYNTAX_LABEL[to].label} cannot stand there.`;
    void inform(`${count(converted, 'citation')} converted.${kept}`);
    return { converted, left: left.length };
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
