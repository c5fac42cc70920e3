import * as l10n from '@vscode/l10n';
import type { Article } from '../engine/article/article.js';
import { withoutPageMarkers } from '../engine/article/pages.js';
import type { LibraryArticle } from '../engine/library/model.js';
import { differencesBetween } from '../engine/library/versions.js';
import type { Range } from '../engine/text/range.js';
import { counted } from './counts.js';
import { place } from './describe.js';
import type { Knowledge } from './knowledge.js';
import { safe, shorten } from './safe-text.js';
import type { Comparison } from './wordings.js';

/** Differences beyond this number are not shown: two such texts are read side by side. */
const MOST_SHOWN = 40;

/** How many differences a card shows. */
const ON_CARD = 5;

/** How an article and another version of it differ, each place as the words of both; an empty side has nothing there. */
function differences(first: Article, second: Article): readonly (readonly [string, string])[] {
  const words = ({ text }: Article, range: Range | null) =>
    range === null ? '' : withoutPageMarkers(text.slice(range.start, range.end)).replace(/\s+/gu, ' ').trim();
  return differencesBetween(first, second, MOST_SHOWN).map(
    (each) => [words(first, each.first), words(second, each.second)] as const,
  );
}

/** The other versions of an article that the library holds. */
export function versionsOf(
  { library }: Pick<Knowledge, 'library'>,
  { versions = [] }: LibraryArticle,
): readonly LibraryArticle[] {
  return versions.flatMap((id) => library.article(id) ?? []);
}

/** What two versions of a text, by their cite keys, have otherwise; null where one is gone. */
export function compareVersions({ library }: Knowledge, first: string, second: string): Comparison | null {
  const [one, other] = [library.article(first)?.article, library.article(second)?.article];
  if (one === undefined || other === undefined) return null;
  const pairs = differences(one, other).map(([left, right]) => ({
    left: { name: first, text: left },
    right: { name: second, text: right },
  }));
  return { title: l10n.t('{0}: {1}, {2}', counted(pairs.length, 'difference'), place(one), place(other)), pairs };
}

/** The first of the differences between two versions as a card; null where one is gone. */
export function versionsCard({ library }: Knowledge, first: string, second: string): string | null {
  const [one, other] = [library.article(first)?.article, library.article(second)?.article];
  if (one === undefined || other === undefined) return null;
  const found = differences(one, other);
  const lines = found.slice(0, ON_CARD).map(([mine, theirs]) => `- ${quoted(mine)} → ${quoted(theirs)}`);
  return `${l10n.t('{0}:', counted(found.length, 'difference'))}\n\n${lines.join('\n')}`;
}

function quoted(words: string): string {
  return words === '' ? `_${l10n.t('nothing')}_` : l10n.t('“{0}”', safe(shorten(words, 160), 'markdown'));
}
