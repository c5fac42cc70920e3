import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { proveLinear } from './prove.js';
import { literalsIn } from './regular-expressions.js';

const root = path.join(__dirname, '../../..');

/** What is known about the project's expressions; `node --import=tsx test/unit/hostile/list-expressions.ts` brings it up to date. */
const known: {
  /** Shown to be linear, and how: what has been shown once holds for good. */
  readonly proven: Readonly<Record<string, string>>;
  /** Not shown by a program: why they cannot stall anything all the same. */
  readonly argued: Readonly<Record<string, string>>;
} = JSON.parse(readFileSync(path.join(root, 'test/fixtures/regular-expressions.json'), 'utf8'));

describe('regular expressions', () => {
  it('take linear time on any input, or get bounded input', () => {
    const unshown = literalsIn(path.join(root, 'src'))
      .filter(({ source, flags }) => {
        const name = `/${source}/${flags}`;
        return known.proven[name] === undefined && known.argued[name] === undefined;
      })
      .filter((expression) => proveLinear(expression) === null)
      .map(({ file, source, flags }) => `${file}: /${source}/${flags}`);
    assert.deepEqual(unshown, []);
  }).timeout(600_000);

  it('are distinguished from those that a hostile text could stall', () => {
    const prove = (source: string, flags = 'u') => proveLinear({ file: '', source, flags });
    assert.equal(prove('(a+)+$'), null);
    assert.equal(prove('\\s+$'), null);
    assert.equal(prove('^(?:a|a)*b'), null);
    assert.equal(prove('^[a-z]{1,40}\\s*:'), 'automaton');
  }).timeout(600_000);

  it('are found wherever they stand', () => {
    const names = new Set(literalsIn(path.join(root, 'src')).map(({ file }) => file.split(path.sep)[0]));
    assert.deepEqual([...names].sort(), [
      'engine',
      'extension',
      'folder',
      'host',
      'mcp',
      'remote',
      'server',
      'service',
      'tools',
      'worker',
    ]);
  });
});
