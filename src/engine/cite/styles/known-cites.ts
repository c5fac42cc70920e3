/** Which names of an item are shown and how, and what else distinguishes it: the processor writes into it as it prints. */
interface AmbigConfig {
  [setting: string]: unknown;
}

interface Disambiguation {
  runDisambig(): void;
}

/** The parts of the processor by which works are distinguished. */
export interface Disambiguating {
  readonly Disambiguation: { readonly prototype: Disambiguation };
  getAmbiguousCite(
    this: unknown,
    item: { readonly id: string },
    config?: AmbigConfig,
    isVisual?: boolean,
    cite?: unknown,
  ): string;
}

/** A cite as it was printed, and what its settings were afterwards. */
interface Printed {
  readonly text: string;
  readonly after: AmbigConfig;
}

/**
 * Has the processor print a work in one way only once while it tells works of one short form apart. For each work that it has told
 * apart it prints all others again, in the same way: 600 works of one first author took it more than a minute.
 */
export function rememberCites(processor: Disambiguating): void {
  const { getAmbiguousCite } = processor;
  const { prototype } = processor.Disambiguation;
  const { runDisambig } = prototype;
  let known: Map<string, Printed> | null = null;
  prototype.runDisambig = function (this: Disambiguation): void {
    known = new Map();
    try {
      runDisambig.call(this);
    } finally {
      known = null;
    }
  };
  processor.getAmbiguousCite = function (item, config, isVisual, cite): string {
    if (known === null || config === undefined || cite !== undefined)
      return getAmbiguousCite.call(this, item, config, isVisual, cite);
    const key = `${JSON.stringify(config)} ${isVisual} ${item.id}`;
    const printed = known.get(key);
    if (printed === undefined) {
      const text = getAmbiguousCite.call(this, item, config, isVisual);
      known.set(key, { text, after: copyOf(config) });
      return text;
    }
    Object.assign(config, copyOf(printed.after));
    return printed.text;
  };
}

/** A copy whose lists can be written into; lists keep their gaps. */
function copyOf(config: AmbigConfig): AmbigConfig {
  return Object.fromEntries(Object.entries(config).map(([setting, value]) => [setting, listCopy(value)]));
}

function listCopy(value: unknown): unknown {
  return Array.isArray(value) ? value.map(listCopy) : value;
}
