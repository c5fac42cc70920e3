import type { Hover } from 'vscode-languageserver';
import { MARKDOWN, PLAIN } from '../service/card-format.js';
import { lookUp } from '../service/look-up.js';
import { rangeIn } from './ranges.js';
import type { Asked, Served } from './served.js';

/** The cards on what is at a place of a draft. */
export function hoverAt({ library, client, checks }: Served, { draft, offset }: Asked): Hover | null {
  if (!draft.setting('hover.enabled')) return null;
  const isMarkdown = client.showsMarkdown.hover;
  const facts = checks.facts(draft);
  const options = { format: isMarkdown ? MARKDOWN : PLAIN, quotations: draft.setting('hover.quotations'), facts };
  const found = lookUp(library.known, library.sources, draft, offset, options);
  if (found === null) return null;
  return {
    contents: {
      kind: isMarkdown ? 'markdown' : 'plaintext',
      value: found.cards.join(isMarkdown ? '\n\n---\n\n' : '\n\n'),
    },
    ...(found.range === null ? {} : { range: rangeIn(draft.document, found.range) }),
  };
}
