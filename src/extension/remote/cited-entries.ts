import type * as vscode from 'vscode';
import { readDraftCitations } from '../../engine/cite/convert/read.js';
import { writeEntries } from '../draft-commands/write-entries.js';
import type { RemotePorts } from './ports.js';

/** Bibliographies that entries can be added to. */
const WRITABLE = /\.(?:bib|bibtex|biblatex|json)$/iu;

/** Adds what a draft cites of remote libraries to the bibliography that its front matter names, if it names one. */
export async function addCited(document: vscode.TextDocument, ports: RemotePorts): Promise<void> {
  const { entries, syntaxes, references } = ports;
  await references.whenRead(document);
  const name = references.bibliographies.frontMatter(document).bibliography.find((each) => WRITABLE.test(each));
  if (name === undefined) return;
  const { citations } = readDraftCitations(syntaxes.of(document));
  const cited = new Set(citations.flatMap(({ items }) => items.map(({ key }) => key)));
  const items = entries.items.filter(({ id }) => cited.has(id));
  if (items.length === 0) return;
  const uri = await firstThere(ports, ports.placesOf(name, document.uri));
  if (uri === undefined) return;
  await writeEntries(uri, items, await references.formats.load(), ports);
}

async function firstThere({ editor }: RemotePorts, candidates: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  for (const uri of candidates) {
    try {
      await editor.workspace.fs.stat(uri);
      return uri;
    } catch {
      // Not here.
    }
  }
  // A bibliography that the draft names and that is not there yet is made beside it.
  return candidates[0];
}
