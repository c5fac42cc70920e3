/** What is not known to be anything, field by field, and can be asked for any; null for what has no fields. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
}

/** Whether something is a whole number that can be counted with, `least` or more. */
export function isCount(value: unknown, least: 0 | 1): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least;
}
