import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contributedTools, textsOfTools } from '../../../scripts/language-model-tools.js';
import { root } from '../corpus/load.js';

describe('the tools in the manifest', () => {
  it('are those defined, with their schemas (else run scripts/language-model-tools.ts)', () => {
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      contributes: { languageModelTools: unknown };
    };
    assert.deepEqual(manifest.contributes.languageModelTools, JSON.parse(JSON.stringify(contributedTools())));
  });

  it('have their titles, and no other tool has any', () => {
    const texts: Record<string, string> = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8'));
    const ofTools = Object.entries(texts).filter(([key]) => key.startsWith('tool.'));
    assert.deepEqual(Object.fromEntries(ofTools), textsOfTools());
  });
});
