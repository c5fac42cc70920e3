import { performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import manifest from '../../../package.json';
import { type Block, EventLoop } from './event-loop.js';

/** What activating the extension took, loading its bundle included; in milliseconds. */
export interface Activation {
  readonly time: number;
  /** Processor time of that, of all threads of the extension host: what other programs are doing is not in it. */
  readonly processorTime: number;
  /** For how long at most nothing else in the extension host got a turn. */
  readonly longestBlock: Block;
}

/** Activates the extension when the editor has started, and measures that; null if it is active already, or not there. */
export async function measureActivation(): Promise<Activation | null> {
  const extension = vscode.extensions.getExtension(`${manifest.publisher}.${manifest.name}`);
  if (extension === undefined || extension.isActive) return null;
  const loop = new EventLoop();
  await loop.quiet();
  const [began, before] = [performance.now(), process.cpuUsage()];
  await extension.activate();
  const [time, used] = [performance.now() - began, process.cpuUsage(before)];
  const longestBlock = await loop.longestBlock();
  loop.dispose();
  return { time, processorTime: (used.user + used.system) / 1000, longestBlock };
}
