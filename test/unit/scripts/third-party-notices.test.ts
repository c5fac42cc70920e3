import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { licenseProblems, noticesOf, shippedPackages } from '../../../scripts/build/third-party-notices.js';

/** The packages that a build shipped, of a folder in which each has these files. */
function shipped(packages: Readonly<Record<string, Readonly<Record<string, string>>>>, unused: readonly string[] = []) {
  const root = mkdtempSync(path.join(tmpdir(), 'quoin-notices-'));
  try {
    writeFileSync(
      path.join(root, 'LICENSE'),
      'MIT License\n\nCopyright (c) 2026 Us\n\nPermission is hereby granted.\n',
    );
    const inputs: Record<string, { bytesInOutput: number }> = { 'src/main.ts': { bytesInOutput: 9 } };
    for (const [folder, files] of Object.entries(packages)) {
      mkdirSync(path.join(root, folder, 'lib'), { recursive: true });
      for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, folder, name), text);
      inputs[`${folder}/lib/index.js`] = { bytesInOutput: unused.includes(folder) ? 0 : 5 };
    }
    const output = { bytes: 1, inputs, imports: [], exports: [] };
    return shippedPackages(root, [{ inputs: {}, outputs: { 'dist/a.js': output } }]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

describe('the notices of packages that ship', () => {
  it('have each license, wherever a package states it', () => {
    const packages = shipped(
      {
        'node_modules/@scope/b': {
          'package.json': '{"name":"@scope/b","version":"2.0.0","license":"ISC"}',
          'LICENSE.md': 'Text of B',
        },
        'node_modules/a': {
          'package.json': '{"name":"a","version":"1.0.0","licenses":[{"type":"MIT"}]}',
          'Readme.md': '# a\n\nLicense\n=======\n\nCopyright 2010 Ann Lee\n\nMIT\n',
        },
        'node_modules/a/node_modules/c': {
          'package.json': '{"name":"c","version":"1.0.0","license":"MIT","author":{"name":"Omar Diaz"}}',
        },
        'node_modules/unused': { 'package.json': '{"name":"unused","version":"1.0.0","license":"GPL-3.0"}' },
      },
      ['node_modules/unused'],
    );
    assert.deepEqual(licenseProblems(packages), []);
    assert.deepEqual(
      packages.map(({ name }) => name),
      ['@scope/b', 'a', 'c'],
    );
    const text = noticesOf(packages);
    assert.match(text, /@scope\/b 2\.0\.0\nLicense: ISC\n\nText of B/u);
    assert.match(text, /Copyright 2010 Ann Lee\n\nPermission is hereby granted/u);
    assert.match(text, /Copyright \(c\) Omar Diaz\n\nPermission is hereby granted/u);
  });

  it('are refused for a license that nobody has allowed, and for one without a text', () => {
    const packages = shipped({
      'node_modules/gpl': { 'package.json': '{"name":"gpl","version":"1.0.0","license":"GPL-3.0"}', LICENSE: 'Text' },
      'node_modules/bare': { 'package.json': '{"name":"bare","version":"1.0.0","license":"ISC"}' },
      'node_modules/either': {
        'package.json': '{"name":"either","version":"1.0.0","license":"(MIT OR GPL-3.0)"}',
        LICENSE: 'Permission is hereby granted',
      },
    });
    assert.deepEqual(licenseProblems(packages), [
      'bare 1.0.0 has no file with its license.',
      'gpl 1.0.0 has the license “GPL-3.0”, which is not an allowed one.',
    ]);
  });
});
