import assert from 'node:assert/strict';
import { readOtherFormat } from '../../../../src/engine/article/other-formats.js';
import { provenanceOf } from '../../../../src/engine/article/provenance.js';
import { readArticle } from '../../../../src/engine/article/read.js';
import { provenanceWords } from '../../../../src/service/provenance-words.js';

function said(file: string, text: string): Record<string, string> {
  const source = { file, text };
  const { article } = readOtherFormat(source) ?? readArticle(source);
  assert.ok(article);
  return Object.fromEntries(
    Object.entries(provenanceOf(source, article)).map(([field, each]) => [field, provenanceWords(each)]),
  );
}

const BODY = 'The storm of the century came in the night, and it took the roof of the town hall with it.';

describe('where the metadata of an article come from', () => {
  it('is the line of a text that says it, and a guess where only its place does', () => {
    assert.deepEqual(said('a.txt', `The storm came at night\n\nBy Tom Ray\n\n2 January 2026\n\n${BODY}\n`), {
      title: 'Guess, from line 1: The storm came at night',
      author: 'Line 3: By Tom Ray',
      issued: 'Line 5: 2 January 2026',
    });
  });

  it('is the dateline of a body', () => {
    const { source = '', issued = '' } = said('a.txt', `LONDON, June 4, 2025 (AFP) — ${BODY}\n`);
    assert.match(source, /^Line 1: LONDON, June 4, 2025 \(AFP\)/u);
    assert.match(issued, /^Line 1: LONDON/u);
  });

  it('is a line of front matter, under any name, or the heading', () => {
    const text = `---\nsource: https://example.org/a\nbyline: Ann Lee\npublished: 2026-03-04\n---\n\n# The storm\n\n${BODY}\n`;
    assert.deepEqual(said('a.md', text), {
      title: 'Line 7: # The storm',
      author: 'Line 3: byline: Ann Lee',
      issued: 'Line 4: published: 2026-03-04',
      URL: 'Line 2: source: https://example.org/a',
    });
  });

  it('is a line at the head of a body below front matter', () => {
    const text = `---\ntitle: The storm\n---\n\n*By Tom Ray*\n\n2 January 2026\n\n${BODY}\n`;
    assert.deepEqual(said('a.md', text), {
      title: 'Line 2: title: The storm',
      author: 'Line 5: *By Tom Ray*',
      issued: 'Line 7: 2 January 2026',
    });
  });

  it('is not part of a longer word of a page', () => {
    const page = `<html><head><meta name="viewport" content="fleet">
<meta name="author" content="Lee">
</head><body><article><h1>The storm of the night</h1><p>${BODY}</p><p>${BODY}</p></article></body></html>`;
    assert.match(said('a.html', page).author ?? '', /^Line 2: /u);
  });

  it('is the place of a page', () => {
    const page = `<!doctype html>
<html lang="en">
<head>
<title>Storm at night</title>
<meta property="og:title" content="Storm at night">
<meta property="og:site_name" content="Quay Post">
<meta property="article:published_time" content="2026-01-02T10:00:00Z">
</head>
<body><article><h1>Storm at night</h1><p class="byline">By Tom Ray</p><p>${BODY}</p><p>${BODY}</p></article></body>
</html>`;
    const found = said('a.html', page);
    assert.match(found.title ?? '', /^Line 4: Storm at night/u);
    assert.match(found.author ?? '', /^Line 9: By Tom Ray/u);
    assert.match(found['container-title'] ?? '', /^Line 6: .*og:site_name/u);
    assert.match(found.issued ?? '', /^Line 7: .*2026-01-02/u);
    assert.match(found.language ?? '', /^Line 2: /u);
    assert.equal(found.source, undefined);
  });

  it('is said of nothing that the file does not say', () => {
    assert.deepEqual(said('a.txt', `${BODY}\n\n${BODY}\n`), {});
  });

  it('is shown in a few words where there is no line', () => {
    const none = { line: null, words: '' };
    assert.equal(provenanceWords({ origin: 'address', isGuess: false, ...none }), 'From its address');
    assert.equal(provenanceWords({ origin: null, isGuess: false, ...none }), '');
  });
});
