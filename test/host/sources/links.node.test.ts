import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { at, clear, problems, put, quoin, row, rows, until } from './support.js';

const article = (title: string, words: string) =>
  `---\ntitle: ${title}\n---\n\n“${words},” said Maria Okafor of the port authority on Monday.\n`;

describe('symbolic links among the sources', () => {
  let outside: string;
  let keys: string[];

  before(async () => {
    await clear();
    keys = (await rows()).map(({ key }) => key);
    outside = mkdtempSync(path.join(tmpdir(), 'quoin-outside-'));
    writeFileSync(path.join(outside, 'secret.md'), article('A secret', 'Nobody is to read a word of this file'));
  });
  afterEach(clear);
  after(() => rmSync(outside, { recursive: true, force: true }));

  const own = async () =>
    (await rows())
      .map(({ key }) => key)
      .filter((key) => !keys.includes(key))
      .sort();

  /** Waits until every file has its problem, and no more is in the library than `wanted`. */
  async function onlyProblems(links: readonly string[], wanted: readonly string[]): Promise<void> {
    for (const name of links) {
      const [problem, ...more] = await problems(at(name));
      // What leads to itself the editor cannot even tell for a link.
      assert.equal(problem?.code, name === 'loop.md' ? 'unreadable' : 'symbolic-link', name);
      assert.match(problem.message, /symbolic link/u);
      assert.deepEqual(more, []);
    }
    for (const key of wanted) await row(key);
    await (await quoin()).whenSourcesAreRead();
    assert.deepEqual(await own(), [...wanted].sort());
  }

  it('are named as problems wherever they lead, and all other files load', async () => {
    await put('good.md', article('A good one', 'This one is as good as any of the others'));
    await put('deep/other.md', article('Another', 'That one is not so bad at all in its way'));
    await row('other');
    const folder = at('.').fsPath;
    symlinkSync(path.join(folder, 'good.md'), path.join(folder, 'inside.md'));
    symlinkSync(path.join(outside, 'secret.md'), path.join(folder, 'away.md'));
    symlinkSync(path.join(folder, 'nowhere.md'), path.join(folder, 'dangling.md'));
    symlinkSync('loop.md', path.join(folder, 'loop.md'));
    // As the watcher tells it, and as a walk finds it.
    const links = ['inside.md', 'away.md', 'dangling.md', 'loop.md'];
    await onlyProblems(links, ['good', 'other']);
    await vscode.commands.executeCommand('quoin.rescanSources');
    await onlyProblems(links, ['good', 'other']);
    for (const name of links) unlinkSync(path.join(folder, name));
    for (const name of links) {
      await until(`the end of ${name}`, () => vscode.languages.getDiagnostics(at(name)).length === 0);
    }
  });

  it('to folders are named and not followed, out of the workspace or in a circle', async () => {
    await put('deep/other.md', article('Another', 'That one is not so bad at all in its way'));
    await row('other');
    const folder = at('.').fsPath;
    symlinkSync(outside, path.join(folder, 'away'));
    symlinkSync('..', path.join(folder, 'deep', 'up'));
    symlinkSync('.', path.join(folder, 'itself'));
    await vscode.commands.executeCommand('quoin.rescanSources');
    await onlyProblems(['away', 'deep/up', 'itself'], ['other']);
  });

  it('that take the place of a source take it out, and give it back', async () => {
    await put('good.md', article('A good one', 'This one is as good as any of the others'));
    await row('good');
    const file = at('good.md').fsPath;
    mkdirSync(path.join(outside, 'kept'), { recursive: true });
    renameSync(file, path.join(outside, 'kept', 'good.md'));
    symlinkSync(path.join(outside, 'kept', 'good.md'), file);
    await vscode.commands.executeCommand('quoin.rescanSources');
    await onlyProblems(['good.md'], []);
    unlinkSync(file);
    renameSync(path.join(outside, 'kept', 'good.md'), file);
    await vscode.commands.executeCommand('quoin.rescanSources');
    await row('good');
    await until('the end of the problem', () => vscode.languages.getDiagnostics(at('good.md')).length === 0);
  });
});
