import type { CslItem } from '../../bibliography/csl-item.js';
import type { CiteItem } from '../pandoc.js';
import type { StyleElement } from './style-xml.js';

/** What CSL puts between the works of one author in a citation unless the style says otherwise. */
const DEFAULT_DELIMITER = ', ';

/** The style, with CSL's default delimiter between works of one author where it collapses them by year: the processor does not know it. */
export function withCiteGroups(style: StyleElement): StyleElement {
  return { ...style, children: style.children.map((child) => (isElement(child, 'citation') ? grouped(child) : child)) };
}

function grouped(citation: StyleElement): StyleElement {
  const { attrs } = citation;
  if (attrs.collapse !== 'year') return citation;
  return { ...citation, attrs: { 'cite-group-delimiter': DEFAULT_DELIMITER, ...attrs } };
}

function isElement(child: StyleElement | string, name: string): child is StyleElement {
  return typeof child !== 'string' && child.name === name;
}

/** How a cite stands to the others of its citation. */
export interface Grouped {
  /** The names by which its work is cited; absent for a work without any. */
  readonly quoinNames?: string | undefined;
  /** It shows its author, though the one before has the same: words are between them. */
  readonly quoinApart?: boolean;
  /** One of its group names a place, so that a comma would leave open to which work it belongs. */
  readonly quoinWide?: boolean;
}

function namesOf(work: CslItem | undefined): string | undefined {
  const names = [work?.author, work?.editor, work?.translator, work?.director].find(
    (each) => Array.isArray(each) && each.length > 0,
  );
  return names === undefined ? undefined : JSON.stringify(names);
}

/** Works of one author side by side, each group where its first one is; as written where words go before or after one of them. */
export function inGroups(items: readonly CiteItem[], itemOf: (key: string) => CslItem | undefined): CiteItem[] {
  if (items.length < 3 || items.some(({ prefix, suffix }) => prefix !== '' || suffix !== '')) return [...items];
  const groups = new Map<string, CiteItem[]>();
  for (const [index, item] of items.entries()) {
    const names = namesOf(itemOf(item.key)) ?? String(index);
    const group = groups.get(names);
    if (group === undefined) groups.set(names, [item]);
    else group.push(item);
  }
  return [...groups.values()].flat();
}

/** For each cite of a citation how it stands to the others, as in Pandoc. */
export function groupedCites(items: readonly CiteItem[], itemOf: (key: string) => CslItem | undefined): Grouped[] {
  const cites = items.map((item, index) => ({
    names: namesOf(itemOf(item.key)),
    isApart: index > 0 && (item.prefix !== '' || items[index - 1]?.suffix !== ''),
    isPlaced: item.locator !== null,
  }));
  const groups: (typeof cites)[] = [];
  for (const [index, cite] of cites.entries()) {
    const goesOn = cite.names !== undefined && cite.names === cites[index - 1]?.names && !cite.isApart;
    if (goesOn) groups.at(-1)?.push(cite);
    else groups.push([cite]);
  }
  return groups.flatMap((group) => {
    const quoinWide = group.some(({ isPlaced }) => isPlaced);
    return group.map(({ names, isApart }) => ({ quoinNames: names, quoinApart: isApart, quoinWide }));
  });
}

/** The parts of the processor that put delimiters between cites. */
export interface Delimiting {
  getSpliceDelimiter(this: DelimitingState, lastLocator: unknown, lastCollapsed: unknown, position: number): string;
  getCite(this: DelimitingState, item: unknown, cite: Grouped | null, ...more: unknown[]): unknown;
}

interface DelimitingState {
  readonly citation: {
    readonly opt: {
      readonly collapse?: string;
      readonly cite_group_delimiter?: string;
      readonly layout_delimiter?: string;
      readonly 'after-collapse-delimiter'?: string;
    };
  };
  readonly tmp: {
    splice_delimiter: string;
    use_cite_group_delimiter?: boolean;
    last_primary_names_string?: string | undefined;
    just_looking?: boolean;
    quoinNames?: string | undefined;
    quoinWide?: boolean;
    quoinCollapsed?: boolean;
  };
}

/**
 * Has the processor group cites as CSL and Pandoc do: by their authors, regardless of what else is printed. Without this, it takes a work with
 * a status for one of another author, and a work without an author for one of the author before.
 */
export function delimitGroups(processor: Delimiting): void {
  const { getCite, getSpliceDelimiter } = processor;
  processor.getCite = function (item, cite, ...more): unknown {
    if (this.tmp.just_looking !== true && this.citation.opt.collapse === 'year') {
      this.tmp.use_cite_group_delimiter = false;
      this.tmp.quoinWide = cite?.quoinWide === true;
      const isSame = cite?.quoinNames !== undefined && cite.quoinNames === this.tmp.quoinNames;
      if (!isSame || cite?.quoinApart === true) this.tmp.last_primary_names_string = undefined;
      this.tmp.quoinNames = cite?.quoinNames;
    }
    return getCite.call(this, item, cite, ...more);
  };
  processor.getSpliceDelimiter = function (lastLocator, lastCollapsed, position): string {
    const { opt } = this.citation;
    if (opt.collapse !== 'year') return getSpliceDelimiter.call(this, lastLocator, lastCollapsed, position);
    const isGrouped = this.tmp.use_cite_group_delimiter === true;
    const isAfterGroup = position > 0 && !isGrouped && this.tmp.quoinCollapsed === true;
    this.tmp.quoinCollapsed = isGrouped;
    const between = (isAfterGroup ? opt['after-collapse-delimiter'] : undefined) ?? opt.layout_delimiter ?? '';
    this.tmp.splice_delimiter =
      isGrouped && this.tmp.quoinWide !== true ? (opt.cite_group_delimiter ?? DEFAULT_DELIMITER) : between;
    return this.tmp.splice_delimiter;
  };
}
