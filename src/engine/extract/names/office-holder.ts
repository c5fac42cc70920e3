import { GIVEN, ORG_LAST } from './gazetteer/index.js';
import { isCapitalized, type NameSpan } from './span.js';
import { isAddress, isTitleHead } from './titles.js';
import type { Token } from './tokens.js';

/** Nouns that head offices besides the titles before names. */
const HEADS = /^(?:head|member|leader|speaker|dean|chair|mp|mep|msp|md|ceo|cfo|coo|cto)$/iu;

/** Letters after a name for an office, an honour or a degree. */
const POST_NOMINALS = /^(?:MP|MEP|MSP|MS|MLA|TD|KC|QC|SC|JP|OBE|MBE|CBE|KBE|DBE|PhD|DPhil|MD|FRS|Esq)$/u;

/** Bodies that have offices, in a capital: `Leader of the | Opposition Ida Berg`. */
const BODIES =
  /^(?:Opposition|House|Senate|Board|Council|Assembly|Parliament|Congress|Cabinet|Treasury|Navy|Army|Commission|Committee|Union|Faculty)$/u;

/** Longest name of a person, in words. */
const LONGEST = 4;

/**
 * A span without what an office before the name is of, and without letters after it: `Speaker of the | House Mike Johnson`, `Council
 * Leader Cllr | Ida Berg`, `Ida Berg | MP`.
 */
export function withoutOffice(tokens: readonly Token[], span: NameSpan): NameSpan {
  const first = holderIn(tokens, span);
  const kind = first > span.first ? 'person' : span.kind;
  let { end } = span;
  while (kind === 'person' && end - first > 2 && POST_NOMINALS.test(tokens[end - 1]?.text ?? '')) end--;
  return first === span.first && end === span.end ? span : { ...span, kind, first, end };
}

/** Where the holder's name begins in a span that begins with what an office is of; the span's beginning where none does. */
function holderIn(tokens: readonly Token[], { kind, first, end }: NameSpan): number {
  let holder = end - 1;
  while (holder > first && !GIVEN.has(tokens[holder]?.text ?? '')) holder--;
  if (holder === first && BODIES.test(tokens[first]?.text ?? '') && end - first > 2) holder = first + 1;
  const name = tokens.slice(holder, end);
  const isName = name.length > 1 && name.length <= LONGEST;
  if (holder === first || !isName || !name.every(({ text }) => isCapitalized(text) && !ORG_LAST.has(text)))
    return first;
  const before = tokens[holder - 1];
  if (kind === 'person' && (isAddress(before) || isTitleHead(before))) return holder;
  let of = first - 1;
  if (/^the$/iu.test(tokens[of]?.text ?? '')) of--;
  const head = tokens[of - 1];
  if (!/^(?:of|for)$/u.test(tokens[of]?.text ?? '') || head === undefined) return first;
  const isOffice = isTitleHead(head) || HEADS.test(head.text);
  return isOffice && (kind === 'person' || ORG_LAST.has(before?.text ?? '')) ? holder : first;
}

/** `STATEMENT BY | SAMUEL OKAFOR`: a heading in capitals without what is before the name of whose it is. */
export function withoutHeading(tokens: readonly Token[], span: NameSpan): NameSpan {
  for (let at = span.end - 2; at > span.first; at--)
    if (/^(?:BY|FROM)$/u.test(tokens[at]?.text ?? '')) return { ...span, first: at + 1 };
  return span;
}
