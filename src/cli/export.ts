import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { articleItem, type CslItem } from '../engine/bibliography/csl-item.js';
import { problemOfName } from '../engine/bibliography/file-name.js';
import { CitationPrinter } from '../engine/cite/convert/print.js';
import type { ExportFormat } from '../engine/cite/export/export.js';
import { listsAllWorks } from '../engine/cite/nocite.js';
import { referencesHeading } from '../engine/cite/reference-list.js';
import { BUNDLED_STYLES } from '../engine/cite/styles/catalog.js';
import type { StyleFormatter } from '../engine/cite/styles/formatter.js';
import { decodeFile } from '../folder/decode-file.js';
import { frontMatterOf } from '../folder/draft.js';
import { isMissing, reasonOf } from '../folder/failure.js';
import { isSameFile, readBytes } from '../folder/files.js';
import { bundledStyleText, formatterInStyle, loadExporter } from '../folder/parts.js';
import { printableName } from '../folder/printable.js';
import { imagesOf } from '../service/draft-images.js';
import { DRAFT_READERS, DraftFiles } from './drafts.js';
import { type LibraryOptions, loadLibrary } from './load-library.js';
import { print } from './output.js';

/** The endings of pages. */
const HTML: readonly string[] = ['.html', '.htm'];

/** The options of `quoin export`. */
export interface ExportCommandOptions extends LibraryOptions {
  /** By default what the ending of the output says, else a Word file. */
  readonly to?: Exclude<ExportFormat, 'pandoc'>;
  /** By default beside the draft, under its name. */
  readonly output?: string;
  /** A style that comes with Quoin, or a CSL file; by default the draft's own. */
  readonly style?: string;
}

/**
 * `quoin export DRAFT [--to F] [--output FILE] [--style S] [--sources PATH]… [--no-bundled] [--cache FOLDER | --no-cache]`: writes a
 * file for readers, with citations and references formatted. Only a file that is named replaces one that is there. Returns the exit
 * status: 0, or 2 if a source could not be read.
 */
export async function exportCommand(file: string, options: ExportCommandOptions): Promise<number> {
  const drafts = new DraftFiles();
  const { syntax, entries } = await drafts.read(file);
  const to = options.to ?? (HTML.includes(path.extname(options.output ?? '').toLowerCase()) ? 'html' : 'docx');
  const ending = to === 'docx' ? 'docx' : 'html';
  const output = options.output ?? path.join(path.dirname(file), `${path.parse(file).name}.${ending}`);
  if (await isSameFile(file, output)) throw new Error('A draft cannot be exported to its own file.');
  const { library, unreadable } = await loadLibrary(options);
  if (unreadable.length > 0) return 2;
  const external = new Map<string, CslItem>();
  for (const { item } of entries) if (!external.has(item.id)) external.set(item.id, item);
  const item = (key: string): CslItem | undefined => {
    const known = library.article(key)?.article.metadata;
    return known === undefined ? external.get(key) : { ...articleItem(known), id: key };
  };
  const front = frontMatterOf(syntax, DRAFT_READERS);
  const language = front?.language ?? '';
  const formatter = await inStyle(options.style ?? front?.csl ?? '', file, language, item);
  const { exportDraft } = await loadExporter();
  const { content, unknown } = await exportDraft(
    {
      text: syntax.text,
      to,
      uncited: listsAllWorks(syntax) ? [...external.keys()] : [],
      heading: referencesHeading(language),
      language: language === '' ? null : language,
      images: to === 'docx' ? await imagesOf(syntax.text, { candidates: placesBeside(file), read: readBytes }) : [],
    },
    {
      formatter,
      printer: new CitationPrinter({ formatter, address: () => null }),
      isKnown: (key) => item(key) !== undefined,
    },
  );
  await write(output, content, options.output !== undefined);
  if (unknown.length > 0) drafts.warn(file, `No source is known by ${unknown.join(', ')}.`);
  print(`${printableName(output)} was written.`);
  return 0;
}

/** A formatter in the style of a name: one that comes with Quoin, else a CSL file beside the draft or in the working directory. */
async function inStyle(
  name: string,
  draft: string,
  language: string,
  item: (key: string) => CslItem | undefined,
): Promise<StyleFormatter> {
  const bundled = BUNDLED_STYLES.find(({ id, file }) => name === '' || name === id || name === file);
  if (bundled !== undefined) return formatterInStyle(await bundledStyleText(bundled.id), language, item);
  const problem = problemOfName(name);
  const styles = BUNDLED_STYLES.map(({ id }) => id).join(', ');
  if (problem !== null) throw new Error(`The citation style ${printableName(name)} cannot be read. ${problem}`);
  for (const place of placesBeside(draft)(name)) {
    try {
      return await formatterInStyle(await decodeFile(await readBytes(place)), language, item);
    } catch (error) {
      if (!isMissing(error))
        throw new Error(`The citation style ${printableName(name)} cannot be used: ${reasonOf(error)}.`, {
          cause: error,
        });
    }
  }
  throw new Error(`There is no citation style ${printableName(name)}. Name a CSL file, or one of: ${styles}.`);
}

/** Where a file may be that a draft names. */
function placesBeside(draft: string): (name: string) => string[] {
  return (name) => [...new Set([path.dirname(draft), '.'].map((folder) => path.resolve(folder, name)))];
}

async function write(file: string, content: Uint8Array | string, mayReplace: boolean): Promise<void> {
  try {
    await writeFile(file, content, { flag: mayReplace ? 'w' : 'wx' });
  } catch (error) {
    const name = printableName(file);
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new Error(`${name} exists. To replace it, name it with --output.`);
    throw new Error(`${name} cannot be written: ${reasonOf(error)}.`, { cause: error });
  }
}
