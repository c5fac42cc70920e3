import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { articleItem, type CslItem } from '../../engine/bibliography/csl-item.js';
import { plural } from '../../engine/text/interface-texts.js';
import { quantity } from '../../service/counts.js';
import { citedIn } from './insert-bibliography.js';
import type { BibliographyPorts } from './ports.js';
import { writeEntries } from './write-entries.js';

interface Export {
  readonly what?: 'cited' | 'all' | undefined;
  readonly uri?: vscode.Uri | undefined;
}

/** *Export Bibliography…*: what a draft cites, or all articles, in a file. Gives what became of the entries, if any were written. */
export async function exportBibliography(
  argument: unknown,
  ports: BibliographyPorts,
): Promise<{ added: number; updated: number; kept: number } | undefined> {
  const { session, document, syntaxOf, inform } = ports;
  const asked = isExport(argument, ports) ? argument : {};
  const what = asked.what ?? (document === undefined ? 'all' : await askWhat(ports));
  if (what === undefined) return undefined;
  const all = [...session.catalogue.entries].map(({ article }) => article.metadata.id);
  const keys = what === 'all' || document === undefined ? all : citedIn(syntaxOf(document));
  const items = keys.flatMap((key) => {
    const entry = session.catalogue.article(key);
    return entry ? articleItem(entry.article.metadata) : [];
  });
  if (items.length === 0) {
    void inform(l10n.t('There is nothing to export: the draft cites no article of the library.'));
    return undefined;
  }
  const target = asked.uri ?? (await askWhere(ports));
  return target && exportTo(target, items, ports);
}

/** Arguments that another extension or a test gives instead of being asked. */
function isExport(argument: unknown, { editor }: BibliographyPorts): argument is Export {
  return typeof argument === 'object' && argument !== null && 'uri' in argument && argument.uri instanceof editor.Uri;
}

async function askWhat({ editor }: BibliographyPorts): Promise<'cited' | 'all' | undefined> {
  const rows = [
    { label: l10n.t('What this draft cites'), what: 'cited' as const },
    { label: l10n.t('All articles of the library'), what: 'all' as const },
  ];
  const picked = await editor.window.showQuickPick(rows, {
    title: l10n.t('Export Bibliography'),
    placeHolder: l10n.t('Which sources?'),
  });
  return picked?.what;
}

function askWhere({ editor, candidates }: BibliographyPorts): Thenable<vscode.Uri | undefined> {
  const [beside] = candidates('references.json');
  return editor.window.showSaveDialog({
    title: l10n.t('Export Bibliography'),
    saveLabel: l10n.t('Export'),
    filters: { 'CSL-JSON': ['json'], BibTeX: ['bib'] },
    ...(beside === undefined ? {} : { defaultUri: beside }),
  });
}

async function exportTo(
  uri: vscode.Uri,
  items: readonly CslItem[],
  ports: BibliographyPorts,
): Promise<{ added: number; updated: number; kept: number }> {
  const { added, updated, kept } = await writeEntries(uri, items, await ports.references.formats.load(), ports);
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const said = [
    plural(
      added.length,
      l10n.t('{0}: {1} reference added, {2} updated.', name, quantity(added.length), quantity(updated.length)),
      l10n.t('{0}: {1} references added, {2} updated.', name, quantity(added.length), quantity(updated.length)),
    ),
  ];
  if (kept.length > 0)
    said.push(
      plural(
        kept.length,
        l10n.t('{0} entry of your own was left unchanged.', quantity(kept.length)),
        l10n.t('{0} entries of your own were left unchanged.', quantity(kept.length)),
      ),
    );
  void ports.inform(said.join(' '));
  return { added: added.length, updated: updated.length, kept: kept.length };
}
