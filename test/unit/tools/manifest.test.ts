import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contributedTools } from '../../../scripts/language-model-tools.js';
import { root } from '../corpus/load.js';

describe('the tools in the manifest', () => {
  it('are those defined, with their schemas (else run scripts/language-model-tools.ts)', () => {
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      contributes: { languageModelTools: unknown };
    };
    assert.deepEqual(manifest.contributes.languageModelTools, JSON.parse(JSON.stringify(contributedTools())));
  });
});
