import * as l10n from '@vscode/l10n';
import { readDraftCitations } from '../../engine/cite/convert/read.js';
import { bibliographyEdit, referencesHeading } from '../../engine/cite/reference-list.js';
import type { DraftSyntax } from '../../engine/markdown/markdown.js';
import type { InsertPorts } from './ports.js';

/** The keys that a draft cites, each once. */
export function citedIn(syntax: DraftSyntax): string[] {
  const { citations } = readDraftCitations(syntax);
  return [...new Set(citations.flatMap(({ items }) => items.map(({ key }) => key)))];
}

/** *Insert Bibliography*: the references of what a draft cites, at its end or in place of those inserted before. */
export async function insertBibliography({
  document,
  syntaxOf,
  references,
  apply,
  inform,
  warn,
}: InsertPorts): Promise<void> {
  const formatter = await references.whenReady(document);
  const syntax = syntaxOf(document);
  const entries = formatter.document(readDraftCitations(syntax).citations).references;
  if (entries.length === 0) {
    void inform(l10n.t('This draft cites no work of the library or its bibliographies.'));
    return;
  }
  const heading = referencesHeading(references.formattingTask([], document)?.language);
  await apply(document, [bibliographyEdit(syntax, entries, heading)]);
  const unknown = citedIn(syntaxOf(document)).filter((key) => references.item(key, document) === undefined);
  if (unknown.length > 0) void warn(l10n.t('No source is known by {0}.', unknown.join(', ')));
}
