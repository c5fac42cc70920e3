import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { referencePages } from '../../../scripts/reference.js';
import { root } from '../corpus/load.js';

describe('the reference of settings and commands', () => {
  for (const [file, text] of Object.entries(referencePages())) {
    it(`${file} is as package.json is; npm run reference writes it`, () => {
      assert.equal(readFileSync(path.join(root, file), 'utf8'), text);
    });
  }

  it('describes every setting and each of its values', () => {
    const page = referencePages()['docs/settings.md'] ?? '';
    const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    for (const { properties } of contributes.configuration) {
      for (const name of Object.keys(properties)) assert.match(page, new RegExp(`^### \`${name}\`\n\n\\S`, 'mu'), name);
    }
    assert.doesNotMatch(page, /\| *\|/u);
  });
});
