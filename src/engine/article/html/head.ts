import { decodeEntities } from './entities.js';
import { scanHtml } from './scan.js';

/** Scripts longer than this (UTF-16 code units) are not metadata. */
const LONGEST_SCRIPT = 500_000;

/** What a page says of itself in its head. */
export interface Head {
  /** Contents of `<meta>` by name, property or itemprop in lower case, in order. */
  readonly meta: Map<string, string[]>;
  readonly scripts: string[];
  title: string;
  canonical: string;
  language: string;
}

/** What a page says of itself in its head, and in scripts of JSON-LD anywhere. Linear. */
export function readHead(source: string): Head {
  const head: Head = { meta: new Map(), scripts: [], title: '', canonical: '', language: '' };
  let inside: 'title' | 'linked' | null = null;
  let script = '';
  scanHtml(source, {
    open: (name, attributes, selfClosing) => {
      const content = decodeEntities(attributes.get('content') ?? '')
        .replace(/\s+/gu, ' ')
        .trim()
        .slice(0, 2000);
      if (name === 'html') head.language ||= (attributes.get('lang') ?? '').trim().slice(0, 35);
      else if (name === 'meta') {
        for (const key of [attributes.get('name'), attributes.get('property'), attributes.get('itemprop')]) {
          if (key === undefined || content === '') continue;
          const list = head.meta.get(key.toLowerCase());
          if (list === undefined) head.meta.set(key.toLowerCase(), [content]);
          else if (list.length < 50) list.push(content);
        }
      } else if (name === 'link' && (attributes.get('rel') ?? '').toLowerCase() === 'canonical') {
        head.canonical ||= (attributes.get('href') ?? '').trim();
      } else if (name === 'title' && !selfClosing && head.title === '') inside = 'title';
      else if (name === 'script' && !selfClosing && /ld\+json/iu.test(attributes.get('type') ?? '')) inside = 'linked';
    },
    close: (name) => {
      if (name === 'script' && inside === 'linked' && head.scripts.length < 20) head.scripts.push(script);
      if (name === 'script' || name === 'title') {
        inside = null;
        script = '';
      }
    },
    text: (text) => {
      if (inside === 'title' && head.title.length < 1000) head.title += text;
      if (inside === 'linked' && script.length < LONGEST_SCRIPT) script += text;
    },
  });
  head.title = head.title.replace(/\s+/gu, ' ').trim();
  return head;
}
