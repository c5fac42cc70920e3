import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { drawn, importsOfFolders, reachedFrom } from '../../../scripts/architecture.js';
import { root } from '../corpus/load.js';
import { importing, refused } from './planted.js';

/** The engine's folders, lowest first: each imports only from those before it. */
const LAYERS = ['text', 'markdown', 'article', 'bibliography', 'extract', 'library', 'search', 'cite', 'draft'];

describe('the layers of the engine', function () {
  this.timeout(600_000);

  it('are all its folders', () => {
    const folders = readdirSync(path.join(root, 'src/engine'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    assert.deepEqual(folders.map(({ name }) => name).sort(), [...LAYERS].sort());
  });

  it('import what is below them, and nothing above', () => {
    const files: Record<string, string> = {};
    const wrong: string[] = [];
    for (const [index, layer] of LAYERS.entries()) {
      const plant = (name: string, specifier: string, isWrong: boolean): void => {
        const file = `src/engine/${layer}/${name}.ts`;
        files[file] = specifier;
        if (isWrong) wrong.push(file);
      };
      for (const below of LAYERS.slice(0, index)) plant(`from-${below}`, `../${below}/x.js`, false);
      for (const above of LAYERS.slice(index + 1)) plant(`from-${above}`, `../${above}/x.js`, true);
      plant('inner/from-own', '../x.js', false);
      plant('from-extension', '../../extension/x.js', true);
      plant('from-editor', 'vscode', true);
    }
    assert.deepEqual(refused('style/noRestrictedImports', importing(files)), wrong.sort());
  });

  it('have no cycles, not even of types', () => {
    const files = {
      'src/engine/text/a.ts': './b.js',
      'src/engine/text/b.ts': './a.js',
      'src/engine/text/c.ts': './a.js',
    };
    assert.deepEqual(refused('suspicious/noImportCycles', importing(files)), [
      'src/engine/text/a.ts',
      'src/engine/text/b.ts',
    ]);
  });
});

describe('the diagram of the architecture', () => {
  it('shows the imports', () => {
    const page = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');
    assert.equal(page, drawn(page), 'npm run architecture draws it');
  });

  it('has no cycles', () => {
    const imports = importsOfFolders();
    assert.ok(imports.size > LAYERS.length);
    assert.deepEqual(
      [...imports.keys()].filter((folder) => reachedFrom(folder, imports).has(folder)),
      [],
    );
  });
});

describe('the folders of unit tests', () => {
  /** Folders of tests of no one part: the bundled articles, hostile input, comparison with real Pandoc, the scripts. */
  const ACROSS = new Set(['corpus', 'hostile', 'pandoc', 'scripts']);

  it('are those of the code they test', () => {
    const tests = path.join(root, 'test/unit');
    // Tables that a test reads may have a folder beside it.
    const files = readdirSync(tests, { recursive: true, withFileTypes: true }).filter(({ name }) =>
      name.endsWith('.test.ts'),
    );
    const folders = [...new Set(files.map(({ parentPath }) => path.relative(tests, parentPath)))];
    const stray = folders.filter(
      (folder) => !ACROSS.has(folder.split(path.sep)[0] ?? '') && !existsSync(path.join(root, 'src', folder)),
    );
    assert.ok(folders.length > ACROSS.size);
    assert.deepEqual(stray, []);
  });
});
