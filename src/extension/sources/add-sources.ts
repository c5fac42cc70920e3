import * as vscode from 'vscode';
import { toFrontMatter } from '../../engine/article/front-matter-print.js';
import { toMarkdownText } from '../../engine/article/markdown-text.js';
import type { PartialMetadata } from '../../engine/article/metadata.js';
import { isSource, mayBeTranscript } from '../../engine/article/source-files.js';
import { IMPORTED_BIBLIOGRAPHY, IMPORTED_ENDINGS } from '../../engine/bibliography/files.js';
import { makeCiteKey } from '../../engine/cite/key.js';
import { inform, warn } from '../platform/messages.js';
import type { Adding } from './adding.js';
import { importReferences } from './import-references.js';
import { exists, freeFile, splitName, writeNew } from './new-files.js';
import type { AddedFile } from './review.js';
import { sourcesFolder } from './settings.js';
import type { SourceLibrary } from './source-library.js';
import { walk } from './walk.js';

/** Files whose text becomes a Markdown article, which the writer can correct. */
const DOCUMENT = new Set(['.pdf', '.docx']);

/** What *Add Sources…* may be called with, from a drop or another command: the question is left out then. */
export interface AddRequest {
  /** Files and folders. */
  readonly uris?: readonly vscode.Uri[];
  /** Files that are nowhere the editor can reach: dropped from outside of a browser. */
  readonly contents?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Text or HTML. */
  readonly paste?: string;
  /** Stands for the writer's answer to what was recognised in the pasted text. */
  readonly metadata?: PartialMetadata;
}

/** *Add Sources…* and *Import References…*. */
export function registerAddSources(adding: Adding): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('quoin.addSources', async (request?: AddRequest) => {
      const folder = targetFolder();
      if (folder === undefined) return;
      const asked = request?.uris || request?.contents || request?.paste !== undefined ? request : await ask();
      if (asked?.paste !== undefined) await addText(adding, folder, asked.paste, asked.metadata);
      else await addFiles(adding, folder, asked?.uris ?? [], asked?.contents);
    }),
    vscode.commands.registerCommand('quoin.importReferences', async (uris?: readonly vscode.Uri[]) => {
      const folder = targetFolder();
      const chosen =
        folder && (uris ?? (await choose(vscode.l10n.t('Import'), { canSelectFiles: true, filters: references() })));
      if (folder && chosen && chosen.length > 0) await addFiles(adding, folder, chosen);
    }),
  );
}

function references(): Record<string, string[]> {
  return { [vscode.l10n.t('Bibliographies (BibTeX, CSL, RIS, EndNote XML, PubMed)')]: [...IMPORTED_ENDINGS] };
}

function targetFolder(): vscode.Uri | undefined {
  const folder = sourcesFolder();
  if (folder === undefined) {
    void inform(vscode.l10n.t('Open a folder first. Sources are files in it.'));
  }
  return folder;
}

async function ask(): Promise<AddRequest | undefined> {
  const files = {
    label: `$(files) ${vscode.l10n.t('Files…')}`,
    detail: vscode.l10n.t('Markdown, text, web pages, transcripts, PDF, Word, EPUB, e-mail, bibliographies'),
  };
  const folders = {
    label: `$(folder) ${vscode.l10n.t('Folder…')}`,
    detail: vscode.l10n.t('All files in it that can be articles'),
  };
  const paste = {
    label: `$(clippy) ${vscode.l10n.t('Paste')}`,
    detail: vscode.l10n.t('Create an article from text or HTML on the clipboard'),
  };
  const choice = await vscode.window.showQuickPick([files, folders, paste], { title: vscode.l10n.t('Add Sources') });
  if (choice === files)
    return { uris: (await choose(vscode.l10n.t('Add'), { canSelectFiles: true, canSelectMany: true })) ?? [] };
  if (choice === folders)
    return { uris: (await choose(vscode.l10n.t('Add'), { canSelectFolders: true, canSelectMany: true })) ?? [] };
  return choice === paste ? { paste: await vscode.env.clipboard.readText() } : undefined;
}

function choose(openLabel: string, options: vscode.OpenDialogOptions): Thenable<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({ ...options, openLabel, title: vscode.l10n.t('Add Sources') });
}

/** Files are copied, documents converted, bibliographies imported, folders looked through. Files that cannot be used are listed at the end. */
async function addFiles(
  adding: Adding,
  folder: vscode.Uri,
  uris: readonly vscode.Uri[],
  contents: AddRequest['contents'] = [],
): Promise<void> {
  const failures: string[] = [];
  const added: AddedFile[] = [];
  const options = { location: { viewId: 'quoin.sources' }, title: vscode.l10n.t('Adding sources') };
  await vscode.window.withProgress(options, async () => {
    const inside = `${folder.path}/`;
    // Files in the folder of sources are sources already, except a document that is named itself.
    const files = (await filesIn(uris))
      .filter((uri) => !uri.path.startsWith(inside) || (DOCUMENT.has(splitName(uri).ending) && uris.includes(uri)))
      .map((uri) => ({ uri, bytes: () => vscode.workspace.fs.readFile(uri) }));
    const dropped = contents.map(({ name, bytes }) => ({ uri: vscode.Uri.file(`/${name}`), bytes: async () => bytes }));
    for (const { uri, bytes } of [...files, ...dropped]) {
      const { stem, ending } = splitName(uri);
      try {
        const file = await addFile(adding, folder, uri, await bytes());
        if (file) added.push(file);
      } catch (error) {
        failures.push(
          vscode.l10n.t('{0}: {1}', `${stem}${ending}`, error instanceof Error ? error.message : String(error)),
        );
      }
    }
  });
  void adding.review.offer(added);
  if (failures.length === 0) return;
  const rest = failures.length > 3 ? [vscode.l10n.t('And {0} more.', failures.length - 3)] : [];
  void warn([vscode.l10n.t('Some files could not be added.'), ...failures.slice(0, 3), ...rest].join(' '));
}

/** Adds a file; undefined for a bibliography, which may be many sources. */
async function addFile(
  adding: Adding,
  folder: vscode.Uri,
  uri: vscode.Uri,
  bytes: Uint8Array,
): Promise<AddedFile | undefined> {
  const { stem, ending } = splitName(uri);
  const isTranscript = ending === '.json' && mayBeTranscript(new TextDecoder().decode(bytes));
  if (ending === '.json' ? isTranscript : isSource(ending) && !DOCUMENT.has(ending)) {
    await vscode.workspace.fs.createDirectory(folder);
    const target = await freeFile(folder, stem, ending);
    await vscode.workspace.fs.writeFile(target, bytes);
    adding.library.touch(target);
    return { uri: target };
  }
  if (ending === '.pdf' || ending === '.docx') {
    const added = await addDocument(adding, folder, uri, bytes);
    // If it is in the folder of sources, the text made of it replaces it.
    adding.library.touch(uri);
    return { uri: added, madeOf: `${stem}${ending}` };
  }
  if (!IMPORTED_BIBLIOGRAPHY.test(uri.path)) throw new Error(vscode.l10n.t('this kind of file is not an article.'));
  await importReferences(adding, folder, uri.path, bytes);
  return undefined;
}

async function filesIn(uris: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  for (const uri of uris) {
    const stat = (await exists(uri)) ? await vscode.workspace.fs.stat(uri) : undefined;
    if (stat === undefined || (stat.type & vscode.FileType.Directory) === 0) {
      files.push(uri);
      continue;
    }
    for await (const entries of walk(uri, new AbortController().signal)) {
      const usable = entries.filter((entry) => !entry.isFolder && !entry.isLink);
      files.push(
        ...usable
          .map((entry) => entry.uri)
          .filter((each) => {
            const { ending } = splitName(each);
            return isSource(ending) && ending !== '.json';
          }),
      );
    }
  }
  return files;
}

async function addDocument(
  { session, library, converter }: Adding,
  folder: vscode.Uri,
  uri: vscode.Uri,
  bytes: Uint8Array,
): Promise<vscode.Uri> {
  const { stem, ending } = splitName(uri);
  const { markdown, metadata, reason } = await converter.convert(ending === '.pdf' ? 'pdf' : 'docx', bytes);
  if (markdown === '') throw new Error(reason);
  // What is a source as it is keeps its key.
  const location = uri.toString();
  const known = [...session.catalogue.entries].find((entry) => entry.location === location)?.article.metadata.id;
  const id = known ?? makeCiteKey({ title: stem, ...metadata }, (key) => session.catalogue.article(key) !== undefined);
  const added = await writeNew(folder, stem, '.md', `${toFrontMatter({ ...metadata, id })}\n${markdown}\n`);
  library.touch(added);
  return added;
}

/** Text or HTML becomes an article; what it says of itself is shown to be completed first. */
async function addText(
  { session, library, askMetadata }: Adding,
  folder: vscode.Uri,
  paste: string,
  given: PartialMetadata | undefined,
): Promise<void> {
  if (paste.trim() === '') {
    void inform(vscode.l10n.t('There is no text on the clipboard.'));
    return;
  }
  const isHtml = /^\s{0,1000}<(?:!doctype|html|head|body|article|meta|div|p|h1|section|main)\b/iu.test(
    paste.slice(0, 2000),
  );
  const { body, metadata } = isHtml ? await fromHtml(library, paste) : await fromText(library, paste);
  const { id: _id, text: _text, ...recognised } = metadata;
  const id = makeCiteKey(recognised, (key) => session.catalogue.article(key) !== undefined);
  const answer =
    given === undefined
      ? await askMetadata({
          title: vscode.l10n.t('New Source'),
          metadata: { ...recognised, id },
          accept: vscode.l10n.t('Add to Sources'),
          known: await library.worker.call('provenance', {
            file: isHtml ? 'pasted.html' : 'pasted.txt',
            content: paste,
          }),
        })
      : { ...recognised, ...given };
  if (answer === undefined) return;
  const key = answer.id ?? makeCiteKey(answer, (each) => session.catalogue.article(each) !== undefined);
  const name = key.replace(/[^\p{L}\p{N}_-]+/gu, '-');
  library.touch(await writeNew(folder, name, '.md', `${toFrontMatter({ ...answer, id: key })}\n${body}\n`));
}

async function fromHtml(library: SourceLibrary, text: string): Promise<{ body: string; metadata: PartialMetadata }> {
  const { markdown, metadata, reason } = await library.worker.call('convertHtml', { file: 'pasted.html', text });
  if (markdown === '') throw new Error(reason);
  return { body: markdown, metadata };
}

/** Only what is recognised as the body is kept: the rest has become metadata, or was around the article on its page. */
async function fromText(library: SourceLibrary, text: string): Promise<{ body: string; metadata: PartialMetadata }> {
  const { metadata, paragraphs } = await library.worker.call('recognise', { file: 'pasted.txt', text });
  const { type: _type, ...stated } = metadata;
  return {
    body: (paragraphs.length > 0 ? paragraphs : [text.trim()]).map(toMarkdownText).join('\n\n'),
    metadata: stated,
  };
}
