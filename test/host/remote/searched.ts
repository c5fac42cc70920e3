import assert from 'node:assert/strict';
import type { QuoinApi } from '../../../src/extension/main.js';
import type { SearchAnswer } from '../../../src/service/quoin-service.js';
import { eventually } from '../draft.js';

/** The last answer to a query, as if it were typed into the quick pick. */
export async function searched(api: QuoinApi, query: string): Promise<SearchAnswer> {
  const told: SearchAnswer[] = [];
  api.searchAsTyped((answer) => told.push(answer)).ask(query);
  return eventually(() => {
    const last = told.at(-1);
    assert.ok(last?.complete);
    return last;
  });
}
