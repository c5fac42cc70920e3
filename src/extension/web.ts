/** Entry of the extension in a browser's web worker host. */
import type * as vscode from 'vscode';
import { startInBrowser } from '../worker/start-in-browser.js';
import { end, type QuoinApi, start } from './main.js';

/** What of a worker's global scope is used here. */
const { navigator } = globalThis as unknown as { navigator: { readonly hardwareConcurrency: number } };

/** Called by the editor. */
export function activate(context: vscode.ExtensionContext): Promise<QuoinApi> {
  const scriptName = (script: vscode.Uri) => script.toString(true);
  return start(context, {
    runPandoc: undefined,
    reachesPrograms: false,
    cores: navigator.hardwareConcurrency,
    showsWalkthrough: false,
    startWorker: (script) => startInBrowser(scriptName(script)),
    scriptName,
  });
}

/** Called by the editor at the end of a session. */
export function deactivate(): Promise<void> {
  return end();
}
