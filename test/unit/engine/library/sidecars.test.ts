import assert from 'node:assert/strict';
import { readBibliography } from '../../../../src/engine/bibliography/import.js';
import { metadataOf } from '../../../../src/engine/bibliography/import-item.js';
import { checkSegment, encodeRecord, encodeSegment, openRecord } from '../../../../src/engine/library/cache.js';
import { Sidecars } from '../../../../src/engine/library/sidecars.js';
import { takeIn } from '../../../../src/engine/library/take-in.js';
import { utf8 } from '../../../../src/worker/utf8.js';

const MAKER = '0'.repeat(16);

/** What a bibliography file says, as a host notes it. */
function noted(files: Readonly<Record<string, string>>): Sidecars {
  const sidecars = new Sidecars();
  for (const [file, text] of Object.entries(files)) {
    const { entries, problems } = readBibliography(file, text);
    assert.deepEqual(problems, []);
    sidecars.set(
      file,
      entries.map(({ item, files: named }) => ({ metadata: metadataOf(item), files: named })),
    );
  }
  return sidecars;
}

const csl = (...entries: { id: string; title: string }[]) => JSON.stringify(entries);

describe('what bibliographies say of a source', () => {
  const sidecars = noted({
    '/w/sources/storm.json': csl({ id: 'ray2026-storm', title: 'By its sidecar' }),
    '/w/sources/pier.pdf.yaml': 'id: lee2026-pier\ntitle: By the sidecar of a file with its ending\n',
    '/w/refs/all.bib':
      '@misc{one, title={By file}, file={Full text:papers/Talk.PDF:application/pdf}}\n@misc{flood, title={By key}}\n',
    '/w/refs/more.json': csl({ id: 'flood', title: 'Second' }, { id: 'okafor2026-harbour', title: 'By its own key' }),
  });
  const title = (path: string, key?: string) => sidecars.find(path, key)?.title;

  it('is found by a sidecar of CSL-JSON or CSL-YAML', () => {
    assert.equal(title('/w/sources/storm.txt'), 'By its sidecar');
    assert.equal(title('/w/sources/pier.pdf'), 'By the sidecar of a file with its ending');
    assert.equal(title('/w/elsewhere/storm.txt'), undefined);
  });

  it('is found by the file’s name, and by the key that is its name', () => {
    assert.equal(title('/w/sources/talk.pdf'), 'By file');
    assert.equal(title('/w/sources/deep/flood.md'), 'By key');
  });

  it('is found by the article’s own key', () => {
    assert.equal(title('/w/sources/harbour.md'), undefined);
    assert.equal(title('/w/sources/harbour.md', 'okafor2026-harbour'), 'By its own key');
    assert.equal(title('/w/sources/flood.md', 'okafor2026-harbour'), 'By its own key');
    assert.equal(title('/w/sources/storm.txt', 'okafor2026-harbour'), 'By its sidecar');
  });

  it('counts where the article’s front matter says nothing', () => {
    const text = '---\nid: okafor2026-harbour\nissued: 2026-05\n---\n\nThe harbour opened.\n';
    const about = sidecars.find('/w/sources/harbour.md', 'okafor2026-harbour');
    const { metadata } = takeIn({ file: 'harbour.md', text }, { ...about, issued: '1999' }).article ?? {};
    assert.deepEqual([metadata?.title, metadata?.issued], ['By its own key', '2026-05']);
  });
});

describe('a bibliography that an article names', () => {
  const named = (frontMatter: string) =>
    takeIn({ file: 'a.md', text: `---\n${frontMatter}\n---\n\nThe harbour opened.\n` }, null).bibliographies;

  it('is reported with the result of reading the file', () => {
    assert.deepEqual(named('bibliography: ../refs/all.bib'), ['../refs/all.bib']);
    assert.deepEqual(named('bibliography: [a.json, 5, "", b.yaml]'), ['a.json', 'b.yaml']);
    assert.equal(named('title: None'), undefined);
    assert.equal(named('bibliography: {a: b}'), undefined);
    assert.equal(named(`bibliography: [${'a.bib,'.repeat(50)}]`)?.length, 20);
  });

  it('is remembered by the cache', () => {
    const intake = takeIn(
      { file: 'a.md', text: '---\nid: a\nbibliography: b.bib\n---\n\nThe harbour opened.\n' },
      null,
    );
    const record = { location: 'file:///a.md', stamp: { mtime: 1, size: 2 }, hash: 'h', intake };
    assert.deepEqual(openRecord(encodeRecord(record, utf8), utf8).intake.bibliographies, ['b.bib']);
    const accepted = (bibliographies: unknown) => {
      const forged = { ...record, intake: { ...intake, bibliographies: bibliographies as string[] } };
      return checkSegment(encodeSegment(MAKER, [encodeRecord(forged, utf8)]), MAKER, utf8)?.length;
    };
    assert.equal(accepted(['b.bib']), 1);
    assert.equal(accepted([5]), 0);
  });
});
