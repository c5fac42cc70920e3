/** What has a number that grows with every change. */
export interface Versioned {
  readonly version: number;
}

/** Works something out when it is first asked for after a change, and remembers it until the next. */
export function perVersion<T>(of: Versioned, compute: () => T): () => T {
  let known: { readonly version: number; readonly value: T } | undefined;
  return () => {
    if (known?.version !== of.version) known = { version: of.version, value: compute() };
    return known.value;
  };
}
