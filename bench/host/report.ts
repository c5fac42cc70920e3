import type { Block } from '../../test/host/support/event-loop.js';
import type { Measurements, Spread } from './plan.js';

/** What was measured with how much. */
export interface Run {
  readonly articles: number;
  readonly quotations: number;
  /** Opened for the first time, and again. */
  readonly first: Measurements;
  readonly again: Measurements;
  /** From keys pressed in the window to other rows on the screen. */
  readonly shown: Spread;
}

/** The section of `RESULTS.md`. */
export function report({ articles, quotations, first, again, shown }: Run, machine: string): string {
  const number = new Intl.NumberFormat('en');
  const rows: [string, (of: Measurements) => string][] = [
    [
      'load and activate; processor time of that in all threads; in the one that extensions share',
      ({ activation: { time, processorTime, sharedThread } }) =>
        [time, processorTime, ...(sharedThread === null ? [] : [sharedThread])].map(ms).join('; '),
    ],
    ['… longest task meanwhile', ({ activation }) => block(activation.longestBlock)],
    ['from activation to the first completion', ({ firstCompletion }) => ms(firstCompletion)],
    ['from activation until everything that was known answers', ({ opened }) => `${(opened / 1000).toFixed(1)} s`],
    [
      '… until every file has been looked at, and read if it is new',
      ({ reading }) => `${(reading / 1000).toFixed(1)} s`,
    ],
    ['… and from then to the first rows of a search', ({ firstSearch }) => ms(firstSearch)],
    ['from activation until all is indexed and stored', ({ indexing }) => `${(indexing / 1000).toFixed(1)} s`],
    [
      'longest task that blocked the extension host after activation, until then',
      ({ longestBlock }) => block(longestBlock),
    ],
    ['keystroke to the first ten rows of the quick pick', ({ firstRows }) => inThree(firstRows)],
    ['keystroke to all its fifty', ({ allRows }) => inThree(allRows)],
    ['… processor time of that', ({ allRowsUsed }) => inThree(allRowsUsed)],
    ['… longest task meanwhile', ({ searchBlock }) => block(searchBlock)],
    ['completion, asked for and received through the editor', ({ completion }) => inThree(completion)],
    [
      '… the same of a provider that answers at once, in an editor beside: the editor’s own share',
      ({ completionElsewhere }) => inThree(completionElsewhere),
    ],
    ['… processor time of Quoin’s, with all other extensions’', ({ completionUsed }) => inThree(completionUsed)],
    [
      '… processor time of that in all threads, the library’s among them',
      ({ completionUsedInAll }) => inThree(completionUsedInAll),
    ],
    ['from a new source’s being written until a search finds it', ({ added }) => `${(added / 1000).toFixed(1)} s`],
    ['rows of the sidebar’s three views after a change', ({ views }) => block(views)],
    ['heap that Quoin adds to the extension host', ({ heap }) => mb(heap.after - heap.before)],
    ['memory of the extension host’s process, the library’s thread included', ({ memory }) => mb(memory)],
  ];
  return `
## In the editor

\`npm run bench:host\` on ${machine}: the extension as it ships in the extension host of a real VS Code (the one of the host tests, served to
a headless browser on the same machine), in a temporary workspace of ${number.format(articles)} invented articles with ${number.format(quotations)} quotations. The workspace
is opened once with nothing known of it, then again with what the first session has stored; the sidebar is open. The longest task is the
longest delay of the event loop (\`monitorEventLoopDelay\`), other programs’ share of the machine included; after it, the most processor
time that the thread has used between two turns of a timer of 1 ms. The machine was not idle, so the latter says more. Queries are beginnings of
quotations, typed letter by letter: ${number.format(first.firstRows.count)} keystrokes, each timed in the host from the value’s arrival to the rows’ departure; those after the first ten then wait
until the writer has gone to no other row for a fifth of a second. Completions are asked for ${number.format(first.completion.count)} times. VS Code is kept from looking for open ports, for which it would stop the host, and has loaded its own engine for Markdown before. Times of many: p50 / p95 / max.

| | first opening | opened again |
| --- | --- | --- |
${rows.map(([title, cell]) => `| ${title} | ${cell(first)} | ${cell(again)} |`).join('\n')}

From a key pressed in the window to other rows on the screen, in the command *Search Sources…*, the editor’s own share and the browser’s included:
${inThree(shown)} for ${number.format(shown.count)} keystrokes.
`;
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

function block({ time, processorTime }: Block): string {
  return processorTime === null ? ms(time) : `${ms(time)}; ${ms(processorTime)}`;
}

function inThree(times: Spread | null): string {
  if (times === null) return '–';
  const { p50, p95, max } = times;
  return `${[p50, p95, max].map((value) => (value < 10 ? value.toFixed(1) : value.toFixed(0))).join(' / ')} ms`;
}
