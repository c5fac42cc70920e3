import type * as vscode from 'vscode';
import { readDraftCitations } from '../../engine/cite/convert/read.js';
import { isKeptOf } from '../../service/remote/kept-location.js';
import { writeEntries } from '../draft-commands/write-entries.js';
import type { RemotePorts } from './ports.js';
import { ZOTERO } from './scope.js';

/** Bibliographies that entries can be added to. */
const WRITABLE = /\.(?:bib|bibtex|biblatex|json)$/iu;

/**
 * Adds what a draft cites of Zotero to the bibliography that its front matter names, if it names one. A key that the draft's other
 * bibliographies or a source of the writer's own have means that, not a work of Zotero's.
 */
export async function addCited(document: vscode.TextDocument, ports: RemotePorts): Promise<void> {
  const { entries, syntaxes, references, session } = ports;
  await references.whenRead(document);
  const front = references.bibliographies.frontMatter(document);
  const name = front.bibliography.find((each) => WRITABLE.test(each));
  if (name === undefined) return;
  const { citations } = readDraftCitations(syntaxes.of(document));
  const cited = new Set(citations.flatMap(({ items }) => items.map(({ key }) => key)));
  const uri = await firstThere(ports, ports.placesOf(name, document.uri));
  if (uri === undefined) return;
  const inDraft = new Set(front.references.map(({ id }) => id));
  const items = entries.items.filter(({ id }) => {
    if (!cited.has(id) || inDraft.has(id)) return false;
    const source = session.catalogue.article(id);
    // What is kept of a work of Zotero's is the same work.
    if (source !== undefined && !isKeptOf(ZOTERO, source.location)) return false;
    const listed = references.locationOf(id, document);
    return listed === undefined || listed.uri.toString() === uri.toString();
  });
  if (items.length === 0) return;
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
