/** What the host tests use of `node:assert/strict`, for a host without Node. */

class AssertionError extends Error {
  override readonly name = 'AssertionError';

  constructor(
    message: string | undefined,
    reason: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message ?? reason);
  }
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

function ok(value: unknown, message?: string): asserts value {
  if (!value) {
    throw new AssertionError(message, `${show(value)} is not true`, value, true);
  }
}

function equal<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  if (!Object.is(actual, expected)) {
    throw new AssertionError(message, `${show(actual)} is not ${show(expected)}`, actual, expected);
  }
}

function notEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) {
    throw new AssertionError(message, `it is ${show(expected)}`, actual, expected);
  }
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return Object.is(a, b);
  }
  const keys = Object.keys(a);
  return (
    Object.getPrototypeOf(a) === Object.getPrototypeOf(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

function deepEqual<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  if (!same(actual, expected)) {
    throw new AssertionError(message, `${show(actual)} is not ${show(expected)}`, actual, expected);
  }
}

function match(actual: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(actual)) {
    throw new AssertionError(message, `${show(actual)} does not match ${pattern}`, actual);
  }
}

function doesNotMatch(actual: string, pattern: RegExp, message?: string): void {
  if (pattern.test(actual)) {
    throw new AssertionError(message, `${show(actual)} matches ${pattern}`, actual);
  }
}

function fail(message = 'failed'): never {
  throw new AssertionError(message, message);
}

/** `expected` is a pattern of the error's message, or says whether an error is the one expected; without one any error will do. */
async function rejects(
  promise: Promise<unknown> | (() => Promise<unknown>),
  expected?: RegExp | ((error: never) => boolean),
): Promise<void> {
  try {
    await (typeof promise === 'function' ? promise() : promise);
  } catch (error) {
    if (typeof expected === 'function') ok(expected(error as never), show(error));
    else if (expected) match(String(error), expected);
    return;
  }
  fail('It was not rejected.');
}

export default Object.assign(ok, { ok, equal, notEqual, deepEqual, match, doesNotMatch, fail, rejects });
