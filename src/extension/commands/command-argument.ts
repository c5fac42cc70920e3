import type { Found, SourceTarget } from '../../service/found.js';
import type { RemoteFound } from '../../service/remote/remote-found.js';
import type { Session } from '../library/session.js';
import { fieldsOf, isCount } from '../platform/shape.js';

/**
 * What a command was called with: the id of a quotation or a place (from a card), or a row of a tree, which carries
 * what it stands for. Undefined for anything else, and for what the library no longer holds.
 */
export async function foundFrom(session: Session, argument: unknown): Promise<Found | undefined> {
  const { service, catalogue } = session;
  if (typeof argument === 'string') return (await service.found(argument)) ?? undefined;
  const target = readTarget(argument);
  const found = readFound(fieldsOf(argument)?.found) ?? (target && { target });
  if (found?.remote) return session.here(found);
  return found && catalogue.article(found.target.articleId) ? found : undefined;
}

function readTarget(value: unknown): SourceTarget | undefined {
  const { articleId, start, end } = fieldsOf(value) ?? {};
  if (typeof articleId !== 'string') return undefined;
  if (!(start === undefined || isCount(start, 0)) || !(end === undefined || isCount(end, 0))) return undefined;
  return { articleId, start, end };
}

function readFound(value: unknown): Found | undefined {
  const { target, quotationId, paragraph, remote } = fieldsOf(value) ?? {};
  const place = readTarget(target);
  if (!place || !(quotationId === undefined || typeof quotationId === 'string')) return undefined;
  if (!(paragraph === undefined || isCount(paragraph, 1))) return undefined;
  if (remote === undefined) return { target: place, quotationId, paragraph };
  const there = readRemote(remote);
  return there && { target: place, paragraph, remote: there };
}

function readRemote(value: unknown): RemoteFound | undefined {
  const fields = fieldsOf(value);
  const { library, key, kind, words, highlights } = fields ?? {};
  const isText = [library, key, kind, words].every((each) => typeof each === 'string');
  return isText && Array.isArray(highlights) ? (fields as unknown as RemoteFound) : undefined;
}
