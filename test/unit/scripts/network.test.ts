import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../corpus/load.js';
import { importing, refused } from './planted.js';

/** Every folder of `src` but the one that reaches other programs. */
const OTHERS = readdirSync(path.join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'remote')
  .flatMap(({ name }) => (name === 'engine' ? ['engine/text', 'engine/draft'] : name));

const MODULES = [
  'http',
  'https',
  'net',
  'tls',
  'node:http',
  'node:https',
  'node:net',
  'node:tls',
  'pg',
  'undici',
  'ws',
];
const GLOBALS = ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource'];

/** Ways to the network past what the lint looks at. */
const HIDDEN =
  /\b(?:globalThis|self|window)\b[^;\n]{0,80}\b(?:fetch|WebSocket|XMLHttpRequest|EventSource)\b|getBuiltinModule/u;

describe('the network', function () {
  this.timeout(600_000);

  it('is reached from one folder alone: modules', () => {
    const files: Record<string, string> = {};
    const wrong: string[] = [];
    for (const folder of [...OTHERS, 'remote/zotero']) {
      for (const module of MODULES) {
        const file = `src/${folder}/planted-${module.replace(':', '-')}.ts`;
        files[file] = module;
        if (folder !== 'remote/zotero') wrong.push(file);
      }
    }
    assert.deepEqual(refused('style/noRestrictedImports', importing(files)), wrong.sort());
  });

  it('is reached from one folder alone: loaded when it is called', () => {
    const text = "export const load = () => import('node:http');\n";
    const files = { 'src/service/planted.ts': text, 'src/remote/zotero/planted.ts': text };
    assert.deepEqual(refused('style/noRestrictedImports', files), ['src/service/planted.ts']);
  });

  it('is reached by no global of the host', () => {
    const files = Object.fromEntries(
      [...OTHERS, 'remote/zotero'].flatMap((folder) =>
        GLOBALS.map((name) => [`src/${folder}/planted-${name}.ts`, `export const planted = () => ${name};\n`]),
      ),
    );
    assert.deepEqual(refused('style/noRestrictedGlobals', files), Object.keys(files).sort());
  });

  it('is reached past the lint nowhere', () => {
    const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    assert.ok(sources.length > 100);
    const hidden = sources.filter((name) => HIDDEN.test(readFileSync(path.join(root, 'src', name), 'utf8')));
    assert.deepEqual(hidden, []);
    assert.ok(HIDDEN.test('(globalThis as { fetch: unknown }).fetch'));
  });
});
