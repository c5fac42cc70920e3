import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom';
import { type Block, blocksOf } from './blocks.js';
import { scanHtml } from './scan.js';

/**
 * A page with more elements, deeper nesting or a longer source than this is not given to the reader view, whose cost grows
 * faster than the page; its blocks of text are taken as they come.
 */
const MOST_ELEMENTS = 15_000;
const DEEPEST = 200;
const LONGEST = 3_000_000;

/** Less text than this (UTF-16 code units) is no article: the reader view has missed it. */
const SHORTEST = 140;

/** Elements that need no end tag, and so say nothing about nesting. */
const UNCLOSED = new Set(
  'area base br col dd dt embed hr img input li link meta option p source td th tr wbr'.split(' '),
);

/** The blocks of the article on a page, without the page around it. Never throws; hostile pages get a simpler reading. */
export function articleBlocks(source: string): Block[] {
  const all = blocksOf(source);
  if (!isModest(source)) return all;
  const content = readerView(source);
  const found = content === null ? [] : blocksOf(content);
  const length = found.reduce((sum, { text }) => sum + text.length, 0);
  return length < Math.min(SHORTEST, all.reduce((sum, { text }) => sum + text.length, 0) / 2) ? all : found;
}

function readerView(source: string): string | null {
  try {
    const document = new DOMParser().parseFromString(source, 'text/html');
    return new Readability(document, { disableJSONLD: true, charThreshold: SHORTEST }).parse()?.content ?? null;
  } catch {
    // A page that the DOM or the reader view stumbles over is read without them.
    return null;
  }
}

function isModest(source: string): boolean {
  if (source.length > LONGEST) return false;
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  scanHtml(source, {
    open: (name, _attributes, selfClosing) => {
      elements += 1;
      if (selfClosing || UNCLOSED.has(name)) return;
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    close: (name) => {
      if (!UNCLOSED.has(name)) depth = Math.max(0, depth - 1);
    },
    text: () => undefined,
  });
  return elements <= MOST_ELEMENTS && deepest <= DEEPEST;
}
