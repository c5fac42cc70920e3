import * as l10n from '@vscode/l10n';
import type { Quotation } from '../../engine/library/model.js';
import { finish } from '../../engine/library/steps.js';
import type { Range } from '../../engine/text/range.js';
import { counted, quantity } from '../counts.js';
import type { Knowledge } from '../knowledge.js';
import { searchingUnused, withoutUnused } from '../usage/unused.js';
import { entityContext } from './entities-tree.js';
import { type Group, type Groups, groupsOf } from './groups.js';
import { LibraryGroups } from './library-groups.js';
import { type Fact, listed, quotationRow } from './library-rows.js';
import type { Grouping, Selection } from './place.js';
import { concatenated, type Rows, rows, rowsOf, type TreeRow } from './rows.js';

/** The result of a selection. */
interface Selected {
  readonly groups: Groups;
  /** What a filter has matched, by the quotation's id: ranges of its words. */
  readonly matched: ReadonlyMap<string, readonly Range[]>;
  /** Whether a filter has found more than are asked for. */
  readonly cut: boolean;
}

const ICON: Readonly<Record<Grouping, string>> = { speaker: 'person', source: 'note', date: 'calendar' };
const SAID: Readonly<Record<Grouping, readonly Fact[]>> = {
  speaker: ['who'],
  source: ['where', 'when'],
  date: ['when'],
};
const NOTHING_MATCHED: Selected['matched'] = new Map();

/** The tree of quotations: by speaker, source or date, all or those that a filter finds. */
export class QuotationsTree {
  readonly #known: Knowledge;
  readonly #grown: () => void;
  /** Those of the grouping asked for last. */
  #all: { readonly grouping: Grouping; readonly groups: LibraryGroups } | undefined;
  #filtered: { readonly key: string; readonly selected: Selected } | undefined;

  /** `grown` is called when more has been counted since someone looked. */
  constructor(known: Knowledge, grown: () => void) {
    this.#known = known;
    this.#grown = grown;
  }

  /** The groups. */
  rows(selection: Selection): Rows {
    const { groups, cut } = this.#select(selection);
    const list = rowsOf(groups.list, (group) => this.#groupRow(group, selection));
    const isWaiting = withoutUnused(selection.filter).isUnused && this.#known.usages?.isComplete === false;
    return concatenated(isWaiting ? rows(readingDrafts()) : rows(), list, cut ? rows(moreMatches(selection)) : rows());
  }

  /** The quotations of a group; none if there is no such group any longer. */
  rowsOfGroup(selection: Selection, key: string): Rows {
    const { groups, matched } = this.#select(selection);
    const { grouping } = selection;
    return rowsOf(groups.quotations(key), (quotation) =>
      quotationRow(this.#known, quotation, groupId(grouping, key), SAID[grouping], matched.get(quotation.id)),
    );
  }

  #groupRow({ key, label, count: number }: Group, selection: Selection): TreeRow {
    const { grouping } = selection;
    const entity = grouping === 'speaker' ? this.#known.library.entity(key) : undefined;
    return {
      id: groupId(grouping, key),
      label,
      description: quantity(number),
      icon: ICON[grouping],
      spoken: `${label}, ${counted(number, 'quotation')}`,
      under: { place: { at: 'group', selection, key }, shown: 'collapsed' },
      // The actions for the speaker, as among the entities.
      ...(entity && { entityId: entity.id, context: entityContext(this.#known, entity) }),
    };
  }

  #select(selection: Selection): Selected {
    const { grouping, filter, most } = selection;
    if (filter === '') return { groups: this.#allBy(grouping), matched: NOTHING_MATCHED, cut: false };
    // What a filter finds changes with the library, and with what the search knows of it.
    const { library, search, usages } = this.#known;
    const used = withoutUnused(filter).isUnused ? usages?.version : 0;
    const key = JSON.stringify([library.version, search.version, used, grouping, most, filter]);
    if (this.#filtered?.key !== key) this.#filtered = { key, selected: matching(this.#known, selection) };
    return this.#filtered.selected;
  }

  #allBy(grouping: Grouping): LibraryGroups {
    if (this.#all?.grouping !== grouping) {
      this.#all?.groups.dispose();
      this.#all = { grouping, groups: new LibraryGroups(this.#known, grouping, this.#grown) };
    }
    return this.#all.groups;
  }
}

/** The best matches of a filter, and whether there are more. */
function matching(known: Knowledge, { grouping, filter, most }: Selection): Selected {
  const { search } = known;
  const { words, isUnused } = withoutUnused(filter);
  if (isUnused && words === '') return allUnused(known, grouping, most);
  const results = finish(searchingUnused(known, filter, { kinds: ['quotation'], limit: most + 1 }));
  const best = results.slice(0, most);
  const quotations = listed(best.flatMap(({ record }) => search.quotationOf(record) ?? []));
  const matched = new Map(best.map(({ record, highlights }) => [record.id, highlights]));
  return { groups: groupsOf(known, quotations, grouping), matched, cut: results.length > most };
}

/** Quotations that no draft uses, in order of the library: not more than are asked for. */
function allUnused(known: Knowledge, grouping: Grouping, most: number): Selected {
  const { library, usages } = known;
  const unused: Quotation[] = [];
  for (const { article } of library.articles) {
    if (unused.length > most) break;
    const quotations = listed(library.quotationsIn(article.metadata.id));
    unused.push(...quotations.filter((each) => usages === undefined || usages.draftsQuoting(each) === 0));
  }
  const shown = unused.slice(0, most);
  return { groups: groupsOf(known, shown, grouping), matched: NOTHING_MATCHED, cut: unused.length > most };
}

function groupId(grouping: Grouping, key: string): string {
  return `${grouping}:${key}`;
}

/** Says that a quotation listed as unused may turn out to be used. */
function readingDrafts(): TreeRow {
  return { id: 'unused/reading', label: l10n.t('Not all drafts have been read'), icon: 'info' };
}

/** Says that a filter has found more than is shown. */
function moreMatches({ most }: Selection): TreeRow {
  const label = l10n.t('Show more matches than the best {0}', quantity(most));
  return { id: 'matches/more', label, icon: 'ellipsis', act: { moreMatches: true } };
}
