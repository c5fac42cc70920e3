import * as z from 'zod/mini';
import type { Article } from '../article/article.js';
import { validateMetadata } from '../article/metadata.js';
import type { Extraction } from '../extract/extraction.js';
import type { Range } from '../text/range.js';
import type { Intake } from './intake.js';

/** An intake whose article's text is kept apart. */
export type StoredIntake = Omit<Intake, 'article'> & { readonly article: Omit<Article, 'text'> | null };

const offset = z.int().check(z.nonnegative());
const range = z.object({ start: offset, end: offset });
const position = z.object({ line: offset, character: offset });

const intake = z.object({
  article: z.nullable(
    z.object({
      metadata: z.looseObject({ id: z.string(), type: z.string(), text: z.enum(['digest', 'full']) }),
      format: z.enum(['markdown', 'plain', 'html']),
      paragraphs: z.array(z.object({ start: offset, end: offset, number: offset, page: z.optional(z.string()) })),
    }),
  ),
  extraction: z.object({
    quotations: z.array(
      z.object({
        start: offset,
        end: offset,
        text: z.string(),
        kind: z.enum(['direct', 'partial', 'other']),
        paragraph: offset,
        speaker: z.nullable(
          z.object({
            name: z.string(),
            entity: z.nullable(z.string()),
            mention: z.nullable(range),
            basis: z.enum(['stated', 'inferred']),
          }),
        ),
        cue: z.nullable(range),
      }),
    ),
    entities: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.enum(['person', 'organization', 'place', 'other']),
        aliases: z.array(z.string()),
        roles: z.array(z.string()),
        mentions: z.array(range),
      }),
    ),
    figures: z.optional(
      z.array(
        z.object({
          start: offset,
          end: offset,
          kind: z.enum(['money', 'percent', 'count', 'date']),
          value: z.union([z.number(), z.string()]),
          unit: z.nullable(z.string()),
        }),
      ),
    ),
  }),
  keyStated: z.boolean(),
  digest: z.nullable(z.string()),
  sketch: z.object({ shingles: offset, sample: z.array(offset) }),
  problems: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning']),
      file: z.string(),
      field: z.optional(z.string()),
      message: z.string(),
      range: z.optional(range),
      from: position,
      to: position,
    }),
  ),
});

/**
 * Whether `value` is an intake of the text given, such as reading it could have made: the right shape, every range
 * inside the text, paragraphs and quotations in order, every quotation the words that stand at its place.
 */
export function isIntakeOf(value: unknown, text: string): boolean {
  const result = intake.safeParse(value);
  if (!result.success) return false;
  const { article, extraction } = result.data;
  if (article === null) return extraction.quotations.length === 0 && extraction.entities.length === 0;
  const { problems, metadata } = validateMetadata(article.metadata);
  return (
    problems.length === 0 &&
    metadata.id === article.metadata.id &&
    areInOrder(article.paragraphs, text) &&
    areQuotationsOf(extraction.quotations, text) &&
    extraction.entities.every(({ mentions }) => areInOrder(mentions, text)) &&
    areInOrder(extraction.figures ?? [], text)
  );
}

function areQuotationsOf(quotations: Extraction['quotations'], text: string): boolean {
  if (!areInOrder(quotations, text)) return false;
  return quotations.every((quotation) => {
    const inside = (each: Range | null): boolean => each === null || areInOrder([each], text);
    return (
      text.slice(quotation.start, quotation.end).includes(quotation.text) &&
      inside(quotation.cue) &&
      inside(quotation.speaker?.mention ?? null)
    );
  });
}

function areInOrder(ranges: readonly Range[], text: string): boolean {
  let last = 0;
  for (const { start, end } of ranges) {
    if (start < last || end < start || end > text.length) return false;
    last = start;
  }
  return true;
}
