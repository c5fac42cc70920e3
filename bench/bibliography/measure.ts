import { CASE_POLICIES } from './case-policies.js';
import { agrees, FIELDS, type Field, paired, sameCase } from './compare.js';
import { POLICIES } from './policies.js';
import type { Reader } from './readers.js';
import type { Reference } from './reference.js';
import type { SuiteFile } from './suites.js';

/** How many of how many are as expected. */
export interface Count {
  right: number;
  all: number;
}

/** A field that differs from what a suite expects. */
export interface Difference {
  readonly suite: string;
  readonly file: string;
  readonly id: string;
  readonly field: Field | 'entry' | 'case';
  readonly expected: unknown;
  readonly found: unknown;
}

/** What came of one reader, by suite; `both` has all. */
export interface Result {
  readonly name: string;
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, Count>>;
  /** Time for all files, in milliseconds. */
  readonly time: number;
  readonly differences: readonly Difference[];
  /** How often each policy explains a difference. */
  readonly policies: ReadonlyMap<string, number>;
}

/** Reads all files with each reader. A reader that throws has found nothing in that file. */
export function measure(files: readonly SuiteFile[], readers: readonly Reader[]): Result[] {
  return readers.map(({ name, read, without }) => {
    const counts = new Map<string, Map<string, Count>>();
    const differences: Difference[] = [];
    const count = (suite: string, column: string, isRight: boolean): void => {
      for (const table of [suite, 'both']) {
        const row = counts.get(table) ?? new Map<string, Count>();
        counts.set(table, row);
        const cell = row.get(column) ?? { right: 0, all: 0 };
        row.set(column, cell);
        cell.all++;
        if (isRight) cell.right++;
      }
    };
    const policies = new Map<string, number>();
    let time = 0;
    for (const { suite, file, text, expected } of files) {
      const before = performance.now();
      const found = tried(read, text);
      time += performance.now() - before;
      for (const [each, one] of paired(expected, found)) {
        count(suite, 'entry', one !== undefined);
        if (one === undefined) {
          differences.push({ suite, file, id: each.id, field: 'entry', expected: each.title, found: undefined });
          continue;
        }
        for (const field of FIELDS) {
          if (each[field] === undefined || without.includes(field)) continue;
          const isRight = agrees(field, each, one);
          const policy = isRight ? undefined : POLICIES.find(({ applies }) => applies(field, each, one));
          if (policy !== undefined) {
            policies.set(policy.name, (policies.get(policy.name) ?? 0) + 1);
            continue;
          }
          count(suite, field, isRight);
          if (!isRight) differences.push({ suite, file, id: one.id, field, expected: each[field], found: one[field] });
        }
        if (each.title === undefined) continue;
        const isSame = sameCase(each, one);
        const policy = isSame ? undefined : CASE_POLICIES.find(({ applies }) => applies(each, one));
        if (policy !== undefined) policies.set(policy.name, (policies.get(policy.name) ?? 0) + 1);
        else count(suite, 'case', isSame);
        if (!isSame && policy === undefined && agrees('title', each, one))
          differences.push({ suite, file, id: one.id, field: 'case', expected: each.title, found: one.title });
      }
    }
    return { name, counts, time, differences, policies };
  });
}

function tried(read: (text: string) => Reference[], text: string): Reference[] {
  const { log, warn, error } = console;
  const quiet = (): void => undefined;
  Object.assign(console, { log: quiet, warn: quiet, error: quiet });
  try {
    return read(text);
  } catch {
    return [];
  } finally {
    Object.assign(console, { log, warn, error });
  }
}

/** Quoin's differences in a field, as lines. */
export function shownDifferences(results: readonly Result[], field: string): string[] {
  return (results[0]?.differences ?? [])
    .filter((each) => each.field === field || field === 'all')
    .map(({ suite, file, id, expected, found, field: name }) =>
      [
        `${suite}/${file} ${id} (${name})`,
        `  expected ${JSON.stringify(expected)}`,
        `  found    ${JSON.stringify(found)}`,
      ].join('\n'),
    );
}
