import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { ClientReport } from '../../../src/server/report.js';

/** Progress that a client shows, by its token; the client answers only when it is allowed to. */
function client() {
  const told: string[] = [];
  const waiting: (() => void)[] = [];
  let count = 0;
  const createWorkDoneProgress = async () => {
    const number = ++count;
    await new Promise<void>((resolve) => waiting.push(resolve));
    return {
      begin: () => told.push(`${number} begins`),
      report: (share: number) => told.push(`${number}: ${share}`),
      done: () => told.push(`${number} ends`),
    };
  };
  const connection = { console: { warn: () => undefined }, window: { createWorkDoneProgress } };
  const answer = async () => {
    waiting.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { told, answer, report: new ClientReport(connection as unknown as Connection, true) };
}

describe('what a client shows of reading', () => {
  it('ends when another reading begins, as after that of another process', async () => {
    const { told, answer, report } = client();
    report.found(2, [], []);
    await answer();
    report.read([]);
    report.found(2, [], []);
    await answer();
    report.read([]);
    report.read([]);
    report.done([]);
    assert.deepEqual(told, ['1 begins', '1: 50', '1 ends', '2 begins', '2: 50', '2: 100', '2 ends']);
  });

  it('ends at once where reading has ended before the client answers', async () => {
    const { told, answer, report } = client();
    report.found(2, [], []);
    report.found(2, [], []);
    report.done([]);
    await answer();
    await answer();
    assert.deepEqual(told, ['1 begins', '1 ends', '2 begins', '2 ends']);
  });
});
