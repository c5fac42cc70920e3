import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Range } from '../../src/engine/text/range.js';
import { codePointOffsets } from './code-points.js';

/** One annotated attribution: who (none if unsaid), the words that attribute, what is attributed; each may be in pieces. */
export interface Attribution {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

/** A passage between double quotation marks, and the attribution that holds most of it, if any: then it is speech. */
export interface GoldPassage extends Range {
  readonly attribution: Attribution | null;
}

/** An annotated article of PolNeAR. */
export interface AnnotatedArticle {
  readonly name: string;
  readonly text: string;
  readonly passages: readonly GoldPassage[];
}

/** How much of a passage must lie in one attribution's content for it to be speech. */
const SHARE = 0.6;

/** The articles below `folder` (`text/` and brat files in `attributions/`), by name; of several annotators the first. */
export function loadPolnear(folder: string): AnnotatedArticle[] {
  const annotations = new Map<string, string>();
  for (const file of readdirSync(path.join(folder, 'attributions')).sort()) {
    const name = file.replace(/_[^_]*\.ann$/u, '');
    if (!annotations.has(name)) annotations.set(name, file);
  }
  const articles: AnnotatedArticle[] = [];
  for (const [name, file] of [...annotations].sort()) {
    const text = readFileSync(path.join(folder, 'text', `${name}.txt`), 'utf8');
    const attributions = parseBrat(readFileSync(path.join(folder, 'attributions', file), 'utf8'), text);
    const passages = pairSimply(text).map((passage) => ({
      ...passage,
      attribution: attributionOf(passage, attributions),
    }));
    articles.push({ name, text, passages });
  }
  return articles;
}

function parseBrat(annotation: string, text: string): Attribution[] {
  const toUnits = codePointOffsets(text);
  const spans = new Map<string, readonly Range[]>();
  const events: string[][] = [];
  for (const line of annotation.split('\n')) {
    const [id = '', body = ''] = line.split('\t');
    if (id.startsWith('T')) {
      const offsets = body.slice(body.indexOf(' ') + 1).split(';');
      spans.set(
        id,
        offsets.map((pair) => {
          const [start = 0, end = 0] = pair.split(' ').map(Number);
          return { start: toUnits(start), end: toUnits(end) };
        }),
      );
    } else if (id.startsWith('E')) events.push(body.split(' '));
  }
  return events.map((event) => {
    const pick = (role: string): Range[] =>
      event
        .filter((part) => part.startsWith(role))
        .flatMap((part) => spans.get(part.slice(part.indexOf(':') + 1)) ?? []);
    return { source: pick('Source'), cue: pick('Cue'), content: pick('Content') };
  });
}

/** Pairs double marks line by line in the plainest way, on purpose not the way the engine does it. */
function pairSimply(text: string): Range[] {
  const passages: Range[] = [];
  for (const line of text.matchAll(/[^\n]+/gu)) {
    let open = -1;
    for (const match of line[0].matchAll(/["“”]/gu)) {
      const at = line.index + match.index;
      if (open === -1 ? match[0] !== '”' : match[0] === '“') open = at;
      else if (open !== -1) {
        passages.push({ start: open, end: at + 1 });
        open = -1;
      }
    }
    if (
      open !== -1 &&
      /^\s*\n\s*["“]/u.test(text.slice(line.index + line[0].length, line.index + line[0].length + 20))
    ) {
      passages.push({ start: open, end: line.index + line[0].length });
    }
  }
  return passages;
}

/** Of nested attributions (`"…," Lee said, according to the paper`) the innermost: who spoke, not who reported it. */
function attributionOf(passage: Range, attributions: readonly Attribution[]): Attribution | null {
  const length = passage.end - passage.start;
  let best: Attribution | null = null;
  for (const attribution of attributions) {
    let covered = 0;
    for (const part of attribution.content) {
      covered += Math.max(0, Math.min(part.end, passage.end) - Math.max(part.start, passage.start));
    }
    if (covered < SHARE * length) continue;
    if (best === null || sizeOf(attribution) < sizeOf(best)) best = attribution;
  }
  return best;
}

function sizeOf(attribution: Attribution): number {
  return attribution.content.reduce((sum, part) => sum + part.end - part.start, 0);
}
