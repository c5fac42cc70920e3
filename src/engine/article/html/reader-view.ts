import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom';
import { blocksOf } from './blocks.js';
import { scanHtml } from './scan.js';

/**
 * A page with more elements, deeper nesting or a longer source than this is not given to the reader view, whose cost grows
 * faster than the page.
 */
const MOST_ELEMENTS = 15_000;
const DEEPEST = 200;
const LONGEST = 3_000_000;

/** Less text than this (UTF-16 code units) is not an article for the reader view: it looks again, less strictly. */
const SHORTEST = 140;

/** Elements that need no end tag, and so say nothing about nesting. */
const UNCLOSED = new Set(
  'area base br col dd dt embed hr img input li link meta option p source td th tr wbr'.split(' '),
);

/**
 * The text that a reader view shows of a page, in paragraphs; empty if it finds none, fails, or the page is too large or
 * too deep for it. Never throws.
 */
export function readerText(source: string): string {
  const content = isModest(source) ? readerView(source) : null;
  if (content === null) return '';
  return blocksOf(content)
    .map(({ text }) => text)
    .join('\n\n');
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
