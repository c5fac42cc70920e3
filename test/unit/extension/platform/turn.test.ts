import assert from 'node:assert/strict';
import { stillWanted } from '../../../../src/extension/platform/turn.js';

describe('an answer', () => {
  const token = () => ({
    isCancellationRequested: false,
    onCancellationRequested: () => ({ dispose: () => undefined }),
  });

  it('is still wanted where nothing has come in between', async () => {
    assert.equal(await stillWanted(token()), true);
  });

  it('is not where the request was withdrawn before its turn, or has been already', async () => {
    const withdrawn = token();
    const wanted = stillWanted(withdrawn);
    withdrawn.isCancellationRequested = true;
    assert.equal(await wanted, false);
    assert.equal(await stillWanted({ ...token(), isCancellationRequested: true }), false);
  });
});
