import * as l10n from '@vscode/l10n';
import { readDraftCitations } from '../../engine/cite/convert/read.js';
import { CITATION_SYNTAXES, type CitationSyntax } from '../../engine/cite/convert/syntax.js';
import { plural } from '../../engine/text/interface-texts.js';
import { quantity } from '../../service/counts.js';
import type { ConvertPorts } from './ports.js';

/** What each syntax is called, and what it is good for. */
function syntaxLabels(): Readonly<Record<CitationSyntax, { label: string; detail: string }>> {
  return {
    pandoc: {
      label: 'Pandoc',
      detail: l10n.t('[@key, para. 3] — for Pandoc, Quarto, Zettlr, Obsidian with a plug-in'),
    },
    footnotes: {
      label: l10n.t('Footnotes'),
      detail: l10n.t('[^key-3] — for GitHub, Obsidian and any Markdown with footnotes'),
    },
    links: {
      label: l10n.t('Links'),
      detail: l10n.t('[(Author, Year, para. 3)](address) — for any Markdown'),
    },
    plain: {
      label: l10n.t('Plain text'),
      detail: l10n.t('(Author, Year, para. 3) — in the chosen style'),
    },
  };
}

/**
 * *Convert Citations…*: the citations of a draft in another syntax.
 *
 * @param argument the syntax; anything else asks for one
 * @returns how many citations were converted, and how many were left; undefined where nothing came of it
 */
export async function convertCitations(
  argument: unknown,
  { editor, document, syntaxOf, references, worker, apply, inform, warn }: ConvertPorts,
): Promise<{ readonly converted: number; readonly left: number } | undefined> {
  const to = CITATION_SYNTAXES.find((syntax) => syntax === argument) ?? (await ask(editor));
  if (to === undefined) return undefined;
  const { version } = document;
  const result = await editor.window.withProgress(
    {
      location: editor.ProgressLocation.Notification,
      title: l10n.t('Converting citations'),
      cancellable: true,
    },
    async (_, token) => {
      await references.whenReady(document);
      const { citations } = readDraftCitations(syntaxOf(document));
      const task = references.formattingTask(citations, document);
      if (task === undefined) throw new Error(l10n.t('The citation style could not be loaded.'));
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
    void warn(l10n.t('The draft changed while its citations were converted. Run “Convert Citations…” again.'));
    return undefined;
  }
  const { edits, converted, left, changedNotes } = result;
  await apply(document, edits);
  const said = [
    plural(
      converted,
      l10n.t('{0} citation converted.', quantity(converted)),
      l10n.t('{0} citations converted.', quantity(converted)),
    ),
  ];
  if (left > 0)
    said.push(
      plural(
        left,
        l10n.t(
          '{0} citation was not converted: in a footnote or a link, or with edited words, that could not be undone.',
          quantity(left),
        ),
        l10n.t(
          '{0} citations were not converted: in a footnote or a link, or with edited words, that could not be undone.',
          quantity(left),
        ),
      ),
    );
  if (changedNotes > 0)
    said.push(
      plural(
        changedNotes,
        l10n.t('{0} edited footnote was kept.', quantity(changedNotes)),
        l10n.t('{0} edited footnotes were kept.', quantity(changedNotes)),
      ),
    );
  void inform(said.join(' '));
  return { converted, left };
}

async function ask({ window }: ConvertPorts['editor']): Promise<CitationSyntax | undefined> {
  const labels = syntaxLabels();
  const rows = CITATION_SYNTAXES.map((syntax) => ({ ...labels[syntax], syntax }));
  const picked = await window.showQuickPick(rows, {
    title: l10n.t('Convert Citations'),
    placeHolder: l10n.t('Citation syntax of this draft'),
  });
  return picked?.syntax;
}
