import * as l10n from '@vscode/l10n';
import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { toEdtf } from '../../../engine/article/dates.js';
import type { Converted } from '../../../engine/article/documents.js';
import { blockToMarkdown } from '../../../engine/article/html/block-markdown.js';
import { blocksOf } from '../../../engine/article/html/blocks.js';
import type { PartialMetadata } from '../../../engine/article/metadata.js';
import { parseName } from '../../../engine/article/names.js';
import { decodeUnicode } from '../../../worker/decode.js';
import { windows1252 } from '../../../worker/windows-1252.js';

/** A book's text unpacks to no more than this many bytes, or it is not unpacked. */
const MAX_UNPACKED = 100_000_000;
/** Longest text that is taken, in UTF-16 code units. */
const LONGEST = 5_000_000;
/** Files on a book nest a tenth as many elements. With many more, the parser takes quadratic time: nothing is read after that. */
const DEEPEST = 100;

const TEXT = /\.(?:x?html?|opf|xml)$/iu;

/** The text of a book (EPUB): its chapters in reading order, without contents and notes on the edition’s files. */
export async function convertEpub(bytes: Uint8Array): Promise<Converted> {
  const files = unpacked(bytes);
  const read = (name: string): string | undefined => {
    const content = Object.hasOwn(files, name) ? files[name] : undefined;
    return content && (decodeUnicode(content)?.text ?? windows1252(content));
  };
  const container = read('META-INF/container.xml');
  const name = container && elementsOf(container).find((each) => each.name === 'rootfile')?.attributes['full-path'];
  const content = name && read(name);
  if (!name || !content) throw new Error(l10n.t('the file is not a book (EPUB).'));
  if (/URI="[^"]{1,500}\.x?html?"/iu.test(read('META-INF/encryption.xml') ?? ''))
    throw new Error(l10n.t('the book is protected against copying.'));
  const { metadata, chapters } = packageOf(content);
  const blocks: string[] = [];
  let length = 0;
  for (const href of chapters) {
    const text = read(resolved(name, href));
    for (const block of text === undefined || length > LONGEST ? [] : blocksOf(text)) {
      length += block.text.length;
      blocks.push(blockToMarkdown(block));
    }
  }
  const markdown = blocks.join('\n\n');
  return { markdown, metadata, reason: markdown === '' ? l10n.t('The book has no text.') : '' };
}

function unpacked(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!TEXT.test(name)) return false;
        size += originalSize;
        if (size > MAX_UNPACKED) throw new Error(l10n.t('the book is too large.'));
        return true;
      },
    });
  } catch (error) {
    throw size > MAX_UNPACKED ? error : new Error(l10n.t('the file is not a book (EPUB).'));
  }
}

interface XmlElement {
  /** Without its prefix, in lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  text: string;
}

/** The elements of an XML file in order, each with the text right inside it. */
function elementsOf(xml: string): XmlElement[] {
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name: name.replace(/^[^:]{0,40}:/u, '').toLowerCase(), attributes, text: '' };
        elements.push(element);
        open.push(element);
        if (open.length > DEEPEST) parser.pause();
      },
      ontext: (text) => {
        const element = open.at(-1);
        if (element) element.text += text;
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return elements;
}

/** What a book says of itself, and the files of its chapters in reading order. */
function packageOf(xml: string): { metadata: PartialMetadata; chapters: string[] } {
  const elements = elementsOf(xml);
  const texts = (wanted: string): string[] =>
    elements.filter(({ name }) => name === wanted).flatMap(({ text }) => text.replace(/\s+/gu, ' ').trim() || []);
  const items = new Map(
    elements
      .filter(({ name, attributes }) => name === 'item' && !/\bnav\b/u.test(attributes.properties ?? ''))
      .map(({ attributes }) => [attributes.id, attributes.href]),
  );
  const chapters = elements
    .filter(({ name, attributes }) => name === 'itemref' && attributes.linear !== 'no')
    .flatMap(({ attributes }) => items.get(attributes.idref) ?? []);
  const [title] = texts('title');
  const [publisher] = texts('publisher');
  const [language] = texts('language');
  const authors = texts('creator').map((name) => parseName(name));
  const issued = texts('date').flatMap((date) => toEdtf(date.slice(0, 10)) ?? toEdtf(date.slice(0, 4)) ?? [])[0];
  return {
    chapters,
    metadata: {
      type: 'book',
      ...(title !== undefined && { title }),
      ...(authors.length > 0 && { author: authors }),
      ...(publisher !== undefined && { publisher }),
      ...(issued !== undefined && { issued }),
      ...(language !== undefined && { language }),
    },
  };
}

/** The name in the book of a file that another of its files names. */
function resolved(from: string, href: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of decoded(href.split('#', 1)[0] ?? '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    // Written as it is.
    return href;
  }
}
