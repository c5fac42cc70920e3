import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Session } from '../support/session.js';

const ARTICLE = '---\nid: pier\ntitle: The pier\n---\n\n“The pier will be rebuilt by May,” said Maria Okafor.\n';
const DRAFT = '“The pier will be rebuilt by June,” Okafor said [@pier].\n\nShe said it again [@pier].\n';

/** A workspace as a stranger may send it: its settings turn off the check, and name a file of the machine. */
function hostile(folder: string): string {
  mkdirSync(path.join(folder, 'sources'));
  mkdirSync(path.join(folder, '.vscode'));
  writeFileSync(path.join(folder, 'sources/pier.md'), ARTICLE);
  writeFileSync(path.join(folder, 'draft.md'), DRAFT);
  const settings = { 'quoin.check.enabled': false, 'quoin.citation.styleFile': '/etc/hostname' };
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings));
  return folder;
}

describe('a workspace that is not trusted', () => {
  let session: Session;

  before(async () => {
    session = await Session.start({}, true);
  });
  after(() => session.end());

  it('cannot turn off the check, and can once it is trusted', async () => {
    await session.inWorkspace('restricted', hostile, async (workbench) => {
      await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
      await workbench.openFile('draft.md');
      const squiggles = workbench.editor.locator('.view-overlays .squiggly-warning, .view-overlays .squiggly-error');
      await squiggles.first().waitFor();

      await workbench.runCommand('Workspaces: Manage Workspace Trust');
      await workbench.page
        .locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust/ })
        .first()
        .click();
      await workbench.until(
        'the workspace to be trusted',
        async () => (await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).count()) === 0,
      );
      await workbench.openFile('draft.md');
      await workbench.until('the squiggle to go', async () => (await squiggles.count()) === 0);
    });
  });
});
