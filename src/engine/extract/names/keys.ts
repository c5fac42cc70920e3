import { foldDiacritics } from '../../text/normalize.js';
import type { EntityKind, NameKeys } from '../extraction.js';
import { acronymsOf, withoutPoints } from './acronyms.js';
import { COUNTRY_NAMES } from './gazetteer/index.js';
import { organizationForm, personWords } from './resolve.js';

/** What an entity's names are compared by when articles are merged; made here, where the lists of names are at hand. */
export function nameKeys(kind: EntityKind, name: string, aliases: readonly string[]): NameKeys {
  const form = formOf(kind, name);
  const others = new Set(aliases.map((alias) => formOf(kind, alias)));
  others.delete(form);
  const isThing = kind === 'organization' || kind === 'other';
  const acronyms = isThing ? acronymsOf(name) : [];
  const bare = withoutPoints(name);
  return {
    form,
    ...(others.size === 0 ? {} : { others: [...others] }),
    ...(acronyms.length === 0 ? {} : { acronyms }),
    ...(isThing && /^\p{Lu}{2,8}$/u.test(bare) ? { short: bare } : {}),
    ...(COUNTRY_NAMES.get(name) === name ? { usual: true } : {}),
  };
}

/** Equal for all ways to write one name: no case, no diacritics, no company form, countries by their usual name. */
function formOf(kind: EntityKind, name: string): string {
  const plain = kind === 'person' ? personWords(name).join(' ') : (COUNTRY_NAMES.get(name) ?? organizationForm(name));
  return foldDiacritics(plain).replace(/[’‘]/g, "'").toLowerCase();
}
