/** A CSL-JSON item: plain data under CSL's variable names. */
export interface CslItem {
  /** The cite key; empty where the file gives none (RIS often does not). */
  readonly id: string;
  /** A CSL item type. */
  readonly type: string;
  readonly [variable: string]: unknown;
}

/** The same fields without those that have no value. */
export function withoutGaps(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
