import type * as vscode from 'vscode';
import type { ExportedDraft } from '../../engine/cite/export/export.js';
import type { ExportTask } from '../../worker/citations/protocol.js';
import type { PandocRunner } from '../platform/environment.js';
import type { ExportPorts } from './ports.js';

/** The version of the Pandoc on the path; null where there is none, or one that formats no citations itself. */
export async function pandocVersion(run: PandocRunner): Promise<string | null> {
  try {
    const [, version = '', major] =
      /^pandoc(?:\.exe)? ((\d+)\.\d+(?:\.\d+){0,3})/u.exec((await run(['--version'], '')).stdout) ?? [];
    return Number(major) >= 3 || /^2\.(?:1[1-9]|[2-9]\d)/u.test(version) ? version : null;
  } catch {
    return null;
  }
}

/** Has Pandoc write the file, in the draft's style and with the works that the draft cites. Gives its warnings; rejects with its error. */
export async function withPandoc(
  run: PandocRunner,
  { content, pageStyle }: ExportedDraft,
  { formatting }: ExportTask,
  format: { readonly to: string; readonly extension: string },
  target: vscode.Uri,
  { editor, storage, document }: ExportPorts,
): Promise<string> {
  const { fs } = editor.workspace;
  const folder = editor.Uri.joinPath(storage, `export-${Date.now()}-${Math.random().toString(36).slice(2)}`);
  const write = async (name: string, text: string) => {
    const uri = editor.Uri.joinPath(folder, name);
    await fs.writeFile(uri, new TextEncoder().encode(text));
    return uri.fsPath;
  };
  try {
    const output = editor.Uri.joinPath(folder, `output.${format.extension}`);
    const { stderr } = await run(
      [
        '--from=markdown',
        `--to=${format.extension}`,
        '--standalone',
        '--citeproc',
        `--csl=${await write('style.csl', formatting.style)}`,
        `--bibliography=${await write('references.json', JSON.stringify(formatting.items))}`,
        `--output=${output.fsPath}`,
        `--metadata=pagetitle:${document.uri.path.replace(/^.*\/|\.[^./]*$/gu, '')}`,
        ...(document.uri.scheme === 'file'
          ? [`--resource-path=${editor.Uri.joinPath(document.uri, '..').fsPath}`]
          : []),
        ...(formatting.language === undefined ? [] : [`--metadata=lang:${formatting.language}`]),
        ...(format.to === 'print' ? [`--include-in-header=${await write('page.html', pageStyle ?? '')}`] : []),
      ],
      String(content),
    );
    await fs.copy(output, target, { overwrite: true });
    return stderr
      .replace(/^\[WARNING\] /gmu, '')
      .replace(/\s+/gu, ' ')
      .trim()
      .slice(0, 300);
  } finally {
    await fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
  }
}
