import { UnionFind } from '../../extract/names/union-find.js';
import type { EntityCorrection } from '../corrections/corrections.js';

/** What a writer has said of names, by their forms (`NameKeys`). */
export interface EntityNames {
  /** Each form with all that are the same person's. */
  readonly samePeople: ReadonlyMap<string, readonly string[]>;
  /** The names under which people, and things, are shown. */
  readonly people: ReadonlyMap<string, string>;
  readonly things: ReadonlyMap<string, string>;
}

/** Nothing is said of any name. */
export const NO_NAMES: EntityNames = { samePeople: new Map(), people: new Map(), things: new Map() };

/** What corrections say of names; of two that rename one thing, the first counts. */
export function namesIn(corrections: readonly EntityCorrection[]): EntityNames {
  const [people, things] = [new Map<string, string>(), new Map<string, string>()];
  const pairs: (readonly [string, string])[] = [];
  for (const { isPerson, form, change } of corrections) {
    if (change.as === 'not-a-person') continue;
    // What someone is renamed to is their name as well.
    if (isPerson && form !== change.form) pairs.push([form, change.form]);
    const labels = isPerson ? people : things;
    if (change.as === 'renamed' && !labels.has(form)) labels.set(form, change.name);
  }
  const forms = [...new Set(pairs.flat())];
  const joined = new UnionFind<string>(forms);
  for (const [one, other] of pairs) joined.join(one, other);
  const lists = new Map<string, string[]>();
  for (const form of forms) {
    const list = lists.get(joined.find(form)) ?? [];
    lists.set(joined.find(form), list);
    list.push(form);
  }
  const renamed = new Set(forms.filter((form) => people.has(form)).map((form) => joined.find(form)));
  for (const { change } of corrections) {
    // Someone who is another is shown as that other is, if neither is renamed.
    if (change.as !== 'same' || renamed.has(joined.find(change.form)) || people.has(change.form)) continue;
    people.set(change.form, change.name);
  }
  return { samePeople: new Map(forms.map((form) => [form, lists.get(joined.find(form)) ?? [form]])), people, things };
}
