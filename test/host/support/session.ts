import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../../scripts/host/browser.mjs';
import { type Server, startServer } from '../../../scripts/host/server.mjs';
import { hostFolder, root, sampleDraft } from '../../../scripts/lib/project.mjs';
import { Workbench, type WorkbenchOptions } from './workbench.js';
import { sampleCopy, temporaryFolder } from './workspace.js';

/** One server and one browser for everything that a process does in workbenches. */
export class Session {
  private constructor(
    private readonly server: Server,
    private readonly browser: Browser,
  ) {}

  /** Starts both. `settings` are the user's, besides those that keep VS Code quiet; `restricted` where no workspace is trusted. */
  static async start(settings: Record<string, unknown> = {}, restricted = false): Promise<Session> {
    const server = await startServer({ settings, restricted });
    try {
      return new Session(server, await launchBrowser());
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** Ends both. */
  async end(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  /**
   * Opens a copy of the sample workspace with its draft in a new window, does what is to be done there, and closes it.
   * If that fails, a picture of the window stays in `.vscode-test/failures`.
   */
  async inSample(
    name: string,
    body: (workbench: Workbench) => Promise<void>,
    window: Pick<WorkbenchOptions, 'size' | 'language'> = {},
  ): Promise<void> {
    const sample = sampleCopy();
    try {
      await this.inWindow(name, body, { ...window, folder: sample.path, file: sampleDraft });
    } finally {
      sample.remove();
    }
  }

  /**
   * Opens another workspace in a new window, does what is to be done there, and closes it. `prepare` fills an empty folder
   * and gives what of it is to be opened: a folder, or a `.code-workspace` that names several.
   */
  async inWorkspace(
    name: string,
    prepare: (folder: string) => string,
    body: (workbench: Workbench) => Promise<void>,
  ): Promise<void> {
    const folder = temporaryFolder('workspace');
    try {
      await this.inWindow(name, body, { folder: prepare(folder.path) });
    } finally {
      folder.remove();
    }
  }

  private async inWindow(
    name: string,
    body: (workbench: Workbench) => Promise<void>,
    options: Omit<WorkbenchOptions, 'authority' | 'extension'>,
  ): Promise<void> {
    const { authority } = this.server;
    const workbench = await Workbench.open(this.browser, { ...options, authority, extension: root });
    try {
      await body(workbench);
    } catch (error) {
      throw await withPicture(error, workbench, name);
    } finally {
      await workbench.close();
    }
  }
}

/** Adds to an error where the picture of its window is. */
async function withPicture(error: unknown, workbench: Workbench, name: string): Promise<unknown> {
  const folder = path.join(hostFolder, 'failures');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}.png`);
  await workbench.screenshot(file);
  if (error instanceof Error) {
    error.message += `\n(The window is shown in ${path.relative(root, file)})`;
  }
  return error;
}
