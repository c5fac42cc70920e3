/**
 * Measures the language server over standard input and output, as an editor has it: `npm run bench:server -- [--articles N]
 * [--write]`, after `npm run build`. N invented articles lie in a folder beside the bundled ones; the server is started on it with
 * nothing kept, and again with what it has kept: how long it takes, and how much memory. Then how long a writer waits for each answer.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { HoverRequest } from 'vscode-languageserver/node';
import { Editor, type Opened } from '../test/unit/server/client.js';
import { spread } from './host/plan.js';
import { markdownTable, writeSection } from './results.js';
import { inventArticles } from './sources/articles.js';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '1000' }, write: { type: 'boolean', default: false } },
});
const count = Number(values.articles);

/** Times that each answer is asked for. */
const CALLS = 100;

/** Seconds without a question after which memory is measured. */
const REST = 20;

/** Words of the draft that is checked. */
const DRAFT_WORDS = 5_000;

const folder = mkdtempSync(path.join(tmpdir(), 'quoin-bench-'));
const program = { folder, file: path.resolve('dist/cli.js') };

/** Quotations of the articles, some words each. */
const quoted: { readonly key: string; readonly words: string }[] = [];

function writeSources(): void {
  const sources = path.join(folder, 'desk/sources');
  mkdirSync(sources, { recursive: true });
  for (const { name, text } of inventArticles(count, 1)) {
    const { base, name: key } = path.parse(name);
    const keyed = text.startsWith('---\n');
    writeFileSync(path.join(sources, base), keyed ? text.replace('---\n', `---\nid: ${key}\n`) : text);
    const [, words] = /“([^”]{40,200})”/u.exec(text) ?? [];
    if (keyed && words !== undefined) quoted.push({ key, words });
  }
}

/** The most memory that a process which another has started holds or has held, in MB; 0 where there is none, or it has just ended. */
function peakOfStarted(pid: number | undefined): number {
  try {
    const started = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    return Math.max(0, ...started.map((each) => usedBy(Number(each))?.peak || 0));
  } catch {
    return 0;
  }
}

/** A server that has been started. */
interface Started {
  readonly editor: Editor;
  /** Milliseconds until it answered from what it had read by then. */
  readonly part: number;
  /** Milliseconds until it answered from all of the library. */
  readonly all: number;
  /** The most memory of a process that it started, in MB. */
  readonly peak: number;
}

async function start(): Promise<Started> {
  const began = performance.now();
  const args = ['--cache', path.join(folder, 'cache')];
  const editor = await Editor.start(program, 'desk', { args });
  let peak = 0;
  const watching = setInterval(() => {
    peak = Math.max(peak, peakOfStarted(editor.pid));
  }, 500);
  const words = quoted.at(-1)?.words.split(' ').slice(0, 5).join(' ') ?? '';
  const draft = await editor.open('first.md', `It was said “${words} |`);
  await editor.complete(draft);
  const part = performance.now() - began;
  // Fixes are only known when all has been read.
  await editor.actions(draft);
  const found = await editor.complete(draft);
  clearInterval(watching);
  if (found.length === 0) throw new Error('The server offers nothing.');
  return { editor, part, all: performance.now() - began, peak };
}

async function timed(times: number, ask: (at: number) => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  const all: number[] = [];
  for (let at = 0; at < times; at++) {
    const began = performance.now();
    await ask(at);
    all.push(performance.now() - began);
  }
  return spread(all);
}

/** What a process has used. */
interface Used {
  /** Memory that it holds of the machine's, and the most that it has held, in MB. */
  readonly memory: number;
  readonly peak: number;
  /** Processor time of all its threads and of the processes that it has started and that have ended, in seconds. */
  readonly cpu: number;
}

/** Ticks of the system's clock in a second, as Linux counts the time of processes. */
const TICKS = 100;

/** What a process has used so far; null where the system does not tell. */
function usedBy(pid: number | undefined): Used | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string) =>
      Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(status)?.[1]) / 1024);
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name, which may have spaces: the state is the third field, user and system time are the 14th and the 15th, and
    // those of other processes follow.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const cpu = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS;
    return { memory: megabytes('VmRSS'), peak: megabytes('VmHWM'), cpu };
  } catch {
    return null;
  }
}

/** One start of the server: seconds until it answers, and what it has used when it has had nothing to do for a while. */
async function opening({ editor, part, all, peak }: Started, title: string): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, REST * 1000));
  const used = usedBy(editor.pid);
  const cells = used
    ? [used.cpu.toFixed(1), `${used.memory} MB`, `${Math.max(used.peak, peak)} MB`]
    : Array(3).fill('not known here');
  return [title, ...[part, all].map((ms) => (ms / 1000).toFixed(1)), ...cells];
}

function draftText(): string {
  const parts: string[] = [];
  for (let words = 0; words < DRAFT_WORDS; ) {
    const { key, words: quotation } = quoted[parts.length % quoted.length] ?? { key: '', words: '' };
    const filler = 'The council met again and talked for a while about the plan. '.repeat(6);
    parts.push(`${filler}It was said “${quotation}” [@${key}].`);
    words += 75 + quotation.split(' ').length;
  }
  return `${parts.join('\n\n')}\n`;
}

async function measure(editor: Editor): Promise<string[][]> {
  const pick = (at: number) => quoted[(at * 7919) % quoted.length] ?? { key: '', words: '' };
  const open = async (marked: string, at: number): Promise<Opened> =>
    editor.open(`draft-${at}-${marked.length}.md`, marked);
  const completion = await timed(CALLS, async (at) => {
    const words = pick(at).words.split(' ').slice(0, 4).join(' ');
    await editor.complete(await open(`It was said “${words}|`, at));
  });
  const hover = await timed(CALLS, async (at) => {
    const { uri, position } = await open(`See [@${pick(at).key}|].`, at + CALLS);
    const card = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    if (card === null) throw new Error('The server has no card for a key.');
  });
  const text = draftText();
  const draft = await editor.open('long.md', text);
  const began = performance.now();
  await editor.actions(draft, ['quickfix']);
  const full = performance.now() - began;
  let last = draft;
  const keystroke = await timed(20, async (at) => {
    last = await editor.change(last, text.replace('for a while', `for a while ${'x'.repeat(at + 1)}`));
    await editor.actions(last, ['quickfix']);
  });
  const row = (what: string, { p50, p95 }: { p50: number; p95: number }) => [what, p50.toFixed(1), p95.toFixed(1)];
  return [
    row('completion', completion),
    row('hover on a citation', hover),
    ['check of a draft of 5,000 words', full.toFixed(0), ''],
    row('the same after a keystroke', keystroke),
  ];
}

async function main(): Promise<void> {
  try {
    writeSources();
    const first = await start();
    const openings = [await opening(first, 'nothing is kept')];
    await first.editor.stop();
    const again = await start();
    openings.push(await opening(again, 'opened again'));
    const rows = await measure(again.editor);
    await again.editor.stop();
    const text = [
      `${count} articles, over standard input and output: seconds from the start of the program until a completion is answered from what has been read, then from all of them, and what the process has used ${REST} seconds later, with the time of the one that it starts to read a library first; the most memory of one of them.`,
      markdownTable(['', 'first answer', 'all', 'processor time', 'memory', 'at most'], openings),
      'Then, in milliseconds:',
      markdownTable(['', 'p50', 'p95'], rows),
    ].join('\n\n');
    console.log(text);
    if (values.write)
      writeSection('server', `## Language server\n\n\`npm run bench:server\`, after \`npm run build\`.\n${text}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
