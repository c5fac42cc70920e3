import { type DraftBlock, isProse } from '../../markdown/block.js';
import type { DraftSyntax } from '../../markdown/markdown.js';
import type { TextEdit } from '../../text/edits.js';
import type { Range } from '../../text/range.js';
import { pandocCitationsIn } from '../citations.js';
import { printKey } from '../pandoc.js';
import { fromTitle, printMarker, readMarker, toTitle } from './marker.js';

/** A place in a draft that cites a work. */
export interface KeyUse extends Range {
  /** The key as it is in Pandoc's syntax, with `@`; false where it is hidden in a link or remark. */
  readonly visible: boolean;
}

/** Where a draft cites a work, in any syntax, in order. */
export function usesOf(syntax: DraftSyntax, key: string): KeyUse[] {
  const blocks = syntax.blocks.filter(({ kind }) => isProse(kind));
  return blocks.flatMap((block) => {
    const seen = visibleKeys(block, key).map((range) => ({ ...range, visible: true }));
    const hidden = hiddenSources(syntax.text, block)
      .filter(({ source }) => renamed(source, key, key) !== null)
      .map(({ start, end }) => ({ start, end, visible: false }));
    return [...seen, ...hidden].sort((a, b) => a.start - b.start);
  });
}

/** The edits that give a work another key wherever a draft cites it, in any syntax. */
export function renameKey(syntax: DraftSyntax, from: string, to: string): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const block of syntax.blocks.filter(({ kind }) => isProse(kind))) {
    for (const { start, end } of visibleKeys(block, from)) edits.push({ start, end, text: printKey(to) });
    for (const { start, end, source, print } of hiddenSources(syntax.text, block)) {
      const text = renamed(source, from, to);
      if (text !== null) edits.push({ start, end, text: print(text) });
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** `@key` of each citation, without the `-` that may be before it. */
function visibleKeys(block: DraftBlock, key: string): Range[] {
  return pandocCitationsIn(block).flatMap(({ items }) =>
    items
      .filter((item) => item.key === key)
      .map(({ keyRange, suppressAuthor }) => ({ start: keyRange.start + (suppressAuthor ? 1 : 0), end: keyRange.end })),
  );
}

interface HiddenSource extends Range {
  readonly source: string;
  readonly print: (source: string) => string;
}

/** Sources that titles of links and remarks remember. */
function hiddenSources(text: string, block: DraftBlock): HiddenSource[] {
  return block.inline.flatMap(({ kind, start, end }): HiddenSource[] => {
    const written = text.slice(start, end);
    if (kind === 'comment') {
      const marker = readMarker(written);
      if (marker === null) return [];
      // Length and checksum stay: words that the writer has changed since must not count as the citation's.
      const print = (source: string) => printMarker({ ...marker, source });
      return [{ start, end, source: marker.source, print }];
    }
    const quote = kind === 'linkTarget' ? written.indexOf('"') : -1;
    if (quote < 0 || !written.endsWith('")')) return [];
    const inside = { start: start + quote + 1, end: end - 2 };
    return [{ ...inside, source: fromTitle(text.slice(inside.start, inside.end)), print: toTitle }];
  });
}

/** A source, or a piece of one, with another key; null if it does not cite the work. */
function renamed(source: string, from: string, to: string): string | null {
  const forms = [`@{${from}}`, `@${from}`];
  for (const form of forms) {
    let at = source.indexOf(form);
    let result = '';
    let done = 0;
    while (at >= 0) {
      const next = source.slice(at + form.length, at + form.length + 2);
      // A longer key begins with this one.
      const whole = form.endsWith('}') || !/^[\p{L}\p{N}_]|^[:.#$%&\-+?<>~/][\p{L}\p{N}_]/u.test(next);
      if (whole) {
        result += source.slice(done, at) + printKey(to);
        done = at + form.length;
      }
      at = source.indexOf(form, at + 1);
    }
    if (done > 0) return result + source.slice(done);
  }
  return null;
}
