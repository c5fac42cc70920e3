import type { Change } from './changes.js';
import type { ClaimGiven } from './claims.js';
import { ALLOWED } from './kinds-allowed.js';
import { DATES, FIGURES } from './kinds-figures.js';
import { NAMES, QUALIFIERS, ROLES } from './kinds-names.js';

/** A way to retell a sentence, rightly or with one fact wrong; null where it has none. */
export interface FactKindOfChange {
  readonly name: string;
  readonly about: 'figure' | 'date' | 'name' | 'role' | 'qualifier';
  readonly allowed: boolean;
  readonly change: Change;
}

const of = (
  about: FactKindOfChange['about'],
  allowed: boolean,
  table: Readonly<Record<string, Change>>,
): FactKindOfChange[] => Object.entries(table).map(([each, change]) => ({ name: each, about, allowed, change }));

/** All kinds of change. */
export const FACT_KINDS: readonly FactKindOfChange[] = [
  ...of('figure', true, ALLOWED),
  ...of('figure', false, FIGURES),
  ...of('date', false, DATES),
  ...of('name', false, NAMES),
  ...of('role', false, ROLES),
  ...of('qualifier', false, QUALIFIERS),
];

/** The draft of a sentence. */
export function draftOf(words: string, { key, paragraph }: ClaimGiven, { name: kind }: FactKindOfChange): string {
  const cite = `@${key}, para. ${paragraph}`;
  if (kind === 'the place cited is all of the work') return `${words} [@${key}].`;
  if (kind === 'cited in the sentence') return `@${key} [para. ${paragraph}] reports that ${words}.`;
  if (kind === 'in a table') return `| What | Says |\n| --- | --- |\n| it | ${words} [${cite}] |`;
  return `${words} [${cite}].`;
}
