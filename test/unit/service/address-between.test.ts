import assert from 'node:assert/strict';
import { addressBetween } from '../../../src/service/drafts/address-between.js';

describe('the path from one file to another', () => {
  for (const [from, to, path] of [
    ['file:///w/desk/drafts/d.md', 'file:///w/desk/sources/a%20b.md', '../sources/a b.md'],
    ['file:///w/desk/d.md', 'file:///w/desk/sources/a.md', 'sources/a.md'],
    ['file:///c%3A/desk/d.md', 'file:///c%3A/desk/a.md', 'a.md'],
    ['vscode-remote://ssh/w/desk/d.md', 'vscode-remote://ssh/w/desk/100%25.md', '100%.md'],
    ['file:///w/d.md', 'file:///elsewhere/a.md', null],
    ['file:///w/d.md', 'memfs:///w/a.md', null],
    ['vscode-remote://one/w/d.md', 'vscode-remote://other/w/a.md', null],
    ['untitled:Untitled-1', 'file:///w/a.md', null],
  ] as const) {
    it(`leads from ${from} to ${to}`, () => assert.equal(addressBetween(from, to), path));
  }
});
