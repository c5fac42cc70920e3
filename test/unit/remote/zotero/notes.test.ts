import assert from 'node:assert/strict';
import { readNote } from '../../../../src/remote/zotero/notes.js';

describe('notes of Zotero', () => {
  it('are read as text on one line', () => {
    assert.deepEqual(readNote('<p>A note of the reader.</p>'), { text: 'A note of the reader.', quoted: [] });
    const note = '<div class="zotero-note"><h1>Tides</h1><p>Forty &amp; more<br>by <b>noon</b></p></div>';
    assert.equal(readNote(note).text, 'Tides Forty & more by noon');
  });

  it('quote what is highlighted in them, and block quotations, without the marks around', () => {
    const note =
      '<p><span class="highlight" data-annotation="%7B%7D">“no <span>later</span>\nthan May”</span> <span class="citation">(Doe, p. 3)</span> so he says</p>' +
      '<blockquote><p>Two lines</p><p>of it</p></blockquote><p class="highlighted">mine</p>';
    assert.deepEqual(readNote(note).quoted, ['no later than May', 'Two lines of it']);
  });

  it('may be broken', () => {
    assert.deepEqual(readNote('<span class="highlight">never closed <p>'), { text: 'never closed', quoted: [] });
    assert.deepEqual(readNote('</span></blockquote>Words'), { text: 'Words', quoted: [] });
    assert.deepEqual(readNote('<blockquote></blockquote>').quoted, []);
  });
});
