import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sampleDraft } from '../../../scripts/lib/project.mjs';
import { journey, journeyIn } from '../support/journey.js';
import type { Workbench } from '../support/workbench.js';

const DRAFT = 'draft.md';

/** Two invented articles: two people, and one remark that both report. */
const SOURCES: Readonly<Record<string, string>> = {
  'ledger.md': `---
title: Harbour board waits
container-title: Coastal Ledger
issued: 2025-03-04
---

“A sentence is a promise that the page has to keep. We have been clear which areas of the harbour we will rebuild first, and we will not sell the old quay,” harbour master Ann Moe said.

“The storm took the crane | the two sheds and 14 boats,” pilot Peter Lindqvist said. “Nobody slept that night. The pilots went out all the same.”
`,
  'gazette.md': `---
title: The quay stays
container-title: Island Gazette
issued: 2025-03-05
---

“We have been clear which areas of the harbour we will rebuild first,” Ann Moe told reporters on Tuesday.
`,
};

/** A journey in a workspace with these articles, its draft in front. */
function atHarbour(title: string, body: (workbench: Workbench) => Promise<void>): void {
  journeyIn(
    title,
    (folder) => {
      mkdirSync(path.join(folder, 'sources'));
      for (const [name, text] of Object.entries(SOURCES)) writeFileSync(path.join(folder, 'sources', name), text);
      writeFileSync(path.join(folder, DRAFT), '# Draft\n');
      return folder;
    },
    async (workbench) => {
      await workbench.reveal(await workbench.view('Sources'), 'The quay stays');
      await workbench.openFile(DRAFT);
      await workbench.focusEditor();
      await workbench.goToNewParagraph();
      await body(workbench);
    },
  );
}

/** Types a line and waits until it is saved and nothing is offered for it. */
async function typedInVain(workbench: Workbench, line: string): Promise<void> {
  await workbench.type(line);
  await workbench.saved(DRAFT, new RegExp(`^${line.replace(/[.?()|[\]]/g, '\\$&')}$`, 'm'));
  assert.equal(await workbench.suggestions.count(), 0, line);
  assert.equal(await workbench.ghostText.count(), 0, line);
}

describe('completing a quotation while typing', () => {
  journey('inserts it cited, and one undo takes it back', async (workbench) => {
    const before = await readFile(path.join(workbench.folder, sampleDraft), 'utf8');
    await workbench.goToNewParagraph();
    await workbench.type('Campbell said, “been clear which');
    const typed = await workbench.saved(sampleDraft, /“been clear which$/m);
    await workbench.suggest('been clear');
    await workbench.acceptSuggestion('been clear');
    const completed = await workbench.saved(
      sampleDraft,
      /said, “been clear which .*militarily and technologically” \[@pti2024-trust, para\. 5\]$/,
    );
    assert.ok(completed.startsWith(before.trimEnd()), 'what stood there before is untouched');
    await workbench.press('Control+Z');
    await workbench.saved(sampleDraft, typed);
  });

  atHarbour('leaves the words of unknown speakers and scare quotes alone', async (workbench) => {
    await typedInVain(workbench, 'Bob Roe said "a sentence is a prom');
    await workbench.press('Enter', 'Enter');
    await typedInVain(workbench, 'It was a "complete and utter shambles');
    await workbench.press('Enter');
    await workbench.type('x');
    await workbench.saved(DRAFT, /^Bob Roe said "a sentence is a prom\n\nIt was a "complete and utter shambles\nx$/m);
  });

  atHarbour('continues the line as ghost text, taken with Tab, while Enter ends the line', async (workbench) => {
    await workbench.type('Peter Lindqvist said “nobody slept');
    const typed = await workbench.saved(DRAFT, /said “nobody slept$/m);
    await workbench.ghostTextFor('that night', 't');
    assert.equal(await workbench.suggestions.count(), 0);
    await workbench.press('Tab');
    await workbench.saved(DRAFT, /^Peter Lindqvist said “nobody slept that night” \[@ledger, para\. 2\]$/m);
    await workbench.press('Control+Z');
    await workbench.saved(DRAFT, typed);
    await workbench.type(' th');
    await workbench.ghostTextFor('at night', 'h');
    await workbench.press('Enter');
    await workbench.type('x');
    await workbench.saved(DRAFT, /^Peter Lindqvist said “nobody slept th\nx$/m);
  });

  atHarbour('continues the line once the library knows the words', async (workbench) => {
    await typedInVain(workbench, 'Nina Vale said “the bees leave');
    const words = '“The bees leave the hill before the rain,” beekeeper Nina Vale said.';
    writeFileSync(path.join(workbench.folder, 'sources/bees.md'), `---\ntitle: Bees\n---\n\n${words}\n`);
    await workbench.ghostText.filter({ hasText: 'the hill before the rain' }).first().waitFor();
    await workbench.press('Tab');
    await workbench.saved(DRAFT, /^Nina Vale said “the bees leave the hill before the rain” \[@.*, para\. 1\]$/m);
  });

  atHarbour('lists fragments before sentences and quotations, told apart', async (workbench) => {
    await workbench.type('It has “been clear which ');
    await workbench.suggestions.nth(4).waitFor();
    const rows = await workbench.suggestions.allInnerTexts();
    assert.equal(new Set(rows).size, rows.length, rows.join('\n'));
    assert.match(rows[0] ?? '', /^“been clear/);
    assert.match(rows[1] ?? '', /^“been clear/);
    assert.match(rows.slice(2).join('\n'), /whole sentence/);
    assert.match(rows.slice(2).join('\n'), /whole quotation/);
    await workbench.press('Enter');
    await workbench.saved(
      DRAFT,
      /^It has “been clear which areas of the harbour we will rebuild first.*” \[@\w+, para\. 1\]$/m,
    );
  });

  atHarbour('keeps the writer’s words where none holds them, even when asked', async (workbench) => {
    await workbench.type('a “complete and utter harbour');
    await workbench.saved(DRAFT, /utter harbour$/m);
    assert.equal(await workbench.suggestions.count(), 0);
    await workbench.suggest('keep your words');
    assert.match((await workbench.suggestions.allInnerTexts()).join('\n'), /other words/);
    await workbench.press('Enter');
    await workbench.page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
    await workbench.type('!');
    await workbench.saved(DRAFT, /^a “complete and utter harbour!$/m);
  });

  atHarbour('writes one line in a table cell, and nothing but keys and places in a citation', async (workbench) => {
    await workbench.type('| a | b |\n|---|---|\n|“the storm took');
    await workbench.suggest('the storm');
    await workbench.press('Enter');
    await workbench.saved(
      DRAFT,
      /^\|.“The storm took the crane \\\| the two sheds and 14 boats” \[@ledger, para\. 2\]$/m,
    );
    await workbench.press('Control+End', 'Enter', 'Enter');
    await workbench.type('So they said [@ledger, ');
    await workbench.suggest('para. 1');
    assert.doesNotMatch(
      (await workbench.suggestions.allInnerTexts()).join('\n'),
      /whole quotation|your words|other words/,
    );
    await workbench.press('Escape');
    await workbench.type('nobody slept');
    await workbench.press('Control+Space');
    await workbench.type(']');
    await workbench.saved(DRAFT, /^So they said \[@ledger, nobody slept\]{1,2}$/m);
  });

  atHarbour('sets a block quotation apart from the one above, and both are verified', async (workbench) => {
    await workbench.type('> nobody slept that');
    await workbench.saved(DRAFT, /slept that$/m);
    await workbench.ghostTextFor('night', 't');
    await workbench.suggest('whole quotation');
    await workbench.acceptSuggestion('whole quotation');
    await workbench.saved(
      DRAFT,
      /^> Nobody slept that night\. The pilots .*\n>\n> — Peter Lindqvist \[@ledger, para\. 2\]$/m,
    );
    await workbench.press('Enter');
    await workbench.saved(DRAFT, /\]\n.*$/m);
    await workbench.press('Home', 'Shift+End', 'Delete');
    await workbench.type('> a sentence is');
    await workbench.saved(DRAFT, /sentence is$/m);
    await workbench.suggest('A sentence');
    await workbench.acceptSuggestion('A sentence');
    await workbench.saved(DRAFT, /\]\n\n> A sentence is a promise .*\n>\n> — Ann Moe \[@ledger, para\. 1\]$/m);
    await workbench.page.locator('.statusbar-item', { hasText: '2 of 2 verified' }).waitFor();
  });
});
