import { performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import manifest from '../../../package.json';
import { EventLoop } from './event-loop.js';

/** What activating the extension took, loading its bundle included; in milliseconds. */
export interface Activation {
  readonly time: number;
  /** For how long at most nothing else in the extension host got a turn. */
  readonly longestBlock: number;
}

/** Activates the extension and measures that; null if it is active already, or not there. */
export async function measureActivation(): Promise<Activation | null> {
  const extension = vscode.extensions.getExtension(`${manifest.publisher}.${manifest.name}`);
  if (extension === undefined || extension.isActive) return null;
  const loop = new EventLoop();
  await loop.longestBlock();
  const began = performance.now();
  await extension.activate();
  const time = performance.now() - began;
  const longestBlock = await loop.longestBlock();
  loop.dispose();
  return { time, longestBlock };
}
