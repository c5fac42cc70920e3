/**
 * Trains the name tagger and writes its weights: `npx tsx scripts/train-names.ts --data ../shared/data [--out models/names.bin]`.
 * The same data give the same bytes. Takes a few minutes; see models/README.md for the data.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { encodeModel } from '../src/engine/extract/names/model.js';
import { readDatasets } from './train/datasets.js';
import { trainingTexts, trainTagger } from './train/learn.js';

const { values } = parseArgs({
  options: { data: { type: 'string' }, out: { type: 'string', default: 'models/names.bin' } },
});
if (values.data === undefined) {
  console.error('Give the folder of the annotated text with --data.');
  process.exitCode = 2;
} else {
  const texts = trainingTexts(readDatasets(values.data));
  console.log(`Training on ${texts.length} texts …`);
  // The test part of crossner-politics stays out: figures measured on it hold for these weights.
  const model = trainTagger(texts);
  const bytes = encodeModel(model);
  writeFileSync(values.out, bytes);
  const packed = gzipSync(bytes, { level: 9 }).length;
  console.log(`${values.out}: ${model.keys.length} features, ${bytes.length} bytes, ${packed} gzipped.`);
}
