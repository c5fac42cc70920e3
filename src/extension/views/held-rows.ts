import type { TreeNode } from './nodes.js';

/**
 * A row that VS Code holds. It is the same object as long as the tree has a row with its id, and is what that row is now: VS
 * Code passes it to commands and drags even while the list is being asked for again.
 */
export class HeldRow implements TreeNode {
  #node: TreeNode;
  /** The row above; undefined for the first level. */
  parent: HeldRow | undefined;
  /** What the row showed when VS Code was last told of it. */
  look: string;
  /** The tooltip that VS Code has been given. */
  tooltipShown: string | undefined;

  constructor(node: TreeNode, parent: HeldRow | undefined) {
    this.#node = node;
    this.parent = parent;
    this.look = lookOf(node);
  }

  get id(): string {
    return this.#node.id;
  }
  get row(): TreeNode['row'] {
    return this.#node.row;
  }
  get children(): TreeNode['children'] {
    return this.#node.children;
  }
  get found(): TreeNode['found'] {
    return this.#node.found;
  }
  get entityId(): TreeNode['entityId'] {
    return this.#node.entityId;
  }
  get tooltip(): TreeNode['tooltip'] {
    const { tooltip } = this.#node;
    return (
      tooltip &&
      (async () => {
        const shown = await tooltip();
        this.tooltipShown = shown?.value;
        return shown;
      })
    );
  }

  /** Becomes what the row is now. */
  update(node: TreeNode, parent: HeldRow | undefined): void {
    this.#node = node;
    this.parent = parent;
    this.look = lookOf(node);
  }
}

/** What of a tree VS Code must ask for again: all of it, or some rows with what is under them. */
export type Changes = 'all' | readonly HeldRow[];

/** Gives the rows to show under a row, or the first level. */
export type RowsUnder = (parent: TreeNode | undefined) => Promise<readonly TreeNode[]>;

interface List {
  readonly parent: HeldRow | undefined;
  readonly rows: readonly HeldRow[];
  /** Whether VS Code has still to ask for it: it is answered with these rows at once. */
  isAwaited: boolean;
}

/** A list as it is now, and the tooltips that have changed of those that have been shown. */
interface Fetched {
  readonly nodes: readonly TreeNode[];
  readonly newTooltips: ReadonlySet<string>;
}

/** The id of the first level. */
const ROOTS = '';

/**
 * The lists that VS Code holds of a tree, compared with what they are now. VS Code forgets rows that it has to request
 * again, and a click on one of them is lost until the answer comes. So it is notified only of real differences, and answered at once.
 */
export class HeldRows {
  readonly #rowsUnder: RowsUnder;
  readonly #onStale: () => void;
  /** By the id of the row above. */
  readonly #lists = new Map<string, List>();
  readonly #rows = new Map<string, HeldRow>();
  #comparisons = 0;
  #forgotten = 0;

  /** @param onStale called when an answer may be older than the last comparison, which did not know it */
  constructor(rowsUnder: RowsUnder, onStale: () => void) {
    this.#rowsUnder = rowsUnder;
    this.#onStale = onStale;
  }

  /** Answers VS Code, which holds the rows from then on. */
  async ask(parent: TreeNode | undefined): Promise<HeldRow[]> {
    const id = parent?.id ?? ROOTS;
    const held = this.#lists.get(id);
    if (held?.isAwaited) {
      held.isAwaited = false;
      return [...held.rows];
    }
    const [comparisons, forgotten] = [this.#comparisons, this.#forgotten];
    const above = parent && (this.#rows.get(parent.id) ?? new HeldRow(parent, undefined));
    let nodes: readonly TreeNode[] = [];
    try {
      nodes = await this.#rowsUnder(parent);
    } finally {
      // Without an answer, VS Code shows no rows.
      if (forgotten === this.#forgotten) this.#hold(id, above, nodes);
      if (comparisons !== this.#comparisons) this.#onStale();
    }
    const rows = this.#lists.get(id)?.rows;
    return forgotten === this.#forgotten && rows ? [...rows] : nodes.map((node) => new HeldRow(node, above));
  }

  /** Asks for all lists that VS Code holds, and says what of them differs now. */
  async compare(): Promise<Changes> {
    this.#comparisons += 1;
    const forgotten = this.#forgotten;
    const known = [...this.#lists.keys()];
    const fetched = new Map<string, Fetched>();
    if (this.#lists.has(ROOTS)) await this.#fetch(undefined, fetched);
    if (forgotten !== this.#forgotten) return [];
    const changes = this.#take(fetched);
    for (const id of known) if (!fetched.has(id)) this.#lists.delete(id);
    this.#dropRows();
    return changes;
  }

  /** The rows held under a row, or the first level. */
  under(parent: Pick<TreeNode, 'id'> | undefined): readonly HeldRow[] {
    return this.#lists.get(parent?.id ?? ROOTS)?.rows ?? [];
  }

  /** The row above one, as far as it is known. */
  parentOf(node: TreeNode): HeldRow | undefined {
    return this.#rows.get(node.id)?.parent;
  }

  /** Forgets all lists: each is fetched when VS Code asks for it again. */
  forget(): void {
    this.#forgotten += 1;
    this.#lists.clear();
    this.#rows.clear();
  }

  /** Asks for a list and for those under its rows that are held, too. */
  async #fetch(parent: TreeNode | undefined, fetched: Map<string, Fetched>): Promise<void> {
    const nodes = await this.#rowsUnder(parent);
    const newTooltips = new Set<string>();
    fetched.set(parent?.id ?? ROOTS, { nodes, newTooltips });
    for (const node of nodes) {
      const before = this.#rows.get(node.id)?.tooltipShown;
      if (before !== undefined && (await node.tooltip?.())?.value !== before) newTooltips.add(node.id);
      if (node.children && this.#lists.has(node.id)) await this.#fetch(node, fetched);
    }
  }

  /** Holds what has been fetched instead of what it was, and gives the difference. */
  #take(fetched: ReadonlyMap<string, Fetched>): Changes {
    let isAll = false;
    const changed = new Set<HeldRow>();
    for (const [id, { nodes, newTooltips }] of fetched) {
      const before = this.#lists.get(id);
      const looks = new Map(before?.rows.map((row) => [row.id, row.look]));
      const parent = this.#rows.get(id);
      const rows = this.#hold(id, parent, nodes, before?.isAwaited);
      const isSameList =
        rows.length === before?.rows.length && rows.every((row, index) => row.id === before.rows[index]?.id);
      if (!isSameList) {
        if (parent) changed.add(parent);
        else isAll = true;
      }
      for (const row of rows) {
        const isNewTooltip = newTooltips.has(row.id);
        if (isNewTooltip) row.tooltipShown = undefined;
        if (isSameList && (isNewTooltip || looks.get(row.id) !== row.look)) changed.add(row);
      }
    }
    for (const id of fetched.keys()) {
      const list = this.#lists.get(id);
      if (list && (isAll || isUnderOne(list, changed))) list.isAwaited = true;
    }
    return isAll ? 'all' : [...changed];
  }

  #hold(id: string, parent: HeldRow | undefined, nodes: readonly TreeNode[], isAwaited = false): readonly HeldRow[] {
    const rows = nodes.map((node) => {
      const held = this.#rows.get(node.id);
      held?.update(node, parent);
      const row = held ?? new HeldRow(node, parent);
      this.#rows.set(node.id, row);
      return row;
    });
    this.#lists.set(id, { parent, rows, isAwaited });
    return rows;
  }

  #dropRows(): void {
    const held = new Set([...this.#lists.values()].flatMap(({ rows }) => rows));
    for (const [id, row] of this.#rows) if (!held.has(row)) this.#rows.delete(id);
  }
}

function isUnderOne({ parent }: List, rows: ReadonlySet<HeldRow>): boolean {
  for (let above = parent; above; above = above.parent) if (rows.has(above)) return true;
  return false;
}

function lookOf(node: TreeNode): string {
  return JSON.stringify(node.row());
}
