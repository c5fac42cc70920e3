import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { toFrontMatter } from '../../engine/article/front-matter-print.js';
import { makeCiteKey } from '../../engine/cite/key.js';
import type { Adding } from './adding.js';
import { writeNew } from './new-files.js';

/**
 * Writes an article without text for each entry of a bibliography that is not a source yet: its metadata as front matter,
 * for the text to be added when the writer has it. Throws if the file has no entry.
 */
export async function importReferences(
  { session, library }: Adding,
  folder: vscode.Uri,
  file: string,
  bytes: Uint8Array,
): Promise<void> {
  const { entries, problems } = await library.worker.call('bibliography', { file, bytes });
  if (entries.length === 0) throw new Error(problems[0]?.message ?? l10n.t('the file has no entries.'));
  const taken = new Set<string>();
  const isTaken = (key: string): boolean => taken.has(key) || session.catalogue.article(key) !== undefined;
  for (const { metadata } of entries) {
    const id = metadata.id ?? makeCiteKey(metadata, isTaken);
    if (isTaken(id)) continue;
    taken.add(id);
    const name = id.replace(/[^\p{L}\p{N}_-]+/gu, '-');
    library.touch(await writeNew(folder, name, '.md', toFrontMatter({ ...metadata, id })));
  }
}
