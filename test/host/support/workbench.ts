import path from 'node:path';
import type { Browser } from 'playwright-core';
import { setDisplayLanguage } from '../../../scripts/host/display-language.mjs';
import { workbenchAddress } from '../../../scripts/host/server.mjs';
import { Sidebar } from './sidebar.js';

/** Milliseconds after which a window that shows no folder is reloaded. */
const RELOAD_AFTER = 20_000;

/** What a workbench is opened with. */
export interface WorkbenchOptions {
  /** Where the server is reached: host and port. */
  readonly authority: string;
  /** The workspace, an absolute path: a folder, or a `.code-workspace` that names several. */
  readonly folder: string;
  /** A file of the workspace to begin with. */
  readonly file?: string;
  /** The extension under development: an absolute path. Without it, those that are installed run. */
  readonly extension?: string;
  /** The window's size in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** VS Code's display language; English by default. */
  readonly language?: string | undefined;
}

/**
 * VS Code as the person before the screen has it: keys, mouse, and what there is to see. Every method waits for what it
 * needs and fails with its name after a while; none of them sleeps. Its abilities are described in the classes it consists of,
 * one for each part of the window, each of which works with those before it.
 */
export class Workbench extends Sidebar {
  /** Opens a folder in a window that knows nothing of windows before it, and waits until the extension has started. */
  static async open(browser: Browser, options: WorkbenchOptions): Promise<Workbench> {
    const { authority, folder, file, extension, size = { width: 1280, height: 900 }, language } = options;
    const context = await browser.newContext({ viewport: size });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    if (language !== undefined) await setDisplayLanguage(context, language);
    const page = await context.newPage();
    const workbench = new Workbench(page, folder);
    await page.goto(
      workbenchAddress(authority, { folder, extension, ...(file ? { file: path.join(folder, file) } : {}) }),
    );
    if (folder.endsWith('.code-workspace')) await workbench.waitForFolders();
    await workbench.openSidebar();
    if (file) {
      await workbench.waitForEditor(file);
      await workbench.focusEditor();
    }
    return workbench;
  }

  /**
   * Waits until the folders of a workspace are open. A busy machine has been seen to open a workspace file as if it named none,
   * and to tell no extension of any: loaded again, it has them.
   */
  private async waitForFolders(): Promise<void> {
    const first = this.page.locator('.explorer-folders-view .monaco-list-row').first();
    try {
      await first.waitFor({ state: 'visible', timeout: RELOAD_AFTER });
    } catch {
      await this.page.reload();
      await first.waitFor({ state: 'visible' });
    }
  }

  /** Closes the window without asking. */
  async close(): Promise<void> {
    await this.page.context().close();
  }
}
