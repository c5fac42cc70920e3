import { sampleDraft } from '../../../scripts/lib/project.mjs';
import { ZoteroStandIn } from '../../unit/remote/zotero/stand-in.js';
import { journey } from '../support/journey.js';

/** The port on which Zotero answers. */
const PORT = 23_119;

describe('citing from Zotero', () => {
  const zotero = new ZoteroStandIn();
  let isStarted = false;
  before(async function () {
    try {
      await zotero.start(PORT);
      isStarted = true;
    } catch {
      console.log(`    Skipped: port ${PORT} is taken, perhaps by Zotero itself.`);
      this.skip();
    }
  });
  after(async () => {
    if (isStarted) await zotero.stop();
  });

  journey('connects, finds a highlight as it is typed, and inserts it with its citation', async (workbench) => {
    await workbench.runCommand('Quoin: Connect to Zotero…');
    await workbench.page.getByText('Zotero is connected. 3 works can be cited.').first().waitFor();
    await workbench.goToNewParagraph();
    await workbench.type('When? ');
    await workbench.saved(sampleDraft, /^When\? $/m);
    await workbench.runCommand('Quoin: Insert Quotation…');
    await workbench.search('no later than may');
    await workbench.picks.filter({ hasText: 'no later than May' }).filter({ hasText: 'Zotero' }).first().waitFor();
    await workbench.press('Enter');
    await workbench.saved(sampleDraft, /no later than May[^\n]* \[@saved, para\. 1\]/u);
  });
});
