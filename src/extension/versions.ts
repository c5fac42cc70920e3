import * as vscode from 'vscode';
import type { Article } from '../engine/article/article.js';
import { withoutPageMarkers } from '../engine/article/pages.js';
import type { LibraryArticle } from '../engine/library/model.js';
import { differencesBetween } from '../engine/library/versions.js';
import type { Range } from '../engine/text/range.js';
import { count, place } from '../service/describe.js';
import type { Differences, Sides } from './differences.js';
import type { Session } from './session.js';
import { fieldsOf } from './shape.js';

/** Differences beyond this number are not shown: two such texts are read side by side. */
const MOST_SHOWN = 40;

/** How an article and another version of it differ, each place as the words of both; an empty side has nothing there. */
export function versionDifferences(first: Article, second: Article): readonly (readonly [string, string])[] {
  const words = ({ text }: Article, range: Range | null) =>
    range === null ? '' : withoutPageMarkers(text.slice(range.start, range.end)).replace(/\s+/gu, ' ').trim();
  return differencesBetween(first, second, MOST_SHOWN).map(
    (each) => [words(first, each.first), words(second, each.second)] as const,
  );
}

/** The other versions of an article that the library holds. */
export function versionsOf(session: Session, { versions = [] }: LibraryArticle): readonly LibraryArticle[] {
  return versions.flatMap((id) => session.library.article(id) ?? []);
}

/** *Compare Versions*: what two versions of a text have otherwise, side by side. */
export function registerVersions(session: Session, differences: Differences): vscode.Disposable {
  return vscode.commands.registerCommand('quoin.compareVersions', async (argument: unknown) => {
    const { first, second } = fieldsOf(argument) ?? {};
    if (typeof first !== 'string' || typeof second !== 'string') return;
    const [one, other] = [session.library.article(first)?.article, session.library.article(second)?.article];
    if (one === undefined || other === undefined) return;
    const pairs = versionDifferences(one, other).map(
      ([left, right]): Sides => ({ left: { name: first, text: left }, right: { name: second, text: right } }),
    );
    await differences.show(`${count(pairs.length, 'difference')}: ${place(one)}, ${place(other)}`, pairs);
  });
}
