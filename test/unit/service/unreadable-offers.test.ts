import assert from 'node:assert/strict';
import { Library } from '../../../src/engine/library/library.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { LibrarySearch } from '../../../src/engine/search/library-search.js';
import { EDITOR } from '../../../src/service/card-format.js';
import { libraryService } from '../../../src/service/library-service.js';
import { defaultSettings } from '../../../src/service/settings/values.js';

const DRAFT = 'file:///drafts/d.md';

/** What is offered after these words where a source has a quotation with `lost` in it. */
async function offeredFor(typed: string, lost: string): Promise<string[]> {
  const text = `---\nid: ferry\n---\n\nThe ferry stopped. “The ferry will ${lost} run on Sundays before the winter,” said Ruth Kemp.\n`;
  const { article, extraction } = takeIn({ file: 'ferry.md', text }, null);
  assert.ok(article);
  const library = new Library();
  const search = new LibrarySearch(library);
  library.update({ add: [{ article, extraction, origin: 'own', location: 'file:///ferry.md' }] });
  search.catchUp();
  const missing = () => assert.fail('nothing here needs it');
  const service = libraryService(
    { library, search, version: 1 },
    { check: () => import('../../../src/service/check-part.js'), facts: missing, processor: missing },
    EDITOR,
    () => undefined,
  );
  await service.setDraft({
    uri: DRAFT,
    text: typed,
    settings: defaultSettings(),
    external: [],
    quotedIn: '',
    style: null,
  });
  const offered = await service.offers(DRAFT, typed.length, true, 'list');
  return offered?.rows.map(({ before, after }) => before + after) ?? [];
}

describe('words of which some were lost', () => {
  for (const lost of ['\ufffd\ufffd', '\x01', '\x90'])
    it(`are not offered: ${JSON.stringify(lost)}`, async () => {
      for (const typed of ['“The ferry will', 'Ruth Kemp said “', 'The ferry will run on Sun'])
        for (const row of await offeredFor(typed, lost)) assert.ok(!row.includes(lost), row);
    });

  it('are offered where all are there', async () => {
    assert.match((await offeredFor('“The ferry will', 'not'))[0] ?? '', /The ferry will not run on Sundays/u);
  });
});
