import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import { Program } from './program.js';

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const DRAFT = `---
title: The quay
bibliography: refs.bib
---

# Stones

He spoke of “a full and frank dialogue” [@pti2024-trust, para. 3]. Walls last [@lee2020, p. 4], as [@nobody] says.[^1]

![A wall](wall.png)

[^1]: A note of mine.
`;

describe('the command line: export', function () {
  // Each run starts the program again.
  this.timeout(600_000);
  const quoin = new Program();
  const at = (file: string) => path.join(quoin.folder, file);
  const textOf = (file: string) => readFileSync(at(file), 'utf8');

  before(async () => {
    await quoin.build();
    quoin.write('work/draft.md', DRAFT);
    quoin.write(
      'work/refs.bib',
      '@book{lee2020, author={Lee, Ann}, title={Walls}, publisher={Quay Press}, year=2020}\n',
    );
    quoin.write('work/wall.png', Buffer.from(PIXEL, 'base64'));
  });
  after(() => quoin.remove());

  it('writes a Word file beside the draft, and replaces none that is not named', async () => {
    const { status, out, err } = quoin.run('export', 'work/draft.md');
    assert.deepEqual([status, out], [0, `${path.join('work', 'draft.docx')} was written.\n`]);
    assert.match(err, /draft\.md: warning: No source is known by nobody\./u);
    const bytes = readFileSync(at('work/draft.docx'));
    const { value } = await mammoth.convertToHtml({ buffer: bytes });
    assert.match(value, /<h1>.*Stones<\/h1>/u);
    assert.match(value, /\(Lee 2020, 4\)/u);
    assert.match(value, /Lee, Ann\. 2020\. <em>Walls<\/em>\. Quay Press\./u);
    assert.match(value, /A note of mine/u);
    assert.match(value, /<img /u);
    const again = quoin.run('export', 'work/draft.md');
    assert.deepEqual([again.status, again.out], [2, '']);
    assert.match(again.err, /draft\.docx exists\. To replace it, name it with --output\./u);
    assert.deepEqual(readFileSync(at('work/draft.docx')), bytes);
    assert.equal(quoin.run('export', 'work/draft.md', '--output', 'work/draft.docx').status, 0);
  });

  it('writes a page in the style that is asked for, or that the draft names', () => {
    assert.equal(quoin.run('export', 'work/draft.md', '--output', 'page.html', '--style', 'apa').status, 0);
    assert.match(textOf('page.html'), /\(Lee, 2020, p\. 4\)[\s\S]*<em>Walls<\/em>\. Quay Press/u);
    quoin.write('work/german.md', DRAFT.replace('---\n', '---\ncsl: chicago-notes\nlang: de\n'));
    assert.equal(quoin.run('export', 'work/german.md', '--to', 'print').status, 0);
    const page = textOf('work/german.html');
    assert.match(page, /<html lang="de">[\s\S]*@page/u);
    assert.match(page, /Literaturverzeichnis/u);
    // The call of a note comes after the stop, without a space.
    assert.match(page, /dialogue”\.<sup><a /u);
    quoin.write('work/own.csl', readFileSync(at('styles/apa.csl')));
    quoin.write('work/own.md', DRAFT.replace('---\n', '---\ncsl: own.csl\n'));
    assert.equal(quoin.run('export', 'work/own.md', '--to', 'html').status, 0);
    assert.match(textOf('work/own.html'), /\(Lee, 2020, p\. 4\)/u);
  });

  it('lists all works of a bibliography that the draft asks for', () => {
    quoin.write('work/all.md', "---\nbibliography: refs.bib\nnocite: '@*'\n---\n\nWords.\n");
    assert.equal(quoin.run('export', 'work/all.md', '--to', 'html').status, 0);
    assert.match(textOf('work/all.html'), /Quay Press/u);
  });

  it('ends with 2 where it could not write, and leaves nothing', () => {
    for (const [given, reason] of [
      [['nowhere.md'], /nowhere\.md/u],
      [['work/draft.md', '--to', 'pdf'], /pdf/u],
      [['work/draft.md', '--style', 'nonesuch', '--output', 'x.html'], /There is no citation style nonesuch/u],
      [['work/draft.md', '--style', 'work/refs.bib', '--output', 'x.html'], /refs\.bib cannot be used/u],
      [['work/draft.md', '--output', 'work/draft.md'], /its own file/u],
      [['work/draft.md', '--output', 'missing/x.html'], /cannot be written/u],
      [['work/draft.md', '--sources', 'nowhere', '--output', 'x.html'], /nowhere/u],
    ] as const) {
      const { status, out, err } = quoin.run('export', ...given);
      assert.deepEqual([status, out], [2, ''], given.join(' '));
      assert.match(err, reason);
    }
    assert.equal(existsSync(at('x.html')), false);
    assert.equal(textOf('work/draft.md'), DRAFT);
  });
});
