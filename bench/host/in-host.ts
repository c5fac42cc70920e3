/** Runs in VS Code's extension host: measures Quoin there, in the workspace that is open, and writes down what came out. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { TEST_OUTPUT } from '../../scripts/lib/test-output.mjs';
import type { QuoinApi } from '../../src/extension/main.js';
import type { NodeTree } from '../../src/extension/views/tree.js';
import { measureActivation } from '../../test/host/support/activation.js';
import { EventLoop, processorTime } from '../../test/host/support/event-loop.js';
import { type Measurements, PLAN, type Plan, READY, spread } from './plan.js';

const QUOIN = 'quoin.quoin';

/** Between two looks at whether something has come, in milliseconds. */
const LOOK = 2;

/** Words of the bundled articles: their quotations can be completed from the start. */
const FIRST_WORDS = 'full and frank';

/** What a provider offers that answers at once. */
const ROWS = Array.from({ length: 10 }, (_, row) => `row ${row}`);

/** The module's one function, which the extension host calls. */
export async function run(): Promise<void> {
  const plan: Plan = JSON.parse(readFileSync(process.env[PLAN] ?? '', 'utf8'));
  // No draft yet: it would activate the extension.
  const open = await vscode.workspace.openTextDocument({ language: 'plaintext', content: `“${FIRST_WORDS}` });
  const editor = await vscode.window.showTextDocument(open);
  await activateOthers();
  const heapBefore = heapInUse();
  const activation = await measureActivation();
  assert.ok(activation, 'the extension was not active before');
  const began = performance.now() - activation.time;
  // The first Markdown document has VS Code load its own engine for Markdown, which blocks the host and is not Quoin's.
  await vscode.commands.executeCommand('markdown.api.render', FIRST_WORDS);
  const loop = new EventLoop();
  const api = vscode.extensions.getExtension<QuoinApi>(QUOIN)?.exports;
  assert.ok(api);
  say(`activated in ${activation.time.toFixed(0)} ms`);
  await vscode.languages.setTextDocumentLanguage(editor.document, 'markdown');
  while (!(await completionsIn(editor.document)).some(isQuotation)) await pause(LOOK);
  const firstCompletion = performance.now() - began;
  say(`first completion after ${firstCompletion.toFixed(0)} ms`);
  // As a writer has it who looks on.
  await vscode.commands.executeCommand('workbench.view.extension.quoin');

  await saying('opening the library', api.whenOpened());
  const opened = performance.now() - began;
  await saying('reading sources', api.whenSourcesAreRead());
  const reading = performance.now() - began;
  const firstSearch = await firstAnswer(api, plan.queries[0] ?? '');
  say(`library opened after ${seconds(opened)}`);
  say(`sources read after ${seconds(reading)}, first search after another ${firstSearch.toFixed(0)} ms`);
  await saying('indexing', api.whenIndexed());
  const indexing = performance.now() - began;
  // What is done when all is indexed belongs to it.
  const longestBlock = await loop.quiet();
  say(`indexed and stored after ${seconds(indexing)}, longest task ${longestBlock.time.toFixed(0)} ms`);

  const { firstRows, allRows, allRowsUsed } = await typeAll(api, plan.queries);
  const searchBlock = await loop.longestBlock();
  say(`keystroke to first rows p95 ${firstRows.p95.toFixed(1)} ms, longest task ${searchBlock.time.toFixed(0)} ms`);
  const completed = await completeAll(editor.document, plan.completed);
  const { completion, completionElsewhere } = completed;
  say(`completion p95 ${completion.p95.toFixed(0)} ms, the editor's share ${completionElsewhere.p95.toFixed(0)} ms`);
  const afterChange = await addSource(api);
  loop.dispose();

  const heap = { before: heapBefore, after: heapInUse() };
  const memory = process.memoryUsage().rss;
  const measured: Measurements = {
    activation,
    firstCompletion,
    opened,
    reading,
    firstSearch,
    indexing,
    longestBlock,
    firstRows,
    allRows,
    allRowsUsed,
    searchBlock,
    ...completed,
    ...afterChange,
    heap,
    memory,
  };
  writeFileSync(plan.results, JSON.stringify(measured));
  if (plan.typed !== null) {
    say(READY);
    while (!existsSync(plan.typed)) await pause(LOOK);
  }
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** Activates the other extensions that a draft brings up: VS Code's own, whose time is not Quoin's. */
async function activateOthers(): Promise<void> {
  for (const extension of vscode.extensions.all) {
    const events: readonly string[] = extension.packageJSON.activationEvents ?? [];
    if (extension.id !== QUOIN && events.includes('onLanguage:markdown')) await extension.activate();
  }
}

/** What the heap of this thread holds, all garbage collected, in bytes. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}

function say(line: string): void {
  console.log(`${TEST_OUTPUT}  ${line}`);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Gives a sign of life every now and then until something has ended. */
async function saying(what: string, end: Promise<void>): Promise<void> {
  const timer = setInterval(() => say(`${what} …`), 20_000);
  await end;
  clearInterval(timer);
}

/** Completions at the end of the draft's first line, asked for as the editor does. */
async function completionsIn(document: vscode.TextDocument): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.lineAt(0).range.end,
  );
  return list.items;
}

function isQuotation({ label }: vscode.CompletionItem): boolean {
  return typeof label !== 'string' && label.label.startsWith('“');
}

/** From the request to the first rows, including all preparation. */
function firstAnswer(api: QuoinApi, query: string): Promise<number> {
  const began = performance.now();
  return new Promise((resolve) => {
    api.searchAsTyped(() => resolve(performance.now() - began)).ask(query);
  });
}

/** Types queries letter by letter into the quick pick's search, waiting for all rows before the next key. */
async function typeAll(
  api: QuoinApi,
  queries: readonly string[],
): Promise<Pick<Measurements, 'firstRows' | 'allRows' | 'allRowsUsed'>> {
  const used: number[] = [];
  const first: number[] = [];
  const all: number[] = [];
  let pressed = 0;
  let done: () => void = () => undefined;
  const search = api.searchAsTyped(({ continues, complete }) => {
    const time = performance.now() - pressed;
    if (!continues) first.push(time);
    if (!complete) return;
    all.push(time);
    done();
  });
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      const shown = new Promise<void>((resolve) => {
        done = resolve;
      });
      const before = processorTime();
      pressed = performance.now();
      search.ask(query.slice(0, length));
      await shown;
      const after = processorTime();
      if (before !== null && after !== null) used.push(after - before);
    }
  }
  search.dispose();
  return { firstRows: spread(first), allRows: spread(all), allRowsUsed: used.length > 0 ? spread(used) : null };
}

async function completeAll(
  draft: vscode.TextDocument,
  queries: readonly string[],
): Promise<Pick<Measurements, 'completion' | 'completionElsewhere' | 'completionUsed' | 'completionUsedInAll'>> {
  const times: number[] = [];
  const elsewhere: number[] = [];
  const used: number[] = [];
  const usedInAll: number[] = [];
  // What is seen costs the editor more than what is not.
  const other = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
  await vscode.window.showTextDocument(other, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
  const provider = vscode.languages.registerCompletionItemProvider('plaintext', {
    provideCompletionItems: ({ lineAt }) => ROWS.map((row) => new vscode.CompletionItem(`${lineAt(0).text} ${row}`)),
  });
  for (const query of queries) {
    await write(draft, `“${query}`);
    const [began, before, all] = [performance.now(), processorTime(), process.cpuUsage()];
    await completionsIn(draft);
    times.push(performance.now() - began);
    const after = processorTime();
    const { user, system } = process.cpuUsage(all);
    usedInAll.push((user + system) / 1000);
    if (before !== null && after !== null) used.push(after - before);
    await write(other, `“${query}`);
    const start = performance.now();
    await completionsIn(other);
    elsewhere.push(performance.now() - start);
  }
  provider.dispose();
  return {
    completion: spread(times),
    completionElsewhere: spread(elsewhere),
    completionUsed: used.length > 0 ? spread(used) : null,
    completionUsedInAll: spread(usedInAll),
  };
}

/** Has a document say this, and nothing else. */
async function write(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}

/** A word that no source has yet, of this session or another. */
function newWord(): string {
  return `Quillon${Array.from(String(Date.now()), (digit) => 'bcdfghjklm'.charAt(Number(digit))).join('')}`;
}

/** Adds a source, and makes the rows that the views show then: what is at the top, and what is unfolded under it. */
async function addSource(api: QuoinApi): Promise<Pick<Measurements, 'added' | 'views'>> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, 'sources', 'one-more.md');
  const word = newWord();
  const start = performance.now();
  await vscode.workspace.fs.writeFile(
    uri,
    new TextEncoder().encode(`“One more was needed in ${word},” said Maria Okafor.\n`),
  );
  while (!(await isFound(api, word))) await pause(LOOK);
  const added = performance.now() - start;
  const [began, before] = [performance.now(), processorTime()];
  for (const name of ['quotations', 'entities', 'sources'] as const) await makeRows(api.views[name]);
  const [time, after] = [performance.now() - began, processorTime()];
  return { added, views: { time, processorTime: before === null || after === null ? null : after - before } };
}

/** Whether a search finds anything. */
function isFound(api: QuoinApi, query: string): Promise<boolean> {
  return new Promise((resolve) => {
    const search = api.searchAsTyped(({ rows, complete }) => {
      if (!complete && rows.length === 0) return;
      search.dispose();
      resolve(rows.length > 0);
    });
    search.ask(query);
  });
}

async function makeRows(tree: NodeTree, parent?: Parameters<NodeTree['getChildren']>[0]): Promise<void> {
  for (const node of await tree.getChildren(parent)) {
    const { collapsibleState } = tree.getTreeItem(node);
    if (collapsibleState === vscode.TreeItemCollapsibleState.Expanded) await makeRows(tree, node);
  }
}
