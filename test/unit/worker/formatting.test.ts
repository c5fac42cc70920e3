import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FormattingReply, FormattingTask } from '../../../src/worker/formatting/protocol.js';
import { serveFormatting } from '../../../src/worker/formatting/serve.js';
import { corpusItems, formatterOf, localeFile, styleFile } from '../cite-styles/support.js';
import { root } from '../corpus/load.js';

describe('the formatting worker', function () {
  this.timeout(600_000);

  const processor = pathToFileURL(path.join(root, 'src/engine/cite/styles/processor.ts')).href;
  const citations: FormattingTask['citations'] = corpusItems.map(({ id }, index) => ({
    form: index % 2 === 0 ? 'bracketed' : 'textual',
    items: [{ prefix: '', key: id, suppressAuthor: false, locator: { label: 'paragraph', value: '3' }, suffix: '' }],
  }));
  const taskOf = (style: string): FormattingTask => ({
    style,
    locales: [['en-US', localeFile('en-US')]],
    language: 'en-US',
    items: corpusItems,
    citations,
  });

  it('says what the formatter says, style after style, and what is wrong with one', async () => {
    const replies: FormattingReply[] = [];
    const answer = serveFormatting((reply) => replies.push(reply));
    await answer({ setup: { processor } });
    const styles = ['apa', 'chicago-notes', 'apa'];
    for (const [id, style] of styles.entries()) await answer({ id, task: taskOf(styleFile(style)) });
    await answer({ id: 3, task: taskOf('<style/>') });
    for (const [id, style] of styles.entries())
      assert.deepEqual(replies[id], { id, result: formatterOf(style, corpusItems, 'en-US').document(citations) });
    const last = replies[3];
    assert.ok(last !== undefined && 'error' in last && last.error !== '');
  });
});
