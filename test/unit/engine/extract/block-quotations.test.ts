import assert from 'node:assert/strict';
import { readHtml } from '../../../../src/engine/article/html/html.js';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';

const STORY =
  '<p>The council met on Tuesday evening to discuss the future of the harbour, which has lost money for years.</p>'.repeat(
    3,
  );

function inPage(html: string): string[] {
  const { article } = readHtml({
    file: 'a.html',
    text: `<html lang="en"><body><article><h1>Harbour</h1>${STORY}${html}</article></body></html>`,
  });
  assert.ok(article);
  return extract(article).quotations.map(({ kind, text, speaker }) => `${kind} = ${speaker?.name ?? '-'}: ${text}`);
}

function inMarkdown(text: string): string[] {
  const { article } = readArticle({ file: 'a.md', text: `The council met on Tuesday.\n\n${text}\n` });
  assert.ok(article);
  return extract(article).quotations.map(
    ({ kind, text: words, speaker }) => `${kind} = ${speaker?.name ?? '-'}: ${words}`,
  );
}

describe('block quotations', () => {
  it('have the speaker whom the paragraph before introduces', () => {
    assert.deepEqual(inMarkdown('In her letter, Anna Lind wrote:\n\n> Nobody has asked the pilots.\n\nShe left.'), [
      'direct = Anna Lind: Nobody has asked the pilots.',
    ]);
    assert.deepEqual(
      inPage(
        '<p>In her letter, Anna Lind wrote:</p><blockquote><p>Nobody has asked the pilots what it is for.</p></blockquote>',
      ),
      ['direct = Anna Lind: Nobody has asked the pilots what it is for.'],
    );
  });
  it('are whole where marks are only around words that someone else said', () => {
    const block = '> Is the dyke safe? The neighbours say: “It slides.”\n>\n> — Lena Hoskins, pilot';
    assert.deepEqual(inMarkdown(block), ['direct = Lena Hoskins: Is the dyke safe? The neighbours say: “It slides.”']);
    assert.deepEqual(inMarkdown('> “Is the dyke safe?”\n>\n> — Lena Hoskins, pilot'), [
      'direct = Lena Hoskins: Is the dyke safe?',
    ]);
  });
  it('make a person of who is named below them', () => {
    const text =
      '“It ran out,” said council leader Amrit Dhaliwal.\n\n> It is a scandal.\n>\n> — Lena Hoskins, Friends of the Slip\n\nHoskins has collected 4,000 names. She told the board: “I will chain myself to the ramp.”';
    assert.deepEqual(inMarkdown(text), [
      'direct = Amrit Dhaliwal: It ran out,',
      'direct = Lena Hoskins: It is a scandal.',
      'direct = Lena Hoskins: I will chain myself to the ramp.',
    ]);
  });
  it('continue over paragraphs', () => {
    assert.deepEqual(inMarkdown('Anna Lind wrote:\n\n> Nobody has asked the pilots.\n>\n> Nobody will.'), [
      'direct = Anna Lind: Nobody has asked the pilots.',
      'direct = Anna Lind: Nobody will.',
    ]);
  });
  it('have the speaker who is named below them', () => {
    assert.deepEqual(inMarkdown('> Every month costs us ships.\n>\n> — Samuel Okafor, pilot'), [
      'direct = Samuel Okafor: Every month costs us ships.',
    ]);
    assert.deepEqual(inMarkdown('> Every month costs us ships.\n\n— Samuel Okafor, pilot'), [
      'direct = Samuel Okafor: Every month costs us ships.',
    ]);
  });
  it('have the speaker whom a page names in a cite element, with marks and without', () => {
    for (const words of ['Every month costs us ships.', '“Every month costs us ships.”'])
      assert.deepEqual(
        inPage(
          `<p>The crane has been out of work since May.</p><blockquote><p>${words}</p><cite>— Samuel Okafor</cite></blockquote>`,
        ),
        ['direct = Samuel Okafor: Every month costs us ships.'],
      );
  });
  it('are not quotations where nobody is named', () => {
    assert.deepEqual(inMarkdown('She left.\n\n> Doors open at nine.\n\nThe council met again.'), []);
  });
});

describe('words in a q element', () => {
  it('are a quotation', () => {
    assert.deepEqual(
      inPage('<p><q>We will not sign any contract before May,</q> Anna Lind said after the meeting on Tuesday.</p>'),
      ['direct = Anna Lind: We will not sign any contract before May,'],
    );
  });
});
