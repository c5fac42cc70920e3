import type { DraftBlock } from '../markdown/block.js';
import type { DraftSyntax } from '../markdown/markdown.js';
import { WordPattern } from '../text/word-pattern.js';

/** A heading below which a reference list is expected. */
const LIST_HEADING = new WordPattern(
  'references?|reference list|bibliography|works cited|sources(?: cited)?|literature|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|bibliographie|références|sources citées|referencias|bibliografía|bibliografia|referências|riferimenti(?: bibliografici)?|literatuur|källor|litteratur',
);

/** Longest closing signs or line under a heading, in UTF-16 code units. */
const MOST_AFTER = 1_000;

/**
 * Where a heading for references ends that has nothing under it but what is not printed there: the last such heading of the
 * draft. Null without one.
 */
export function emptyListHeading({ blocks, text }: DraftSyntax): number | null {
  const headings = blocks.filter(
    (block, index) => isListHeading(block) && (nextShown(blocks, index)?.kind ?? 'heading') === 'heading',
  );
  const heading = headings.at(-1);
  return heading === undefined ? null : heading.end + lengthAfter(text, heading);
}

/** Length of what belongs to a heading after its block: closing signs, and the line under a heading of that kind. */
function lengthAfter(text: string, { start, end }: DraftBlock): number {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const isUnderlined = !/^ {0,3}#/u.test(text.slice(line, line + 4));
  const rest = isUnderlined
    ? /^[^\r\n]{0,300}\r?\n {0,3}(?:={1,300}|-{1,300})[ \t]{0,99}(?=[\r\n]|$)/u
    : /^[^\r\n]{0,300}/u;
  return rest.exec(text.slice(end, end + MOST_AFTER))?.[0].length ?? 0;
}

function isListHeading({ kind, containers, visible }: DraftBlock): boolean {
  return kind === 'heading' && containers.length === 0 && LIST_HEADING.test(visible.text.trim());
}

/** The first block after another that is printed where it is. */
function nextShown(blocks: readonly DraftBlock[], index: number): DraftBlock | undefined {
  return blocks
    .slice(index + 1)
    .find(
      ({ kind, containers }) =>
        kind !== 'definition' && kind !== 'comment' && !containers.some((container) => container.kind === 'footnote'),
    );
}
