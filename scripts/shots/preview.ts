import type { Workbench } from '../../test/host/support/workbench.js';
import type { Shot } from './shot.js';

const size = { width: 1100, height: 760 };

/** Opens the draft's preview and shows its end: citations, and the reference list below them. */
async function openPreview(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Markdown: Open Preview');
  const page = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  // The reference list is formatted once the style has been read.
  await page.locator('.quoin-references', { hasText: 'Jha, Lalit K. 2022.' }).scrollIntoViewIfNeeded();
  await page.locator('.quoin-citation').first().waitFor({ state: 'attached' });
}

/** The Markdown preview with citations and references. */
export const preview: Shot = { name: 'preview', size, prepare: openPreview };
