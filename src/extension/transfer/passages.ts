import * as z from 'zod/mini';

/** The type under which words of a source document, or rows of the sidebar, are copied and dragged. */
export const PASSAGE_TYPE = 'application/vnd.quoin.passage+json';

const offset = z.int().check(z.nonnegative());

const passageSchema = z.object({
  articleId: z.string(),
  /** The words meant, as a range of the article's text. */
  range: z.optional(z.object({ start: offset, end: offset })),
  /** Without words: the number of the paragraph meant; without either the whole article. */
  paragraph: z.optional(z.int().check(z.positive())),
});

/** A passage on its way into a draft. */
export type Passage = z.infer<typeof passageSchema>;

/** A passage as the text that travels. */
export function printPassage(passage: Passage): string {
  return JSON.stringify(passage);
}

/** Reads that text, which any program may have written; null if it is no passage. */
export function readPassage(text: string): Passage | null {
  try {
    const read = passageSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
