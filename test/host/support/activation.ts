import { performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import manifest from '../../../package.json';
import { type Block, EventLoop, processorTime } from './event-loop.js';

/** What activating the extension took, loading its bundle included; in milliseconds. */
export interface Activation {
  readonly time: number;
  /** Processor time of that, of all threads of the extension host: what other programs are doing is not in it. */
  readonly processorTime: number;
  /** The part of it in the thread that all extensions share; null where the host's Node does not tell. */
  readonly sharedThread: number | null;
  /** For how long at most nothing else in the extension host got a turn. */
  readonly longestBlock: Block;
}

/** Activates the extension when the editor has started, and measures that; null if it is active already, or not there. */
export async function measureActivation(): Promise<Activation | null> {
  const extension = vscode.extensions.getExtension(`${manifest.publisher}.${manifest.name}`);
  if (extension === undefined || extension.isActive) return null;
  const loop = new EventLoop();
  await loop.quiet();
  const [began, before, ownBefore] = [performance.now(), process.cpuUsage(), processorTime()];
  await extension.activate();
  const [time, used, own] = [performance.now() - began, process.cpuUsage(before), processorTime()];
  const longestBlock = await loop.longestBlock();
  loop.dispose();
  const sharedThread = own === null || ownBefore === null ? null : own - ownBefore;
  return { time, processorTime: (used.user + used.system) / 1000, sharedThread, longestBlock };
}
