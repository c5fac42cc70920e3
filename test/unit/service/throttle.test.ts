import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Throttle } from '../../../src/service/throttle.js';

describe('a throttle', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('runs at once, and then once in each interval however often it is asked', () => {
    let runs = 0;
    const throttle = new Throttle(() => runs++, 500);
    for (let change = 0; change < 75; change++) {
      throttle.request();
      mock.timers.tick(10);
    }
    assert.equal(runs, 2, 'at 0 and at 500 ms');
    mock.timers.tick(500);
    assert.equal(runs, 3, 'what was asked for last is not forgotten');
    mock.timers.tick(5_000);
    assert.equal(runs, 3, 'unasked it does nothing');
    throttle.request();
    assert.equal(runs, 4, 'after a rest it runs at once again');
  });

  it('counts what is asked for during a run', () => {
    let runs = 0;
    const throttle = new Throttle(() => {
      runs++;
      if (runs === 1) throttle.request();
    }, 500);
    throttle.request();
    assert.equal(runs, 1);
    mock.timers.tick(500);
    assert.equal(runs, 2);
  });

  it('does nothing after its end', () => {
    let runs = 0;
    const throttle = new Throttle(() => runs++, 500);
    throttle.request();
    throttle.request();
    throttle.dispose();
    mock.timers.tick(1_000);
    assert.equal(runs, 1);
  });
});
