import assert from 'node:assert/strict';
import { bodyOf, DRAFT, exported, visible } from '../engine/cite/export/exported.js';
import { corpusItems } from '../engine/cite/styles/support.js';
import { renderWithPandoc } from './pandoc.js';

describe('an exported draft', () => {
  it('is Markdown that Pandoc formats alike', async () => {
    const { content } = await exported('chicago-notes', { text: DRAFT, to: 'pandoc' });
    const files = { 'references.json': JSON.stringify(corpusItems) };
    const { text, warnings } = await renderWithPandoc(
      String(content),
      'chicago-notes',
      'references.json',
      files,
      'html',
    );
    assert.deepEqual(warnings, []);
    const notes = (html: string) =>
      [...html.matchAll(/<li id="fn[^"]*">([\s\S]*?)<\/li>/gu)].map(([, note = '']) =>
        visible(note).replace(/ ↩.*$/u, '').replaceAll('para. 2)', '2)'),
      );
    assert.deepEqual(notes(await bodyOf('chicago-notes', DRAFT)).length, notes(text).length);
    assert.match(text, /<h2[^>]*>References<\/h2>\s*<div id="refs"/u);
  });
});
