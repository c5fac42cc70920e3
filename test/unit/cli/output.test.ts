import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(__dirname, '../../../src/cli');
const reading = path.join(__dirname, '../../../src/folder');

const filesIn = (each: string): string[] =>
  readdirSync(each, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

describe('what the command line prints', () => {
  it('passes through one door, which takes control characters out', () => {
    const others = [folder, reading]
      .flatMap(filesIn)
      .filter((file) => !['output.ts', 'complain.ts'].includes(path.basename(file)))
      .flatMap((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => /console\.|process\.std(?:out|err)\.write/u.test(line))
          // The progress bar is the program's own.
          .filter((line) => !/writeErr|█|\\r\\u001b\[K/u.test(line))
          .map((line) => `${path.basename(file)}: ${line.trim()}`),
      );
    assert.deepEqual(others, []);
  });

  it('reads files through one door, which takes no pipes, devices or large files', () => {
    const others = [folder, reading]
      .flatMap(filesIn)
      .filter((file) => path.basename(file) !== 'files.ts')
      .flatMap((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => /\b(?:readFile|readdir|open|createReadStream|stat)\(/u.test(line))
          // What comes with the program.
          .filter((line) => !line.includes('__dirname'))
          .map((line) => `${path.basename(file)}: ${line.trim()}`),
      );
    assert.deepEqual(others, []);
  });
});
