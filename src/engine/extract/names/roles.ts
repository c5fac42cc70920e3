import type { NameMention } from './document.js';
import { ADDRESSES, DEMONYMS } from './gazetteer/index.js';
import { isWordToken } from './span.js';
import { isKinship, isTitleHead, isTitleModifier, isTitleSetting } from './titles.js';
import type { Token } from './tokens.js';

/** A role that the text gives a person, as tokens `[first, end)`. */
export interface RoleSpan {
  readonly first: number;
  readonly end: number;
}

/** Longest role, in tokens. */
const LONGEST = 14;

/** Heads that alone mean nothing in lower case. */
const VAGUE = new Set(
  'member model star private partner host head chair crown associate son official officer deputy general fellow'.split(
    ' ',
  ),
);

/**
 * The roles stated around a person's mention: the title before the name ("US Deputy Secretary of State Kurt …"), the
 * apposition after it (", the Indian foreign minister,") or before it. `others` tells which tokens belong to other names.
 */
export function rolesAt(
  tokens: readonly Token[],
  mention: NameMention,
  others: readonly (NameMention | undefined)[],
): RoleSpan[] {
  const found = [before(tokens, mention, others), after(tokens, mention, others)];
  return found.filter((span): span is RoleSpan => span !== undefined && isTelling(tokens, span));
}

type Owners = readonly (NameMention | undefined)[];

function before(tokens: readonly Token[], { first, end }: NameMention, others: Owners): RoleSpan | undefined {
  let last = first;
  while (
    ADDRESSES.has(tokens[last - 1]?.text ?? '') &&
    !/^(?:Prince|Princess|King|Queen|Justice)$/.test(tokens[last - 1]?.text ?? '')
  )
    last -= 1;
  if (tokens[last - 1]?.text === ',') {
    // "The deputy secretary, Kurt …, said": only where a comma or the sentence's end closes the name.
    if (!/^[,.)]$/.test(tokens[end]?.text ?? '')) return undefined;
    const start = walkLeft(tokens, last - 1, others);
    const opener = tokens[start - 1]?.text ?? '';
    return start < last - 1 && /^(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)$/.test(opener)
      ? { first: start, end: last - 1 }
      : undefined;
  }
  const start = walkLeft(tokens, last, others);
  return start < last ? { first: start, end: last } : undefined;
}

/** Start of the title that ends before token `end`; `end` if none does. */
function walkLeft(tokens: readonly Token[], end: number, others: Owners): number {
  let start = end;
  let hasHead = false;
  for (let i = end - 1; i >= Math.max(0, end - LONGEST); i -= 1) {
    const token = tokens[i];
    if (!token) break;
    const owner = others[i];
    if (hasHead && token.text === 'counterpart') break;
    if (isTitleHead(token) && !owner) {
      hasHead = true;
      start = i;
    } else if (owner && owner.kind !== 'person') {
      // "in Moscow President …": a place that ends the phrase before is not part of the title, one with a head after it is.
      if (!hasHead && tokens[owner.first - 1]?.text !== 'of') break;
      start = owner.first;
      i = owner.first;
    } else if (owner) break;
    else if (isTitleModifier(token) || DEMONYMS.has(token.text) || (hasHead && isTitleSetting(token))) start = i;
    else if (/^(?:of|for|and|&|['’]s|the|-|State|Defense|Defence|Staff|Affairs)$/.test(token.text)) {
      if (token.text === 'the' && !/^(?:of|for)$/.test(tokens[i - 1]?.text ?? '')) break;
      if (/^(?:of|for|the)$/.test(token.text) && i === end - 1) break;
      if (token.text === 'and' && !isTitleHead(tokens[i - 1]) && !/^\p{Lu}/u.test(tokens[i - 1]?.text ?? '')) break;
      if (/^\p{Lu}/u.test(token.text)) start = i;
    } else break;
    if (tokens[i]?.boundary) break;
  }
  if (!hasHead) return end;
  while (start < end && /^(?:of|for|and|&|['’]s|the|-)$/.test(tokens[start]?.text ?? '')) start += 1;
  return start;
}

/** The apposition after the name, or "who is …". */
function after(tokens: readonly Token[], { end }: NameMention, others: Owners): RoleSpan | undefined {
  if (tokens[end]?.text !== ',') return undefined;
  let first = end + 1;
  if (tokens[first]?.text === 'who' && /^(?:is|was)$/.test(tokens[first + 1]?.text ?? '')) first += 2;
  if (/^(?:the|a|an|his|her|its|their)$/.test(tokens[first]?.text ?? '')) first += 1;
  let headEnd = -1;
  let i = first;
  for (; i < Math.min(tokens.length, first + LONGEST); i += 1) {
    const token = tokens[i];
    if (!token || token.boundary) break;
    const owner = others[i];
    if (/^[,.;:)!?—–"”]$/.test(token.text)) break;
    if (owner?.kind === 'person') return undefined;
    if (owner) {
      i = owner.end - 1;
      if (headEnd >= 0) headEnd = i + 1;
    } else if (isTitleHead(token)) headEnd = i + 1;
    else if (headEnd < 0) {
      const fits =
        isTitleModifier(token) ||
        DEMONYMS.has(token.text) ||
        /^(?:['’]s|of|for|and|-)$/.test(token.text) ||
        /^\p{N}+-year-old$/u.test(token.text);
      if (!fits) return undefined;
    } else if (/^(?:of|for|at|in|with|on|to|from)$/.test(token.text)) {
      const next = tokens[i + 1];
      if (!next || !isWordToken(next.text)) break;
    } else if (
      /^(?:State|Staff|Defense|Defence|the|and|['’]s|&)$/.test(token.text) ||
      DEMONYMS.has(token.text) ||
      isTitleModifier(token) ||
      /^\p{Lu}/u.test(token.text)
    ) {
      if (token.text !== 'the' && token.text !== 'and') headEnd = i + 1;
    } else if (/^(?:of|for|at|in|on)$/.test(tokens[i - 1]?.text ?? '') && token.text !== 'an') headEnd = i + 1;
    else break;
  }
  if (headEnd < 0) return undefined;
  // "Smith, President Jones and …": the title is the next name's.
  if (others[headEnd]?.kind === 'person') return undefined;
  return { first, end: headEnd };
}

function isTelling(tokens: readonly Token[], { first, end }: RoleSpan): boolean {
  let telling = false;
  for (let i = first; i < end; i += 1) {
    if (isKinship(tokens[i])) return false;
    if (isTitleHead(tokens[i])) telling = true;
  }
  const only = tokens[first];
  return telling && !(end - first === 1 && only !== undefined && VAGUE.has(only.text));
}
