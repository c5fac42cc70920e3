import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { spread } from '../host/plan.js';

/** Milliseconds from the start of the server to its answers to `initialize` and `tools/list`; medians of some runs. */
export async function measureStart(): Promise<{ initialize: number; list: number; bare: number }> {
  const runs: { initialize: number; list: number; bare: number }[] = [];
  for (let run = 0; run < 9; run++) {
    const began = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    const bare = performance.now() - began;
    const started = performance.now();
    const server = spawn(process.execPath, [path.resolve('dist/cli.js'), 'mcp', path.resolve('sample'), '--no-cache'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const answers: number[] = [];
    const ask = (id: number, method: string, params: object): void => {
      server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
    };
    await new Promise<void>((resolve) => {
      server.stdout.on('data', (data: Buffer) => {
        if (!data.includes('\n')) return;
        answers.push(performance.now() - started);
        if (answers.length === 1) ask(2, 'tools/list', {});
        else resolve();
      });
      ask(1, 'initialize', {
        protocolVersion: '2025-06-18',
        capabilities: {},
        clientInfo: { name: 'bench', version: '1' },
      });
    });
    server.kill();
    runs.push({ initialize: answers[0] ?? 0, list: answers[1] ?? 0, bare });
  }
  const median = (of: (run: (typeof runs)[number]) => number): number => spread(runs.map(of)).p50;
  return {
    initialize: median((run) => run.initialize),
    list: median((run) => run.list),
    bare: median((run) => run.bare),
  };
}
