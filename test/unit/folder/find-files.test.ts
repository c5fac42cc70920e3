import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bibliographiesAtTop } from '../../../src/folder/find-files.js';

describe('bibliographies at the top of a folder', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'quoin-top-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are files with the name of one, neither folders nor links', async () => {
    writeFileSync(path.join(folder, 'works.bib'), '');
    writeFileSync(path.join(folder, 'references.json'), '[]');
    writeFileSync(path.join(folder, 'package.json'), '{}');
    mkdirSync(path.join(folder, 'old.bib'));
    if (process.platform !== 'win32') symlinkSync(path.join(folder, 'works.bib'), path.join(folder, 'linked.bib'));
    const found = await bibliographiesAtTop([folder, path.join(folder, 'nowhere')]);
    assert.deepEqual(found.sort(), [path.join(folder, 'references.json'), path.join(folder, 'works.bib')]);
  });
});
