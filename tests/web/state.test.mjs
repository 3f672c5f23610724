import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buffersIn } from '../../web/engine/protocol.js';
import { createEngine } from '../../web/engine/engine.js';
import { valueAt, withValue } from '../../web/lib/paths.js';
import { fieldAt, rowAt, valueOfText } from '../../web/state/schema.js';

const config = { network: { layers: [{ units: 4 }, { units: 7 }] }, loss: { function: 'mse' } };
const catalog = {
  fields: [
    { path: 'network.layers[].units', kind: 'whole' },
    { path: 'loss.function', kind: 'choice', table: 'losses' },
  ],
  tables: {
    losses: [
      { name: 'bce', label: 'B' },
      { name: 'mse', label: 'M' },
    ],
  },
};

test('a path reaches into lists', () => {
  assert.equal(valueAt(config, 'network.layers[1].units'), 7);
  assert.equal(valueAt(config, 'network.layers[9].units'), undefined);
  assert.equal(fieldAt(catalog, 'network.layers[1].units').kind, 'whole');
  assert.throws(() => fieldAt(catalog, 'network.colour'), /no field network\.colour/);
  assert.equal(rowAt(catalog, config, 'loss.function').label, 'M');
});

test('a changed copy leaves the original as it was', () => {
  const changed = withValue(config, 'network.layers[1].units', 9);
  assert.deepEqual(changed.network.layers, [{ units: 4 }, { units: 9 }]);
  assert.equal(config.network.layers[1].units, 7);
  assert.deepEqual(withValue(config, 'network.layers', []).network.layers, []);
});

test('typed text becomes a number if it reads as one, else stays as it is', () => {
  assert.equal(valueOfText(' 0.05 '), 0.05);
  assert.equal(valueOfText('1e-3'), 0.001);
  assert.equal(valueOfText('−1'), -1);
  assert.equal(valueOfText('abc'), 'abc');
  assert.equal(valueOfText(''), '');
  assert.equal(valueOfText('1,5'), '1,5');
  assert.equal(valueOfText('0x10'), '0x10');
  assert.equal(valueOfText('−1.2e−5'), -1.2e-5);
  assert.equal(valueOfText('.5'), 0.5);
  assert.ok(Number.isNaN(valueOfText('NaN')));
});

test('all buffers of an answer are handed over', () => {
  const [a, b] = [new Float64Array(2), new Float32Array(3)];
  assert.deepEqual(buffersIn({ n: 1, none: null, inner: [{ a }, b], text: 'x' }), [a.buffer, b.buffer]);
});

/** A worker that the test answers for. */
function fakeWorker() {
  const worker = { calls: [], terminated: false, postMessage: (call) => worker.calls.push(call), terminate: () => {} };
  return worker;
}

test('answers reach the call they belong to, in any order', async () => {
  const worker = fakeWorker();
  const { engine } = createEngine(() => worker);
  const [first, second] = [engine.catalog(), engine.validate({ config: 1 })];
  assert.deepEqual(worker.calls[1], { id: 2, method: 'validate', request: { config: 1 } });
  worker.onmessage({ data: { id: 2, value: 'two' } });
  worker.onmessage({ data: { id: 1, error: { name: 'RangeError', message: 'one' } } });
  assert.equal(await second, 'two');
  await assert.rejects(first, { name: 'RangeError', message: 'one' });
});

test('a worker that dies rejects every call, now and later', async () => {
  const worker = fakeWorker();
  const { engine } = createEngine(() => worker);
  const waiting = engine.catalog();
  worker.onerror({ message: 'out of memory' });
  await assert.rejects(waiting, /out of memory/);
  await assert.rejects(engine.catalog(), /out of memory/);
});
