import assert from 'node:assert/strict';
import { encodeRecord, openRecord } from '../../../src/engine/library/cache.js';
import { Library } from '../../../src/engine/library/library.js';
import type { LibraryArticle } from '../../../src/engine/library/model.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { LibrarySearch } from '../../../src/engine/search/library-search.js';
import { EDITOR } from '../../../src/service/card-format.js';
import { libraryService } from '../../../src/service/library-service.js';
import { defaultSettings } from '../../../src/service/settings/values.js';
import { utf8 } from '../../../src/worker/utf8.js';

const settings = defaultSettings();

const DRAFT = 'file:///drafts/d.md';
const TEXT = 'Nora Lund said “ships7 must leave harbour7 before winter7” [@note-7, para. 1]. As “ships11 must lea';

/** An article that shares no words but a speaker's name with the others. */
function textOf(number: number): string {
  const words = ['ships', 'must', 'leave', 'harbour', 'before', 'winter'];
  const said = words.map((word, i) => (i % 2 === 0 || i === 3 ? word + number : word)).join(' ');
  const speaker = number % 10 === 7 ? 'Nora Lund' : `Person${number} Berg${number}`;
  return `---\nissued: 2026-05-01\n---\n\n${speaker} came late. “${said},” ${speaker} said.\n`;
}

/** Number of parts of articles decoded for each request of a writer, by the size of the library. */
async function decodedFor(articles: number): Promise<Record<string, number>> {
  let decoded = 0;
  const codec = {
    encode: utf8.encode,
    decode: (bytes: Uint8Array) => {
      decoded += 1;
      return utf8.decode(bytes);
    },
  };
  const library = new Library();
  const search = new LibrarySearch(library);
  const add: LibraryArticle[] = [];
  for (let number = 0; number < articles; number += 1) {
    const location = `file:///s/note-${number}.md`;
    const intake = takeIn({ file: location, text: textOf(number) }, null);
    const record = encodeRecord({ location, stamp: { mtime: 1, size: 1 }, hash: location, intake }, utf8);
    const { article, extraction } = openRecord(record, codec).intake;
    assert.ok(article);
    add.push({ article, extraction, origin: 'own', location });
  }
  library.update({ add });
  search.catchUp();
  while (library.clusterStatements());
  const known = { library, search, version: 1 };
  const missing = () => assert.fail('nothing here needs it');
  const service = libraryService(
    known,
    { check: () => import('../../../src/service/check-part.js'), facts: missing, processor: missing },
    EDITOR,
    () => undefined,
  );
  await service.setDraft({ uri: DRAFT, text: TEXT, settings, external: [], quotedIn: '', style: null });
  const about = { uri: DRAFT, references: [] };
  const { signal } = new AbortController();
  const [lund] = library.names.named('Nora Lund');
  assert.ok(lund);
  const questions: Record<string, () => Promise<unknown>> = {
    'hover on a citation': () => service.lookUp(about, TEXT.indexOf('note-7')),
    'hover on a name': () => service.lookUp(about, TEXT.indexOf('Lund') + 1),
    completion: () => service.offers(DRAFT, TEXT.length, false, 'list'),
    'completion of keys': () => service.citables(DRAFT, TEXT.indexOf('note-7') + 3),
    search: () => service.search('ships12 must leave', ['quotation'], () => undefined, signal),
    check: () => service.check(DRAFT, signal),
    'sources of the sidebar': () => service.children({ at: 'sources' }, 0, 20),
    'entities of the sidebar': () => service.children({ at: 'entities' }, 0, 20),
  };
  const counts: Record<string, number> = {};
  for (const [question, ask] of Object.entries(questions)) {
    await ask();
    // What is decoded is at hand for a while: others come in between.
    for (const { extraction } of library.articles.slice(-60)) assert.ok(extraction.quotations.length > 0);
    decoded = 0;
    assert.ok((await ask()) !== null, question);
    counts[question] = decoded;
  }
  return counts;
}

describe('what the service decodes', () => {
  it('is of a few articles, however many there are', async () => {
    const [some, many] = [await decodedFor(100), await decodedFor(400)];
    for (const [question, count] of Object.entries(some)) {
      assert.ok(
        (many[question] ?? 0) <= count,
        `${question}: ${count} parts of 100 articles, ${many[question]} of 400`,
      );
      assert.ok(count <= 60, `${question} decodes ${count} parts`);
    }
  });
});
