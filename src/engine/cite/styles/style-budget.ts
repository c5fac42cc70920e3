import type { StyleElement } from './style-xml.js';

/** Elements of a style once each macro stands where it is called, all branches counted: what the processor builds. */
const MOST_BUILT = 60_000;
/** The same with the longest branch of each choice: the most that one citation or reference takes. */
const MOST_RENDERED = 3_000;
/** Calls of macros and elements inside one another. */
const DEEPEST = 300;
/** Characters of a tag that cost as much as an element. */
const PER_ELEMENT = 500;

/** How much a part of a style costs at most. */
interface Cost {
  readonly built: number;
  readonly rendered: number;
  readonly depth: number;
}

const NOTHING: Cost = { built: 0, rendered: 0, depth: 0 };

/**
 * Throws, with a sentence, if formatting in a style could take too long. Macros may call macros, so that a style of few lines
 * may stand for any number of elements. Counts without expanding: linear in the style.
 */
export function checkBudget(style: StyleElement): void {
  const macros = new Map<string, StyleElement>();
  for (const child of elementsOf(style)) {
    if (child.name === 'macro') macros.set(child.attrs.name ?? '', child);
  }
  const counter = new Counter(macros);
  let built = 0;
  for (const part of elementsOf(style)) {
    // What is only defined costs when it is called.
    const cost = counter.cost(part);
    if (part.name !== 'macro') built += cost.built;
    if (cost.rendered > MOST_RENDERED || built > MOST_BUILT)
      throw new Error('The macros of the style call one another too often.');
  }
}

class Counter {
  readonly #macros: ReadonlyMap<string, StyleElement>;
  /** What each macro costs; null while it is being counted. */
  readonly #known = new Map<string, Cost | null>();

  #open = 0;

  constructor(macros: ReadonlyMap<string, StyleElement>) {
    this.#macros = macros;
  }

  cost(element: StyleElement): Cost {
    this.#open++;
    const cost = this.#cost(element);
    this.#open--;
    // What is known of a macro may be deep at a place where it is called deep inside.
    if (this.#open + cost.depth > DEEPEST) throw new Error('The macros of the style are nested too deeply.');
    return cost;
  }

  #cost(element: StyleElement): Cost {
    if (this.#open > DEEPEST) throw new Error('The macros of the style are nested too deeply.');
    const called = element.name === 'macro' ? NOTHING : this.#called(element.attrs.macro);
    const children = elementsOf(element).map((child) => this.cost(child));
    const rendered = children.map((child) => child.rendered);
    const inside = element.name === 'choose' ? Math.max(0, ...rendered) : sum(rendered);
    const size = Object.values(element.attrs).reduce((length, value) => length + value.length, 0);
    const own = 1 + Math.floor(size / PER_ELEMENT);
    return {
      built: own + called.built + sum(children.map((child) => child.built)),
      rendered: own + called.rendered + inside,
      depth: 1 + Math.max(called.depth, 0, ...children.map((child) => child.depth)),
    };
  }

  #called(name: string | undefined): Cost {
    const macro = name === undefined ? undefined : this.#macros.get(name);
    if (name === undefined || macro === undefined) return NOTHING;
    const known = this.#known.get(name);
    if (known === null) throw new Error(`The macro ${name.slice(0, 100)} of the style calls itself.`);
    if (known !== undefined) return known;
    this.#known.set(name, null);
    const cost = this.cost(macro);
    this.#known.set(name, cost);
    return cost;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function elementsOf({ children }: StyleElement): StyleElement[] {
  return children.filter((child) => typeof child !== 'string');
}
