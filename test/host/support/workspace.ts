import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sampleFolder } from '../../../scripts/lib/project.mjs';

/** A folder that tests may change as they like, removed when they are done or the process ends. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/** An empty folder among the system's temporary files. */
export function temporaryFolder(purpose: string): TemporaryFolder {
  const folder = mkdtempSync(path.join(tmpdir(), `quoin-${purpose}-`));
  const remove = () => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on('exit', remove);
  return { path: folder, remove };
}

/** A copy of the sample workspace. */
export function sampleCopy(): TemporaryFolder {
  const folder = temporaryFolder('workspace');
  const copy = path.join(folder.path, path.basename(sampleFolder));
  cpSync(sampleFolder, copy, { recursive: true });
  return { ...folder, path: copy };
}
