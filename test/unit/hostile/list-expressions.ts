/**
 * Brings `test/fixtures/regular-expressions.json` up to date: proves what is new, forgets what is gone. What cannot be
 * proven is printed, to be changed, or argued for in the file by hand.
 *
 *   node --import=tsx test/unit/hostile/list-expressions.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { proveLinear } from './prove.js';
import { literalsIn } from './regular-expressions.js';

const root = path.join(__dirname, '../../..');
const list = path.join(root, 'test/fixtures/regular-expressions.json');
const known: { proven: Record<string, string>; argued: Record<string, string> } = JSON.parse(
  readFileSync(list, 'utf8'),
);
const proven: Record<string, string> = {};
const argued: Record<string, string> = {};
for (const expression of literalsIn(path.join(root, 'src'))) {
  const name = `/${expression.source}/${expression.flags}`;
  const reason = known.argued[name];
  if (reason !== undefined) {
    argued[name] = reason;
    continue;
  }
  const proof = known.proven[name] ?? proveLinear(expression);
  if (proof === null) console.log(`${expression.file}: ${name}`);
  else proven[name] = proof;
}
writeFileSync(list, `${JSON.stringify({ proven, argued }, null, 2)}\n`);
