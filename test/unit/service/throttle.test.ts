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

  it('runs more and more rarely while it is asked for all the time, and soon after that', () => {
    const runs: number[] = [];
    let now = 0;
    const throttle = new Throttle(() => runs.push(now), 500, 3_000);
    const ask = (until: number) => {
      for (; now < until; now += 100) {
        throttle.request();
        mock.timers.tick(100);
      }
    };
    ask(10_000);
    assert.deepEqual(
      runs.splice(0).map((at) => Math.round(at / 500) / 2),
      [0, 0.5, 1.5, 3.5, 6.5, 9.5],
    );
    mock.timers.tick(500);
    assert.equal(runs.length, 1, 'what was asked for last is not kept waiting');
    mock.timers.tick(10_000);
    assert.equal(runs.length, 1);
    now = 30_000;
    ask(31_200);
    assert.deepEqual(
      runs.splice(1).map((at) => Math.round(at / 500) / 2),
      [30, 30.5],
      'after a rest as at first',
    );
  });

  it('runs only after a longer rest where bursts are that far apart', () => {
    const runs: number[] = [];
    let now = 0;
    const throttle = new Throttle(() => runs.push(now), 500, 64_000, 8_000);
    for (; now < 60_000; now += 100) {
      if (now % 5_000 === 0) throttle.request();
      mock.timers.tick(100);
    }
    assert.deepEqual(
      runs.splice(0).map((at) => Math.round(at / 1_000)),
      [0, 5, 10, 15, 20, 28, 44],
    );
    mock.timers.tick(5_000);
    assert.equal(runs.length, 1, 'what was asked for last is not kept waiting');
  });

  it('does nothing after its end', () => {
    for (const longest of [500, 3_000]) {
      let runs = 0;
      const throttle = new Throttle(() => runs++, 500, longest);
      throttle.request();
      throttle.request();
      throttle.dispose();
      throttle.request();
      mock.timers.tick(5_000);
      assert.equal(runs, 1);
    }
  });
});
