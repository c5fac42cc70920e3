import * as vscode from 'vscode';
import { readDraftCitations } from '../../engine/cite/convert/read.js';
import { CITATION_SYNTAXES, type CitationSyntax } from '../../engine/cite/convert/syntax.js';
import { plural } from '../../engine/text/interface-texts.js';
import { quantity } from '../../service/describe.js';
import { inform, warn } from '../platform/messages.js';
import { applyTo } from './apply.js';
import type { CitationParts } from './parts.js';

/** What each syntax is called, and what it is good for. */
function syntaxLabels(): Readonly<Record<CitationSyntax, { label: string; detail: string }>> {
  return {
    pandoc: {
      label: 'Pandoc',
      detail: vscode.l10n.t('[@key, para. 3] — for Pandoc, Quarto, Zettlr, Obsidian with a plug-in'),
    },
    footnotes: {
      label: vscode.l10n.t('Footnotes'),
      detail: vscode.l10n.t('[^key-3] — for GitHub, Obsidian and any Markdown with footnotes'),
    },
    links: {
      label: vscode.l10n.t('Links'),
      detail: vscode.l10n.t('[(Author, Year, para. 3)](address) — for any Markdown'),
    },
    plain: {
      label: vscode.l10n.t('Plain text'),
      detail: vscode.l10n.t('(Author, Year, para. 3) — in the chosen style'),
    },
  };
}

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
      void inform(vscode.l10n.t('Open a Markdown file first.'));
      return undefined;
    }
    const to = CITATION_SYNTAXES.find((syntax) => syntax === argument) ?? (await ask());
    if (to === undefined) return undefined;
    const { document } = editor;
    const { version } = document;
    const result = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Converting citations'),
        cancellable: true,
      },
      async (_, token) => {
        await references.whenReady(document);
        const { citations } = readDraftCitations(syntaxes.of(document));
        const task = references.formattingTask(citations, document);
        if (task === undefined) throw new Error(vscode.l10n.t('The citation style could not be loaded.'));
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
      void warn(vscode.l10n.t('The draft changed while its citations were converted. Run “Convert Citations…” again.'));
      return undefined;
    }
    const { edits, converted, left, changedNotes } = result;
    await applyTo(document, edits);
    const said = [
      plural(
        converted,
        vscode.l10n.t('{0} citation converted.', quantity(converted)),
        vscode.l10n.t('{0} citations converted.', quantity(converted)),
      ),
    ];
    if (left > 0)
      said.push(
        plural(
          left,
          vscode.l10n.t(
            '{0} citation was not converted: in a footnote or a link, or with edited words, that could not be undone.',
            quantity(left),
          ),
          vscode.l10n.t(
            '{0} citations were not converted: in a footnote or a link, or with edited words, that could not be undone.',
            quantity(left),
          ),
        ),
      );
    if (changedNotes > 0)
      said.push(
        plural(
          changedNotes,
          vscode.l10n.t('{0} edited footnote was kept.', quantity(changedNotes)),
          vscode.l10n.t('{0} edited footnotes were kept.', quantity(changedNotes)),
        ),
      );
    void inform(said.join(' '));
    return { converted, left };
  });
}

async function ask(): Promise<CitationSyntax | undefined> {
  const labels = syntaxLabels();
  const rows = CITATION_SYNTAXES.map((syntax) => ({ ...labels[syntax], syntax }));
  const picked = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Convert Citations'),
    placeHolder: vscode.l10n.t('The syntax to write the citations of this draft in'),
  });
  return picked?.syntax;
}
