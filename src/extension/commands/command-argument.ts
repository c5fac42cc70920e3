import type { Found, SourceTarget } from '../../service/found.js';
import type { Session } from '../library/session.js';
import { fieldsOf, isCount } from '../platform/shape.js';

/**
 * What a command was called with: the id of a quotation or a place (from a card), or a row of a tree, which carries
 * what it stands for. Undefined for anything else, and for what the library no longer holds.
 */
export async function foundFrom({ service, catalogue }: Session, argument: unknown): Promise<Found | undefined> {
  if (typeof argument === 'string') return (await service.found(argument)) ?? undefined;
  const target = readTarget(argument);
  const found = readFound(fieldsOf(argument)?.found) ?? (target && { target });
  return found && catalogue.article(found.target.articleId) ? found : undefined;
}

function readTarget(value: unknown): SourceTarget | undefined {
  const { articleId, start, end } = fieldsOf(value) ?? {};
  if (typeof articleId !== 'string') return undefined;
  if (!(start === undefined || isCount(start, 0)) || !(end === undefined || isCount(end, 0))) return undefined;
  return { articleId, start, end };
}

function readFound(value: unknown): Found | undefined {
  const { target, quotationId, paragraph } = fieldsOf(value) ?? {};
  const place = readTarget(target);
  if (!place || !(quotationId === undefined || typeof quotationId === 'string')) return undefined;
  return paragraph === undefined || isCount(paragraph, 1) ? { target: place, quotationId, paragraph } : undefined;
}
