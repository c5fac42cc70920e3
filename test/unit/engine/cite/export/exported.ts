import assert from 'node:assert/strict';
import { CitationPrinter } from '../../../../../src/engine/cite/convert/print.js';
import { type DraftToExport, type ExportedDraft, exportDraft } from '../../../../../src/engine/cite/export/export.js';
import { corpusItems, formatterOf } from '../styles/support.js';

/** A draft exported in a bundled style, as HTML where nothing else is asked for. */
export function exported(style: string, draft: Partial<DraftToExport>): Promise<ExportedDraft> {
  const formatter = formatterOf(style);
  return exportDraft(
    { text: '', to: 'html', uncited: [], heading: 'References', language: 'en-US', images: [], ...draft },
    {
      formatter,
      printer: new CitationPrinter({ formatter, address: () => null }),
      isKnown: (key) => corpusItems.some(({ id }) => id === key),
    },
  );
}

/** What the body of a draft exported as HTML has. */
export async function bodyOf(style: string, text: string, more: Partial<DraftToExport> = {}): Promise<string> {
  const { content } = await exported(style, { text, ...more });
  assert.equal(typeof content, 'string');
  return /<main>\n([\s\S]*)\n<\/main>/u.exec(String(content))?.[1] ?? '';
}

/** The words that HTML shows. */
export const visible = (html: string) =>
  html
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/ ([.,])/gu, '$1')
    .trim();

/** A draft with everything that a document has. */
export const DRAFT = `---
title: A *plain* title
author: [Ann Moe, {given: Bo, family: Lie}]
---

# First

He “said” it [@jha2022-ties, para. 3]. Twice [@jha2022-ties, para. 3], says @pti2024-trust [para. 2] and a note.[^own]

## Second

1. one
2. two

> quoted words

| a | b |
| - | -: |
| c [@ap2021-putin] | **d** |

[^own]: Mine, see [@ap2021-putin, para. 2].
`;
