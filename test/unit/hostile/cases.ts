import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type HostileFile, largeFiles } from './large-files.js';

/** The hostile files that are kept as such. */
export const HOSTILE_FOLDER = path.join(__dirname, '../../fixtures/hostile');

/** The files kept as such, and those that are too large to be kept: made again each time, always the same. */
export function hostileFiles(): HostileFile[] {
  const kept = readdirSync(HOSTILE_FOLDER).map((name) => ({
    name,
    text: readFileSync(path.join(HOSTILE_FOLDER, name), 'utf8'),
  }));
  return [...kept, ...largeFiles()];
}
