import type { EntityKind } from '../../engine/extract/extraction.js';
import { chronology } from '../../engine/library/chronology.js';
import type { Quotation } from '../../engine/library/model.js';
import { articleOf } from '../describe.js';
import type { Knowledge } from '../knowledge.js';
import { perVersion } from '../per-version.js';
import { gapBetween } from '../statements.js';
import { listed, quotationRow } from './library-rows.js';
import { type Rows, rows, rowsOf, type TreeRow } from './rows.js';

/** A statement with all reports of it, the first one first, or words on the time before it in which there is none. */
type Line = { readonly reports: readonly [Quotation, ...Quotation[]] } | { readonly gap: string; readonly id: string };

/** What entities have said, statement by statement in order of date. */
export class Timelines {
  readonly #known: Knowledge;
  readonly #lines: () => Map<string, readonly Line[]>;

  constructor(known: Knowledge) {
    this.#known = known;
    this.#lines = perVersion(known.library, () => new Map());
  }

  /** The statements of an entity, each by its first report, with the others under it; long gaps between them are rows, too. */
  rows(kind: EntityKind, id: string, parentId: string): Rows {
    return rowsOf(this.#linesOf(id), (line): TreeRow => {
      if ('gap' in line)
        return { id: `${parentId}/gap:${line.id}`, label: line.gap, icon: 'ellipsis', spoken: line.gap };
      const [first, ...others] = line.reports;
      const row = quotationRow(this.#known, first, parentId, ['who']);
      if (others.length === 0) return row;
      return { ...row, under: { place: { at: 'reports', kind, id, quotationId: first.id }, shown: 'collapsed' } };
    });
  }

  /** The other reports of a statement, by its first; none where it is gone. */
  reports(id: string, quotationId: string, parentId: string): Rows {
    const line = this.#linesOf(id).find((each) => 'reports' in each && each.reports[0].id === quotationId);
    if (line === undefined || 'gap' in line) return rows();
    const [first, ...others] = line.reports;
    return rowsOf(others, (quotation) => quotationRow(this.#known, quotation, `${parentId}/${first.id}`, ['who']));
  }

  #linesOf(id: string): readonly Line[] {
    const known = this.#lines();
    const lines = known.get(id) ?? this.#made(id);
    known.set(id, lines);
    return lines;
  }

  #made(id: string): readonly Line[] {
    const { library } = this.#known;
    const lines: Line[] = [];
    let last: string | null = null;
    for (const [first, ...others] of chronology(listed(library.quotationsBy(id)), library)) {
      if (first === undefined) continue;
      const { issued } = articleOf(this.#known, first).article.metadata;
      const gap = last === null ? null : gapBetween(last, issued);
      if (gap !== null) lines.push({ gap, id: first.id });
      lines.push({ reports: [first, ...others] });
      last = issued ?? last;
    }
    return lines;
  }
}
