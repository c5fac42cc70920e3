/**
 * Measures reading and extraction: `npm run bench:extraction -- --data ../shared/data`. The data are described in the
 * README beside them; nothing of their texts is printed.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadNameTagger } from '../src/engine/extract/names/tagger.js';
import { measureLanguages } from './extraction/languages.js';
import { measureNames } from './extraction/names.js';
import { loadPolnear } from './extraction/polnear.js';
import { measureQuotations } from './extraction/quotations.js';
import { measureSeeds } from './extraction/seeds.js';
import { measureSpeed } from './extraction/speed.js';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const polnear = path.join(values.data, 'polnear-train');
const seeds = path.join(values.data, '..', 'seeds');

if (!existsSync(polnear)) {
  console.error(`No annotated text in ${values.data}: give its folder with --data.`);
  process.exitCode = 2;
} else {
  measureQuotations(polnear);
  measureLanguages(values.data);
  if (existsSync(seeds)) measureSeeds(seeds);
  measureNames(values.data);
  const weights = new Uint8Array(readFileSync(path.join('models', 'names.bin')));
  measureSpeed(loadPolnear(polnear), loadNameTagger(weights));
}
