import assert from 'node:assert/strict';
import { readHtml } from '../../../../../src/engine/article/html/html.js';

const BODY =
  '<head><title>Port waits</title></head><body><article><p>The port waits for its crane, the board said on Monday.</p></article></body>';
const metadata = (text: string) => readHtml({ file: 'a.html', text }).article?.metadata;

describe('a page that was saved', () => {
  it('by SingleFile has its address and the day', () => {
    const { URL, accessed } =
      metadata(
        `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://post.example/port \n saved date: Tue Mar 04 2025 10:00:00 GMT+0100 (Central European Standard Time)\n-->${BODY}`,
      ) ?? {};
    assert.deepEqual([URL, accessed], ['https://post.example/port', '2025-03-04']);
  });

  it('by a browser has its address', () => {
    const { URL, accessed } =
      metadata(`<!DOCTYPE html>\n<!-- saved from url=(0025)https://post.example/port -->\n<html>${BODY}`) ?? {};
    assert.deepEqual([URL, accessed], ['https://post.example/port', undefined]);
  });

  it('has the address that it states itself, where it does', () => {
    const page = `<!--\n Page saved with SingleFile \n url: https://post.example/port?from=mail \n saved date: Tue Mar 04 2025\n--><head><link rel="canonical" href="https://post.example/port"></head>${BODY}`;
    assert.equal(metadata(page)?.URL, 'https://post.example/port');
  });
});
