import fc from 'fast-check';
import { TARGETS } from './targets.js';

describe('fuzzing, a short run', () => {
  for (const [name, property] of Object.entries(TARGETS)) {
    it(name, () => fc.assert(property, { numRuns: 60 })).timeout(600_000);
  }
});
