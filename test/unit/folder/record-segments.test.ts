import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CacheRecord, encodeRecord, UnreadableRecord } from '../../../src/engine/library/cache.js';
import { takeIn } from '../../../src/engine/library/take-in.js';
import { KeptRecords } from '../../../src/folder/kept-records.js';
import { RecordSegments } from '../../../src/folder/record-segments.js';
import { utf8 } from '../../../src/worker/utf8.js';

const MAKER = 'a'.repeat(64);

const textOf = (word: string) => `“We saw the ${word} ship,” said Maria Okafor.\n`;

/** With a text of this length, in bytes, or a little longer. */
function recordOf(file: string, word: string, size: number): Uint8Array {
  const read = takeIn({ file, text: textOf(word) }, null);
  const intake = { ...read, article: read.article && { ...read.article, text: read.article.text.padEnd(size, ' ') } };
  return encodeRecord({ location: file, stamp: { mtime: 0, size }, hash: '', intake }, utf8);
}

/** A name of records. */
const named = (word: string) => `${Buffer.from(word).toString('hex').padEnd(64, '0')}.article`;

describe('records of a large library', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'quoin-segments-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const open = (of = 'desk') => RecordSegments.from(new KeptRecords(folder, MAKER), of);
  const put = (segments: RecordSegments, word: string, size = 0) =>
    segments.put(named(word), recordOf(`/${word}.md`, word, size));
  const use = (segments: RecordSegments, word: string) => segments.use(named(word), `/${word}.md`);
  const textIn = (record: CacheRecord | null) => record?.intake.article?.text;
  const filesOf = (ending: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => path.join(folder, name));

  /** Records of these words in one segment. */
  async function write(...words: readonly string[]): Promise<void> {
    const segments = await open();
    for (const word of words) await put(segments, word);
    await segments.flush();
  }

  it('are in one file, from which they are read again, each by its name and file', async () => {
    const segments = await open();
    const record = await put(segments, 'white');
    await put(segments, 'black');
    assert.equal(textIn(record), textOf('white'));
    assert.deepEqual(filesOf('.segment'), []);
    await segments.flush();
    assert.equal(filesOf('.segment').length, 1);
    assert.deepEqual(filesOf('.article'), []);
    for (const each of [record, use(segments, 'white'), use(await open(), 'white')]) {
      assert.equal(textIn(each), textOf('white'));
      assert.equal(each?.intake.extraction.quotations[0]?.text, 'We saw the white ship,');
    }
    const again = await open();
    assert.equal(textIn(use(again, 'black')), textOf('black'));
    assert.equal(use(again, 'green'), null);
    assert.equal(again.use(named('black'), '/white.md'), null);
    assert.equal(again.former(named('black'), '/white.md'), null);
    assert.equal(textIn(again.former(named('black'), '/black.md')), textOf('black'));
    assert.equal(use(await open('notes'), 'white'), null);
    const other = await RecordSegments.from(new KeptRecords(folder, 'b'.repeat(64)), 'desk');
    assert.equal(use(other, 'white'), null);
  });

  it('are no longer in memory when they are on disk, and lost where that is damaged while it is open', async () => {
    const words = ['white', 'black', 'green'];
    const segments = await open();
    const written = await put(segments, 'white');
    for (const word of words.slice(1)) await put(segments, word);
    await segments.flush();
    const opened = await open();
    const [white, black] = ['white', 'black'].map((word) => use(opened, word));
    const [file = ''] = filesOf('.segment');
    const bytes = readFileSync(file);
    bytes.write('brown', bytes.indexOf('white ship,” said'));
    writeFileSync(file, bytes);
    assert.equal(textIn(black ?? null), textOf('black'));
    assert.deepEqual([segments.isLost, opened.isLost], [false, false]);
    for (const record of [written, white]) {
      assert.throws(() => textIn(record ?? null), UnreadableRecord);
      assert.throws(() => record?.intake.extraction.quotations, UnreadableRecord);
    }
    assert.deepEqual([segments.isLost, opened.isLost], [true, true]);
    // Nor are they written again as they are now.
    await write('red');
    const again = await open();
    for (const word of [...words, 'red']) use(again, word);
    assert.equal(again.isLost, false);
    await again.tidy();
    assert.equal(use(await open(), 'white'), null);
  });

  it('are written as soon as they are many', async () => {
    const segments = await open();
    const words = ['white', 'black', 'green'];
    for (const word of words) await put(segments, word, 6_000_000);
    assert.equal(filesOf('.segment').length, 1);
    assert.equal(filesOf('.records').length, 1);
    for (const word of words) assert.equal(textIn(use(await open(), word))?.trimEnd(), textOf(word).trimEnd());
  });

  it('stay readable when their files are removed', async () => {
    await write('white');
    const segments = await open();
    for (const file of [...filesOf('.segment'), ...filesOf('.records')]) rmSync(file);
    assert.equal(textIn(use(segments, 'white')), textOf('white'));
    assert.equal(segments.isLost, false);
    assert.equal(use(await open(), 'white'), null);
  });

  it('are not used from where they are damaged, cut off or gone', async () => {
    await write('white', 'black', 'green');
    const [file = ''] = filesOf('.segment');
    const sound = readFileSync(file);
    const at = sound.indexOf('the black ship');
    const words = ['white', 'black', 'green'];
    const known = async () => {
      const segments = await open();
      return words.filter((word) => textIn(use(segments, word)) === textOf(word));
    };
    assert.deepEqual(await known(), words);
    writeFileSync(
      file,
      sound.map((byte, index) => (index === at ? byte ^ 1 : byte)),
    );
    assert.deepEqual(await known(), ['white']);
    writeFileSync(file, sound.subarray(0, sound.length - 1));
    assert.deepEqual(await known(), ['white', 'black']);
    writeFileSync(file, 'garbage');
    assert.deepEqual(await known(), []);
    rmSync(file);
    assert.deepEqual(await known(), []);
    writeFileSync(file, sound);
    assert.deepEqual(await known(), words);
    const [list = ''] = filesOf('.records');
    const listed = readFileSync(list);
    writeFileSync(
      list,
      listed.map((byte, index) => (index === listed.length - 9 ? byte ^ 1 : byte)),
    );
    assert.deepEqual(await known(), []);
  });

  it('are lost, not without words, where their file is cut off while it is open', async () => {
    await write('white');
    const segments = await open();
    const record = use(segments, 'white');
    assert.equal(segments.isLost, false);
    truncateSync(filesOf('.segment')[0] ?? '', 100);
    assert.throws(() => textIn(record), UnreadableRecord);
    assert.throws(() => record?.intake.extraction.quotations, UnreadableRecord);
    assert.equal(segments.isLost, true);
    // What is opened then has sound records only.
    const again = await open();
    assert.equal(use(again, 'white'), null);
    await put(again, 'white');
    await again.flush();
    assert.equal(textIn(use(await open(), 'white')), textOf('white'));
  });

  it('are lost, and their segments stay as they are, where one cannot be read to be written again', async () => {
    await write('white');
    await write('black');
    const segments = await open();
    for (const word of ['white', 'black']) use(segments, word);
    const before = filesOf('.segment');
    for (const file of before) truncateSync(file, 100);
    await segments.tidy();
    assert.equal(segments.isLost, true);
    assert.deepEqual(filesOf('.segment'), before);
    assert.equal(use(await open(), 'white'), null);
  });

  it('stay in memory where they cannot be written', async () => {
    const blocked = path.join(folder, 'file');
    writeFileSync(blocked, '');
    const segments = await RecordSegments.from(new KeptRecords(path.join(blocked, 'articles'), MAKER), 'desk');
    const record = await put(segments, 'white');
    await segments.flush();
    await segments.tidy();
    assert.equal(textIn(record), textOf('white'));
    assert.equal(segments.isLost, false);
  });

  it('are written together when they are in small segments, without those out of use', async () => {
    await write('white', 'black');
    await write('green');
    const before = filesOf('.segment');
    assert.equal(before.length, 2);
    const segments = await open();
    const [white, green] = [use(segments, 'white'), use(segments, 'green')];
    const black = segments.former(named('black'), '/black.md');
    await segments.tidy();
    const [file = '', ...others] = filesOf('.segment');
    assert.deepEqual(others, []);
    assert.ok(!before.includes(file));
    assert.ok(!readFileSync(file).includes('the black ship'));
    // Who has one still reads it.
    assert.deepEqual([white, black, green].map(textIn), ['white', 'black', 'green'].map(textOf));
    const again = await open();
    assert.deepEqual(
      ['white', 'black', 'green'].map((word) => textIn(use(again, word))),
      [textOf('white'), undefined, textOf('green')],
    );
    await again.tidy();
    assert.deepEqual(filesOf('.segment'), [file]);
  });

  it('are removed with their segment when none of them is in use', async () => {
    await write('white');
    const segments = await open();
    await segments.tidy();
    assert.deepEqual(filesOf('.segment'), []);
    assert.equal(use(await open(), 'white'), null);
  });

  it('of several processes are all listed, and those that are there twice are removed later', async () => {
    const [one, other] = [await open(), await open()];
    await put(one, 'white');
    await one.flush();
    await put(other, 'white');
    await put(other, 'black');
    await other.flush();
    await put(one, 'green');
    await one.flush();
    assert.equal(filesOf('.segment').length, 3);
    await one.tidy();
    assert.equal(textIn(use(other, 'black')), textOf('black'));
    const again = await open();
    const words = ['white', 'black', 'green'];
    assert.deepEqual(
      words.map((word) => textIn(use(again, word))),
      words.map(textOf),
    );
    await again.tidy();
    assert.equal(filesOf('.segment').length, 1);
    const last = await open();
    assert.deepEqual(
      words.map((word) => textIn(use(last, word))),
      words.map(textOf),
    );
    assert.ok(existsSync(filesOf('.records')[0] ?? ''));
  });
});
