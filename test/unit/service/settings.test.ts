import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../../package.json';
import type { SettingRule } from '../../../src/service/settings/rules.js';
import { SETTINGS } from '../../../src/service/settings/table.js';

/** What the manifest says of a setting. */
interface Declared {
  readonly type: string | readonly string[];
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

const declared = new Map<string, Declared>(
  [manifest.contributes.configuration]
    .flat()
    .flatMap(({ properties }) => Object.entries(properties as Record<string, Declared>)),
);
const rules: readonly (readonly [string, SettingRule<unknown>])[] = Object.entries(SETTINGS);

/** Values of all types, among which each setting has some that are wrong. */
const VALUES: readonly unknown[] = [
  true,
  false,
  0,
  -1,
  1.5,
  1e9,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  'x',
  'constructor',
  '__proto__',
  [],
  ['x'],
  [1],
  ['x', null],
  {},
  { x: 1 },
  { x: 'postgres://me@db.example.org/x' },
  { x: 'postgres://me:secret@db.example.org/x' },
  [[]],
  { toString: 1 },
  { length: 1 },
];

/** Whether a value is one that the manifest allows. */
function isAllowed({ type, enum: words, minimum, maximum }: Declared, value: unknown): boolean {
  if (words !== undefined) return words.some((word) => word === value);
  return [type].flat().some((each) => {
    if (each === 'integer')
      return (
        Number.isInteger(value) && Number(value) >= (minimum ?? -Infinity) && Number(value) <= (maximum ?? Infinity)
      );
    if (each === 'array') return Array.isArray(value) && value.every((item) => typeof item === 'string');
    return each === typeof value;
  });
}

describe('settings', () => {
  it('are those that the manifest declares, with its defaults', () => {
    assert.deepEqual(rules.map(([name]) => `quoin.${name}`).sort(), [...declared.keys()].sort());
    for (const [name, rule] of rules) assert.deepEqual(rule.default, declared.get(`quoin.${name}`)?.default, name);
  });

  for (const [name, rule] of rules) {
    it(`fall back where their value is of the wrong type, and say so: ${name}`, () => {
      const own = declared.get(`quoin.${name}`) ?? assert.fail();
      for (const value of [...VALUES, ...(own.enum ?? []), own.minimum, own.maximum]) {
        if (value === undefined) continue;
        const checked = rule.check(value);
        if (own.type === 'object') continue;
        const isRight = isAllowed(own, value);
        assert.deepEqual(checked.value, isRight ? value : rule.default, JSON.stringify(value));
        assert.equal(checked.problem === null, isRight, JSON.stringify(value));
      }
    });
  }

  it('leave out an unknown severity, and keep the others', () => {
    const { check } = SETTINGS['check.severities'];
    const checked = check({ 'wrong-source': 'error', 'wrong-speaker': 'loud', other: 5, 'wrong-locator': 'off' });
    assert.deepEqual(checked.value, { 'wrong-source': 'error', 'wrong-locator': 'off' });
    assert.equal(
      checked.problem?.('quoin.check.severities'),
      'The setting quoin.check.severities may have only error, warning, information, hint, off. Its default is used instead.',
    );
    for (const value of VALUES) assert.doesNotThrow(() => check(value));
    assert.deepEqual(check('off').value, {});
    assert.deepEqual(check(['off']).value, {});
  });

  it('are read through one door', () => {
    const folder = path.join(__dirname, '../../../src/extension');
    const others = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && name !== path.join('platform', 'settings.ts'))
      .filter((name) => /getConfiguration\(\s*(?:\)|['"`]quoin)/u.test(readFileSync(path.join(folder, name), 'utf8')));
    assert.deepEqual(others, []);
  });
});
