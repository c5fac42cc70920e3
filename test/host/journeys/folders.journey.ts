import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { journeyIn } from '../support/journey.js';

/** An article with nothing but a title and one quotation. */
const article = (title: string) => `---\ntitle: ${title}\n---\n\n“All of it stands in ${title},” said Maria Okafor.\n`;

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const include = (pattern: string) => JSON.stringify({ 'quoin.sources.include': pattern });

/** Two folders: one has a setting of its own for what its sources are, the other has none. */
function twoFolders(folder: string): string {
  write(path.join(folder, 'north/.vscode/settings.json'), include('articles/**/*.md'));
  write(path.join(folder, 'north/articles/deep/pier.md'), article('The northern pier'));
  write(path.join(folder, 'north/sources/other.md'), article('No source of the north'));
  write(path.join(folder, 'south/sources/storm.md'), article('The southern storm'));
  write(path.join(folder, 'south/articles/other.md'), article('No source of the south'));
  const workspace = path.join(folder, 'both.code-workspace');
  write(workspace, JSON.stringify({ folders: [{ path: 'north' }, { path: 'south' }] }));
  return workspace;
}

describe('a workspace of several folders', () => {
  journeyIn('has the sources of each by its own settings, and follows both', twoFolders, async (workbench) => {
    const folder = path.dirname(workbench.folder);
    const view = await workbench.view('Sources');
    const gone = (title: string) =>
      workbench.until(`no ${title}`, async () => (await workbench.row(view, title).count()) === 0);
    const titles = async () => workbench.textOf(view.locator('.monaco-list-row'));

    await workbench.reveal(view, 'The northern pier');
    await workbench.reveal(view, 'The southern storm');
    await workbench.until('no more than these', async () => !/No source/u.test(await titles()));

    write(path.join(folder, 'north/articles/late.md'), article('A late one of the north'));
    write(path.join(folder, 'south/sources/late.md'), article('A late one of the south'));
    await workbench.reveal(view, 'A late one of the north');
    await workbench.reveal(view, 'A late one of the south');
    rmSync(path.join(folder, 'north/articles/late.md'));
    await gone('A late one of the north');

    // A setting of the one folder changes nothing in the other.
    write(path.join(folder, 'south/.vscode/settings.json'), include('articles/*.md'));
    await workbench.reveal(view, 'No source of the south');
    await gone('The southern storm');
    await workbench.reveal(view, 'The northern pier');
  });
});
