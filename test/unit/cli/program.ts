import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { bundledCorpus } from '../../../scripts/build/bundled-corpus.js';

const root = path.join(__dirname, '../../..');

/** The result of a run of the program. */
export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line's program, built into a temporary folder beside files to try it on. */
export class Program {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'quoin-cli-'));

  /** Builds the program, its reading workers and the bundled articles. */
  async build(): Promise<void> {
    const shared = { absWorkingDir: root, bundle: true, outdir: path.join(this.folder, 'dist') };
    const node = { platform: 'node', target: 'node20', logLevel: 'warning' } as const;
    const convert = 'src/extension/sources/convert';
    const kinds = ['pdf', 'docx', 'epub', 'mail'];
    const documents = Object.fromEntries(kinds.map((kind) => [kind, `${convert}/${kind}-worker.ts`]));
    const programs = {
      cli: 'src/cli/main.ts',
      lsp: 'src/server/main.ts',
      'lsp-first-reading': 'src/server/first-reading.ts',
      mcp: 'src/mcp/main.ts',
    };
    const browser = { mainFields: ['browser', 'module', 'main'], conditions: ['worker'] };
    for (const beside of ['l10n', 'styles'])
      cpSync(path.join(root, beside), path.join(this.folder, beside), { recursive: true });
    await Promise.all([
      esbuild.build({ ...shared, ...node, entryPoints: { ...programs, thread: 'src/worker/thread.ts' } }),
      esbuild.build({
        ...shared,
        ...browser,
        format: 'iife',
        entryPoints: { reader: 'src/worker/main.ts', ...documents },
      }),
      esbuild.build({
        ...shared,
        ...browser,
        format: 'esm',
        outExtension: { '.js': '.mjs' },
        entryPoints: {
          citeproc: 'src/engine/cite/styles/processor.ts',
          bibliographies: 'src/engine/bibliography/formats.ts',
          export: 'src/engine/cite/export/export.ts',
        },
      }),
      esbuild.build({
        ...shared,
        entryPoints: [{ in: 'quoin:bundled-corpus', out: 'corpus.json' }],
        plugins: [bundledCorpus(root)],
      }),
    ]);
  }

  /** Writes a file to try the program on. */
  write(file: string, content: string | Uint8Array): void {
    const target = path.join(this.folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }

  /** What a file has now. */
  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  /** The folder of the user's caches, as the program sees it. */
  get caches(): string {
    return path.join(this.folder, 'caches');
  }

  /** The file of the program, to run it in another way. */
  get file(): string {
    return path.join(this.folder, 'dist/cli.js');
  }

  /** Runs `quoin …` in the folder of these files. */
  run(...args: string[]): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [this.file, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      // The user's own caches are left alone.
      env: { ...process.env, XDG_CACHE_HOME: this.caches, LOCALAPPDATA: this.caches, HOME: this.caches },
      // A program that never ends must fail a test, under any load of the machine.
      timeout: 300_000,
    });
    return { status, out: stdout, err: stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
