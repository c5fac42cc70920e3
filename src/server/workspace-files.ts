import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readBytes } from '../folder/files.js';
import { decodeAnyText } from '../worker/detect-encoding.js';
import { addressOf } from './addresses.js';
import type { Served } from './served.js';
import { ON_DISK } from './workspace-edit.js';

/** File names of drafts: Markdown, and what Quarto and R make of it. */
export const DRAFT_FILE = /\.(?:md|markdown|qmd|rmd)$/iu;

/** As many entries of folders as are looked through for drafts and bibliographies. */
const MOST_ENTRIES = 50_000;

/** Folders in which nobody writes: hidden ones, and what package managers install. */
const NOT_LOOKED_INTO = /^(?:\.|node_modules$)/u;

/**
 * The files of the workspace whose names fit, as they are in the editor or on disk, if their text has some words. Symbolic
 * links are not followed; what cannot be read is left out: it holds nothing then that could be changed.
 */
export async function filesWith(
  { roots, openDocuments }: Pick<Served, 'roots' | 'openDocuments'>,
  name: RegExp,
  words: string,
): Promise<TextDocument[]> {
  const open = new Map(openDocuments().map((document) => [document.uri, document]));
  const found = [...open.values()].filter(({ uri }) => name.test(uri));
  let left = MOST_ENTRIES;
  const folders = [...roots];
  for (let folder = folders.pop(); folder !== undefined && left > 0; folder = folders.pop()) {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      left -= 1;
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!NOT_LOOKED_INTO.test(entry.name)) folders.push(file);
      } else if (entry.isFile() && name.test(entry.name) && !open.has(addressOf(file))) {
        found.push(TextDocument.create(addressOf(file), '', ON_DISK, await textOf(file)));
      }
    }
  }
  return found.filter((document) => document.getText().includes(words));
}

/** The text of a file; empty where it cannot be read. */
export async function textOf(file: string): Promise<string> {
  try {
    return decodeAnyText(await readBytes(file)).replace(/^\uFEFF/u, '');
  } catch {
    return '';
  }
}
