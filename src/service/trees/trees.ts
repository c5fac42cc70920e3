import type { Knowledge } from '../knowledge.js';
import type { Remotes } from '../remote/remotes.js';
import { entityRows, kindRows, mentionRows, rowsOfEntity, saidRowId } from './entities-tree.js';
import { highlightGroups, highlightRows } from './highlights-tree.js';
import type { TreePlace } from './place.js';
import { QuotationsTree } from './quotations-tree.js';
import { concatenated, pageOf, type Rows, type TreePage } from './rows.js';
import { rowsOfSource, SourcesTree } from './sources-tree.js';
import { Timelines } from './timelines.js';

/** The trees of a library: quotations, entities and sources, page by page. */
export class Trees {
  readonly #known: Knowledge & { readonly remotes?: Remotes | undefined };
  readonly #quotations: QuotationsTree;
  readonly #sources: SourcesTree;
  readonly #timelines: Timelines;

  /** `grown` is called when more has been counted since someone looked. */
  constructor(known: Knowledge & { readonly remotes?: Remotes | undefined }, grown: () => void) {
    this.#known = known;
    this.#quotations = new QuotationsTree(known, grown);
    this.#sources = new SourcesTree(known);
    this.#timelines = new Timelines(known);
  }

  /** At most `count` of the rows at a place, from the index `from` on; none where what stood there is gone. */
  children(place: TreePlace, from: number, count: number): TreePage {
    return pageOf(this.#rowsAt(place), from, count);
  }

  #rowsAt(place: TreePlace): Rows {
    switch (place.at) {
      case 'quotations':
        // A filter searches what the library has.
        return place.selection.filter === ''
          ? concatenated(highlightGroups(this.#known.remotes), this.#quotations.rows(place.selection))
          : this.#quotations.rows(place.selection);
      case 'group':
        return this.#quotations.rowsOfGroup(place.selection, place.key);
      case 'highlights':
        return highlightRows(this.#known.remotes, place.library);
      case 'entities':
        return kindRows(this.#known);
      case 'kind':
        return entityRows(this.#known, place.kind);
      case 'entity':
        return rowsOfEntity(this.#known, place.kind, place.id);
      case 'said':
        return this.#timelines.rows(place.kind, place.id, saidRowId(place.kind, place.id));
      case 'reports':
        return this.#timelines.reports(place.id, place.quotationId, saidRowId(place.kind, place.id));
      case 'mentions':
        return mentionRows(this.#known, place.kind, place.id, place.articleId);
      case 'sources':
        return this.#sources.rows();
      case 'source':
        return rowsOfSource(this.#known, place.articleId);
    }
  }
}
