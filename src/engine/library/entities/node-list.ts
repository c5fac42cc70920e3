import type { EntityNode } from './entity-node.js';

/** A list of fewer is made again with each that comes: engines make room for sixteen more when a list grows. */
const SHORT = 16;

/** Some entities of articles, ascending. Mostly there is one, which takes no list. */
export class NodeList implements Iterable<EntityNode> {
  #nodes: EntityNode | EntityNode[] | undefined;

  /** A list of these, which are ascending. */
  static of(nodes: EntityNode[]): NodeList {
    const list = new NodeList();
    list.#nodes = nodes.length > 1 ? nodes : nodes[0];
    return list;
  }

  /** How many there are. */
  get size(): number {
    return this.#nodes === undefined ? 0 : typeof this.#nodes === 'number' ? 1 : this.#nodes.length;
  }

  add(node: EntityNode): void {
    if (this.#nodes === undefined) {
      this.#nodes = node;
      return;
    }
    const nodes = typeof this.#nodes === 'number' ? [this.#nodes] : this.#nodes;
    const at = placeOf(node, nodes);
    if (at < nodes.length && nodes[at] === node) return;
    if (nodes.length < SHORT) this.#nodes = at === nodes.length ? [...nodes, node] : nodes.toSpliced(at, 0, node);
    else if (at === nodes.length) nodes.push(node);
    else nodes.splice(at, 0, node);
  }

  delete(node: EntityNode): void {
    if (!Array.isArray(this.#nodes)) {
      if (this.#nodes === node) this.#nodes = undefined;
      return;
    }
    const at = placeOf(node, this.#nodes);
    if (this.#nodes[at] === node) this.#nodes.splice(at, 1);
    if (this.#nodes.length === 0) this.#nodes = undefined;
  }

  has(node: EntityNode): boolean {
    if (!Array.isArray(this.#nodes)) return this.#nodes === node;
    return this.#nodes[placeOf(node, this.#nodes)] === node;
  }

  /** How many are at least `from` and lower than `to`. */
  countIn(from: EntityNode, to: EntityNode): number {
    if (Array.isArray(this.#nodes)) return placeOf(to, this.#nodes) - placeOf(from, this.#nodes);
    return this.#nodes !== undefined && this.#nodes >= from && this.#nodes < to ? 1 : 0;
  }

  [Symbol.iterator](): Iterator<EntityNode> {
    const all = this.#nodes === undefined ? [] : typeof this.#nodes === 'number' ? [this.#nodes] : this.#nodes;
    return all[Symbol.iterator]();
  }
}

/** The index of the first that is not lower than `node`. */
function placeOf(node: EntityNode, nodes: readonly EntityNode[]): number {
  // What comes is mostly the newest.
  if ((nodes.at(-1) ?? 0) < node) return nodes.length;
  let [from, to] = [0, nodes.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((nodes[middle] ?? 0) < node) from = middle + 1;
    else to = middle;
  }
  return from;
}
