import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, sampleDraft } from '../../../scripts/lib/project.mjs';
import { HOSTILE_FOLDER } from '../../unit/hostile/cases.js';
import { journey } from '../support/journey.js';

/** The raw articles that the bundled digests retell, where they are at hand. */
const ORIGINALS = path.join(root, '../shared/seeds');

/** A raw report as writers have it: no data about itself, marks of two kinds, and what was around it on its page. */
const RAW = `Pier 9 opens after two years

By Ann Lee

4 March 2026

PORT ALDER – The port authority opened Pier 9 to container ships on Monday, two years after the storm.

“We rebuilt this pier with our own hands and with the patience of all our neighbours," director Maria Okafor said.

(With inputs from Wire)

Follow us on Facebook
`;

describe('the writer’s own sources', () => {
  journey('are found as they are dropped, quoted, and checked when they change', async (workbench) => {
    const sources = path.join(workbench.folder, 'sources');
    mkdirSync(sources);
    const originals = existsSync(ORIGINALS) ? readdirSync(ORIGINALS).filter((name) => name.endsWith('.txt')) : [];
    for (const name of originals) writeFileSync(path.join(sources, name), readFileSync(path.join(ORIGINALS, name)));
    writeFileSync(path.join(sources, 'pier.txt'), RAW);

    const view = await workbench.view('Sources');
    const row = await workbench.reveal(view, 'Pier 9 opens after two years');
    assert.match((await row.getAttribute('aria-label')) ?? '', /4 March 2026/u);
    // The full texts have taken the places of all digests: none of these is left.
    if (originals.length === 5)
      await workbench.until('no digest', async () => (await view.locator('.codicon-note').count()) === 0);

    await workbench.focusEditor();
    await workbench.goToNewParagraph();
    await workbench.runCommand('Quoin: Insert Quotation…');
    await workbench.search('patience neighbours');
    await workbench.picks.filter({ hasText: 'with our own hands' }).first().waitFor();
    await workbench.press('Enter');
    await workbench.saved(
      sampleDraft,
      /“We rebuilt this pier with our own hands and with the patience of all our neighbours,?”.*\[@pier, para\. 2\]/u,
    );

    writeFileSync(path.join(sources, 'pier.txt'), RAW.replace('patience', 'impatience'));
    await workbench.until(
      'a squiggle under the quotation',
      async () => (await workbench.page.locator('.squiggly-error, .squiggly-warning').count()) > 0,
    );
  });

  journey('cannot reach out of the editor, however hostile', async (workbench) => {
    const asked: string[] = [];
    workbench.page.context().on('request', (request) => asked.push(request.url()));
    const sources = path.join(workbench.folder, 'sources');
    mkdirSync(sources);
    for (const name of readdirSync(HOSTILE_FOLDER)) {
      writeFileSync(path.join(sources, name), readFileSync(path.join(HOSTILE_FOLDER, name)));
    }
    const view = await workbench.view('Sources');
    await workbench.expand(await workbench.hoverRow(view, 'Bad page'));
    await workbench.hoverRow(await workbench.view('Quotations'), 'Maria Okafor');
    await workbench.runCommand('Quoin: Search Sources…');
    await workbench.pick('see this and that now', 'now');
    await workbench.waitForText('evil.example');
    const outside = asked.filter((url) => url.includes('evil.example'));
    assert.deepEqual(outside, []);
  });
});
