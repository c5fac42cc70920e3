import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { journeyIn } from '../support/journey.js';

/** Enough articles that their index is worth being kept. */
const ARTICLES = 40;

/** A word that only one paragraph of one article has. */
const wordOf = (article: number, paragraph: number): string => `pier${article}lot${paragraph}`;

function prepare(folder: string): string {
  const sources = path.join(folder, 'sources');
  mkdirSync(sources);
  for (let article = 0; article < ARTICLES; article++) {
    const body = Array.from(
      { length: 40 },
      (_, paragraph) => `The council spoke of ${wordOf(article, paragraph)} on Monday, and of nothing else that day.`,
    );
    writeFileSync(
      path.join(sources, `report-${article}.md`),
      `---\ntitle: Report ${article}\n---\n\n${body.join('\n\n')}\n`,
    );
  }
  return folder;
}

/** The files of search indexes in the storage of the servers that run here. */
function stored(): string[] {
  return readdirSync(tmpdir())
    .filter((name) => name.startsWith('quoin-vscode-'))
    .flatMap((name) => readdirSync(path.join(tmpdir(), name), { recursive: true, encoding: 'utf8' }))
    .filter((file) => file.endsWith('.index'))
    .map((file) => path.basename(file))
    .sort();
}

/** Milliseconds without a change after which all segments are taken to be written: one comes after the other. */
const AT_REST = 4_000;

describe('the index of a large library', () => {
  journeyIn('is kept, and answers after the window has been loaded again', prepare, async (workbench) => {
    await workbench.runCommand('Quoin: Search Sources…');
    await workbench.search(wordOf(7, 7));
    await workbench.picks
      .filter({ hasText: wordOf(7, 7) })
      .first()
      .waitFor();
    await workbench.press('Escape');
    let before = stored();
    let changed = Date.now();
    await workbench.until('the index is stored', async () => {
      const now = stored();
      if (now.join() !== before.join()) changed = Date.now();
      before = now;
      return before.length > 0 && Date.now() - changed > AT_REST;
    });

    await workbench.page.reload();
    await workbench.openSidebar();
    await workbench.runCommand('Quoin: Search Sources…');
    await workbench.search(wordOf(31, 12));
    await workbench.picks
      .filter({ hasText: wordOf(31, 12) })
      .first()
      .waitFor();
    await workbench.press('Escape');
    assert.deepEqual(stored(), before, 'nothing had to be made anew');
  });
});
