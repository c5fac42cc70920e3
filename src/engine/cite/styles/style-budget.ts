import * as l10n from '@vscode/l10n';
import type { StyleElement } from './style-xml.js';

/** Number of elements of a style with every macro call expanded and all branches counted: what the processor builds. */
const MOST_BUILT = 60_000;
/** The same with the longest branch of each choice: the most that one citation or reference takes. */
const MOST_RENDERED = 3_000;
/** Calls of macros and elements inside one another. */
const DEEPEST = 300;
/** Characters that cost as much as an element. */
const PER_ELEMENT = 500;
/** Characters of one attribute, and of one term; those of real styles have a tenth of it. */
const LONGEST_VALUE = 5_000;

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
  const counter = new Counter(macros, Locale.of(style));
  let built = 0;
  for (const part of elementsOf(style)) {
    // What is only defined costs when it is called.
    const cost = counter.cost(part);
    if (part.name !== 'macro') built += cost.built;
    if (cost.rendered > MOST_RENDERED || built > MOST_BUILT)
      throw new Error(l10n.t('The macros of the style call one another too often.'));
  }
}

/** What a style's own locales put where it is asked for. */
class Locale {
  /** Characters of the longest form of each term. */
  readonly terms = new Map<string, number>();
  /** Elements of the longest of each form of dates. */
  readonly dates = new Map<string, number>();

  static of(style: StyleElement): Locale {
    const locale = new Locale();
    for (const part of elementsOf(style).filter(({ name }) => name === 'locale')) {
      for (const child of elementsOf(part)) {
        if (child.name === 'date') raise(locale.dates, child.attrs.form, 1 + elementsOf(child).length);
        if (child.name !== 'terms') continue;
        for (const term of elementsOf(child)) raise(locale.terms, term.attrs.name, lengthOf(term));
      }
    }
    return locale;
  }

  /** What an element costs besides what it has itself. */
  costOf({ name, attrs }: StyleElement): number {
    const date = name === 'date' ? (this.dates.get(attrs.form ?? '') ?? 0) : 0;
    const term = attrs.term === undefined ? 0 : (this.terms.get(attrs.term) ?? 0);
    // Which term a label is depends on what is cited.
    const label = name === 'label' ? Math.max(0, ...this.terms.values()) : 0;
    return date + Math.floor(Math.max(term, label) / PER_ELEMENT);
  }
}

function raise(known: Map<string, number>, name: string | undefined, to: number): void {
  known.set(name ?? '', Math.max(known.get(name ?? '') ?? 0, to));
}

/** Number of characters in an element. */
function lengthOf({ children }: StyleElement): number {
  const length = sum(children.map((child) => (typeof child === 'string' ? child.length : lengthOf(child))));
  if (length > LONGEST_VALUE) throw new Error(l10n.t('A term of the style is too long.'));
  return length;
}

class Counter {
  readonly #macros: ReadonlyMap<string, StyleElement>;
  readonly #locale: Locale;
  /** What each macro costs; null while it is being counted. */
  readonly #known = new Map<string, Cost | null>();

  #open = 0;

  constructor(macros: ReadonlyMap<string, StyleElement>, locale: Locale) {
    this.#macros = macros;
    this.#locale = locale;
  }

  cost(element: StyleElement): Cost {
    this.#open++;
    const cost = this.#cost(element);
    this.#open--;
    // What is known about a macro may be deep at a place where it is called deep inside.
    if (this.#open + cost.depth > DEEPEST) throw new Error(l10n.t('The macros of the style are nested too deeply.'));
    return cost;
  }

  #cost(element: StyleElement): Cost {
    if (this.#open > DEEPEST) throw new Error(l10n.t('The macros of the style are nested too deeply.'));
    const called = element.name === 'macro' ? NOTHING : this.#called(element.attrs.macro);
    const children = elementsOf(element).map((child) => this.cost(child));
    const rendered = children.map((child) => child.rendered);
    const inside = element.name === 'choose' ? Math.max(0, ...rendered) : sum(rendered);
    const values = Object.values(element.attrs);
    if (values.some((value) => value.length > LONGEST_VALUE))
      throw new Error(l10n.t('An attribute of “{0}” in the style is too long.', element.name.slice(0, 100)));
    // A delimiter is between all that is inside.
    const between = (element.attrs.delimiter?.length ?? 0) * children.length;
    const own = 1 + Math.floor((sum(values.map((value) => value.length)) + between) / PER_ELEMENT);
    const asked = this.#locale.costOf(element);
    return {
      built: own + asked + called.built + sum(children.map((child) => child.built)),
      rendered: own + asked + called.rendered + inside,
      depth: 1 + Math.max(called.depth, 0, ...children.map((child) => child.depth)),
    };
  }

  #called(name: string | undefined): Cost {
    const macro = name === undefined ? undefined : this.#macros.get(name);
    if (name === undefined || macro === undefined) return NOTHING;
    const known = this.#known.get(name);
    if (known === null) throw new Error(l10n.t('The macro {0} of the style calls itself.', name.slice(0, 100)));
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
