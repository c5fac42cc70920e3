/** Entry of the extension in Node: desktop and remote hosts. */

import { availableParallelism } from 'node:os';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { folderOfVersion, removeOtherVersions } from '../worker/compiled-code.js';
import { startInNode } from '../worker/start-in-node.js';
import type { QuoinApi } from './main.js';
import type { PandocRunner } from './platform/environment.js';
import { turn } from './platform/turn.js';

/** A file that needs more memory than this, in MB, is not going to be an article. */
const WORKER_MEMORY = 1024;

/** The folder, in the storage of all workspaces, for compiled code. */
const COMPILED = 'compiled';

/** Longer than this, in milliseconds, no draft takes. */
const PATIENCE = 120_000;

/** A proxy that nobody is at: images at addresses are not fetched. */
const NOWHERE = 'http://127.0.0.1:9';

const runPandoc: PandocRunner = async (args, input) => {
  const { execFile } = await import('node:child_process');
  return new Promise((resolve, reject) => {
    const env = {
      ...process.env,
      http_proxy: NOWHERE,
      https_proxy: NOWHERE,
      HTTP_PROXY: NOWHERE,
      HTTPS_PROXY: NOWHERE,
      NO_PROXY: '',
      no_proxy: '',
    };
    const options = { env, timeout: PATIENCE, maxBuffer: 1_000_000, windowsHide: true };
    const child = execFile('pandoc', args, options, (error, stdout, stderr) => {
      if (error === null) resolve({ stdout, stderr });
      else
        reject(
          new Error(l10n.t('Pandoc could not export the draft: {0}', stderr.trim().slice(0, 500) || error.message)),
        );
    });
    // A program that ends without reading all closes the pipe.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
};

/** Called by the editor. */
export async function activate(context: vscode.ExtensionContext): Promise<QuoinApi> {
  // What the editor itself does to load an extension is over before all this is compiled.
  await turn();
  const { globalStorageUri, extension } = context;
  const version = String(extension.packageJSON.version);
  const compiled = path.join(globalStorageUri.fsPath, COMPILED);
  const compiledCode = folderOfVersion(compiled, version);
  const { start } = await import('./main.js');
  // Nobody waits for it.
  void removeOtherVersions(compiled, version);
  return start(context, {
    runPandoc,
    reachesPrograms: true,
    cores: availableParallelism(),
    showsWalkthrough: process.env.QUOIN_SHOW === 'walkthrough',
    startWorker: (script, memory = WORKER_MEMORY) => startInNode(script.fsPath, memory, compiledCode),
    scriptName: (script) => script.fsPath,
  });
}

/** Called by the editor at the end of a session; the session itself ends when it is disposed of. */
export async function deactivate(): Promise<void> {
  const { end } = await import('./main.js');
  await end();
}
