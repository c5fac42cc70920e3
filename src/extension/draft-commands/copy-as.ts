import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { printBibtex } from '../../engine/bibliography/bibtex/print.js';
import { articleItem } from '../../engine/bibliography/csl-item.js';
import { printCitation } from '../../engine/cite/pandoc.js';
import { BUNDLED_STYLES } from '../../engine/cite/styles/catalog.js';
import { languageOf } from '../../engine/markdown/language.js';
import { asQuoted } from '../../service/citing.js';
import type { Found } from '../../service/found.js';
import { safe } from '../../service/safe-text.js';
import type { CopyPorts } from './ports.js';

interface Row extends vscode.QuickPickItem {
  readonly text?: string;
}

/** *Copy as…*: the citation and the reference of what is chosen, in each style on board, or as a bibliography's entry. */
export async function copyAs(found: Found, ports: CopyPorts): Promise<void> {
  const { window, env } = ports.editor;
  const picked = await window.showQuickPick(copyRows(found, ports), { title: l10n.t('Copy as'), matchOnDetail: true });
  if (picked?.text === undefined) return;
  await env.clipboard.writeText(picked.text);
  ports.flash('copy', picked.text, 4_000);
}

async function copyRows(found: Found, { editor, session, references, document }: CopyPorts): Promise<Row[]> {
  const { item: plain, quotation } = await session.service.cite(found);
  const library = session.catalogue;
  const item = quotation ? asQuoted({ library }, plain, quotation, references.worksOf(document)) : plain;
  const row = (label: string, text: string): Row => ({ label, detail: safe(text, 'label'), text });
  const heading = (label: string): Row => ({ label, kind: editor.QuickPickItemKind.Separator });
  const styled: { citation: Row; reference: Row | undefined }[] = [];
  for (const { id, label, quotedIn } of BUNDLED_STYLES) {
    const formatter = await references.inStyle(id, document);
    const asked = item.prefix === '' ? item : { ...item, prefix: quotedIn };
    const reference = formatter.reference(item.key);
    styled.push({
      citation: row(label, formatter.citation([asked]).text),
      reference: reference === null ? undefined : row(label, reference.text),
    });
  }
  const entry = library.article(item.key);
  const csl = entry && articleItem(entry.article.metadata);
  return [
    heading(l10n.t('Citation')),
    row('Pandoc', printCitation([plain], document === undefined ? null : languageOf(document.getText()))),
    ...styled.map(({ citation }) => citation),
    heading(l10n.t('Reference')),
    ...styled.flatMap(({ reference }) => reference ?? []),
    ...(csl === undefined
      ? []
      : [heading(l10n.t('Entry')), row('BibTeX', printBibtex(csl)), row('CSL-JSON', JSON.stringify(csl, null, 2))]),
  ];
}
