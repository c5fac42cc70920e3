import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { citationsIn } from '../../engine/cite/citations.js';
import { readDraftCitations } from '../../engine/cite/convert/read.js';
import type { ExportedDraft, ExportFormat } from '../../engine/cite/export/export.js';
import { listsAllWorks } from '../../engine/cite/nocite.js';
import { referencesHeading } from '../../engine/cite/reference-list.js';
import { imagesOf } from '../../service/draft-images.js';
import { safe } from '../../service/safe-text.js';
import type { ExportTask } from '../../worker/citations/protocol.js';
import { pandocVersion, withPandoc } from './pandoc.js';
import type { ExportPorts } from './ports.js';

/** What a draft can be exported to, as writers are asked. */
function formats() {
  return [
    {
      to: 'docx',
      label: 'Word',
      extension: 'docx',
      detail: l10n.t('A .docx file with headings, footnotes and references'),
    },
    { to: 'html', label: 'HTML', extension: 'html', detail: l10n.t('A web page, complete in one file') },
    {
      to: 'print',
      label: l10n.t('HTML for PDF'),
      extension: 'html',
      detail: l10n.t('A page to print, or to save as PDF in a browser'),
    },
  ] as const;
}

type Format = ReturnType<typeof formats>[number];

/** Arguments that another extension or a test gives instead of being asked. */
interface Asked {
  readonly to?: Exclude<ExportFormat, 'pandoc'> | undefined;
  readonly uri?: vscode.Uri | undefined;
}

/** *Export Draft…*: a draft as a file for readers, with citations and references formatted. Gives the file, if one was written. */
export async function runExport(argument: unknown, ports: ExportPorts): Promise<vscode.Uri | undefined> {
  const { editor, document, inform, warn } = ports;
  const asked: Asked = typeof argument === 'object' && argument !== null && !('scheme' in argument) ? argument : {};
  const { runPandoc } = ports;
  const version = runPandoc === undefined ? Promise.resolve(null) : pandocVersion(runPandoc);
  const format = formats().find(({ to }) => to === asked.to) ?? (await askFormat(ports, version));
  const target = format && (asked.uri ?? (await askWhere(ports, format)));
  if (format === undefined || target === undefined) return undefined;
  if (target.toString() === document.uri.toString())
    throw new Error(l10n.t('A draft cannot be exported to its own file.'));
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const working = editor.window.withProgress(
    {
      location: editor.ProgressLocation.Notification,
      title: safe(l10n.t('Exporting {0}', name), 'message'),
      cancellable: true,
    },
    async (_, token) => {
      const usesPandoc = runPandoc !== undefined && (await version) !== null;
      const task = await taskFor(ports, usesPandoc ? 'pandoc' : format.to);
      const exported = await ports.worker.export(task);
      if (token.isCancellationRequested) return undefined;
      if (usesPandoc) return { exported, said: await withPandoc(runPandoc, exported, task, format, target, ports) };
      await editor.workspace.fs.writeFile(target, bytesOf(exported));
      return { exported, said: '' };
    },
  );
  const result = await working.then(undefined, async (error: unknown) => {
    if (runPandoc === undefined || (await version) === null) throw error;
    // Another program's fault need not keep the writer from a file.
    const said = error instanceof Error ? error.message : String(error);
    const withoutPandoc = l10n.t('Export Without Pandoc');
    void warn(said, withoutPandoc).then((action) =>
      action === withoutPandoc
        ? runExport({ to: format.to, uri: target }, { ...ports, runPandoc: undefined })
        : undefined,
    );
    return undefined;
  });
  if (result === undefined) return undefined;
  const { unknown } = result.exported;
  const problems = [
    ...(unknown.length === 0 ? [] : [l10n.t('No source is known by {0}.', unknown.join(', '))]),
    ...(result.said === '' ? [] : [l10n.t('Pandoc: {0}', result.said)]),
  ];
  const message = [l10n.t('{0} was exported.', name), ...problems].join(' ');
  const open = l10n.t('Open');
  const actions = target.scheme === 'file' ? [open] : [];
  void (problems.length === 0 ? inform(message, ...actions) : warn(message, ...actions)).then((action) => {
    if (action === open) void editor.env.openExternal(target);
  });
  return target;
}

async function askFormat({ editor }: ExportPorts, version: Promise<string | null>): Promise<Format | undefined> {
  const rows = version.then((pandoc) =>
    formats().map((format) => ({
      ...format,
      description: pandoc === null ? '' : l10n.t('with Pandoc {0}', pandoc),
    })),
  );
  const picked = await editor.window.showQuickPick(rows, {
    title: l10n.t('Export Draft'),
    placeHolder: l10n.t('The format of the file'),
  });
  return formats().find(({ to }) => to === picked?.to);
}

/** Beside the draft, by its name. */
function askWhere({ editor, document }: ExportPorts, { label, extension }: Format): Thenable<vscode.Uri | undefined> {
  const folder = editor.workspace.getWorkspaceFolder(document.uri)?.uri ?? editor.workspace.workspaceFolders?.[0]?.uri;
  const name = `${document.uri.path.replace(/^.*\/|\.[^./]*$/gu, '') || l10n.t('draft')}.${extension}`;
  const base = document.isUntitled
    ? folder && editor.Uri.joinPath(folder, name)
    : editor.Uri.joinPath(document.uri, '..', name);
  return editor.window.showSaveDialog({
    title: l10n.t('Export Draft'),
    saveLabel: l10n.t('Export'),
    filters: { [label]: [extension] },
    ...(base === undefined ? {} : { defaultUri: base }),
  });
}

async function taskFor(ports: ExportPorts, to: ExportFormat): Promise<ExportTask> {
  const { document, syntax, references } = ports;
  await references.whenReady(document);
  const everywhere = [...readDraftCitations(syntax).citations, ...syntax.blocks.flatMap(citationsIn)];
  const uncited = listsAllWorks(syntax) ? references.external(document).map(({ id }) => id) : [];
  const items = uncited.map((key) => ({ prefix: '', key, suppressAuthor: false, locator: null, suffix: '' }));
  const task = references.formattingTask([...everywhere, { form: 'bracketed', items }], document);
  if (task === undefined) throw new Error(l10n.t('The citation style could not be loaded.'));
  const { citations: _cited, ...formatting } = task;
  return {
    text: document.getText(),
    to,
    uncited,
    heading: referencesHeading(formatting.language),
    language: formatting.language ?? null,
    images: to === 'docx' ? await imagesOf(syntax.text, ports) : [],
    formatting,
  };
}

function bytesOf({ content }: ExportedDraft): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
