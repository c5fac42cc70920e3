import { nameWords } from './person-names.js';
import type { DraftSources } from './sources.js';

/**
 * Tells whether the library knows a person or an organization by a name, or someone of this surname speaks in a work that the
 * draft cites: `Lee`, `A. Lee`.
 */
export function knownIn(sources: DraftSources, cited: ReadonlySet<string>): (name: string) => boolean {
  let surnames: ReadonlySet<string> | null = null;
  return (name) => {
    if (sources.entitiesNamed(name).some(({ kind }) => kind === 'person' || kind === 'organization')) return true;
    surnames ??= surnamesIn(sources, cited);
    const words = nameWords(name);
    return words.slice(0, -1).every((word) => word.length === 1) && surnames.has(words.at(-1) ?? '');
  };
}

function surnamesIn(sources: DraftSources, cited: ReadonlySet<string>): Set<string> {
  const speakers = [...cited].flatMap((key) => {
    const id = sources.article(key)?.article.metadata.id;
    return id === undefined ? [] : sources.quotationsIn(id).flatMap(({ speaker }) => speaker?.name ?? []);
  });
  return new Set(speakers.flatMap((name) => nameWords(name).slice(-1)));
}
