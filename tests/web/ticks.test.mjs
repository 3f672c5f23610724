import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logTicks } from '../../web/lib/ticks.js';

test('long stretches have powers of ten, shorter ones 2 and 5 between them, short ones even steps', () => {
  assert.deepEqual(logTicks(3e-5, 0.7), [1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1]);
  assert.deepEqual(logTicks(0.08, 0.71), [0.05, 0.1, 0.2, 0.5, 1]);
  assert.deepEqual(logTicks(0.21, 0.29), [0.2, 0.22, 0.24, 0.26, 0.28, 0.3]);
  assert.deepEqual(logTicks(0.01, 1), [0.01, 0.1, 1]);
  assert.deepEqual(logTicks(0.365, 1.2), [0.2, 0.5, 1, 2]); // not from 0.5 on
});

test('the ticks enclose the stretch, are few, and never reach 0', () => {
  for (let k = 0; k < 2000; ++k) {
    const low = 10 ** (((k * 37) % 400) / 10 - 30);
    const high = low * 10 ** ((k % 50) / 5);
    const ticks = logTicks(low, high);
    assert.ok(ticks.length >= 2 && ticks.length <= 9, `${ticks}`);
    assert.ok(ticks[0] > 0 && ticks[0] <= low * 1.0001 && ticks.at(-1) >= high * 0.9999, `${low} ${high}: ${ticks}`);
    ticks.slice(1).forEach((tick, n) => assert.ok(tick > ticks[n]));
  }
});
