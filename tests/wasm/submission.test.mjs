// What a student computed, held against a step of the run, through the wasm: all kinds of it are tested natively.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadMethods, view } from './lab.mjs';

const methods = await loadMethods();
const layer = (units) => ({ units, activation: 'tanh', bias: true });
const config = {
  network: { layers: [layer(8), layer(8)] },
  optimizer: { rule: 'sgd', learning_rate: 0.1 },
  training: { update: 'full_batch' },
};

/** The tensors of a step whose gradient is so many times the right one, as one would paste them. */
function handedIn({ layers, rows, gradients, before, learning_rate }, slices, factor) {
  const whole = (name, kind, layer, shape, values) => ({
    name,
    tensor: kind && { kind, layer },
    shape,
    values: Array.from(values),
    resolution: [],
    float32: false,
  });
  const after = before.map((w, k) => w - learning_rate * factor * gradients[k]);
  return slices.flatMap(({ inputs, outputs, weights, bias }, l) => {
    const ofWeights = (all) => all.slice(weights, weights + inputs * outputs);
    return [
      whole(`z${l + 1}`, null, l, [rows.length, outputs], layers[l].z),
      whole(
        '',
        'delta',
        l,
        [rows.length, outputs],
        layers[l].delta.map((value) => factor * value),
      ),
      whole(`dW${l + 1}`, null, l, [inputs, outputs], ofWeights(gradients.map((value) => factor * value))),
      whole(
        `db${l + 1}`,
        null,
        l,
        [outputs],
        gradients.slice(bias, bias + outputs).map((value) => factor * value),
      ),
      whole('', 'new_w', l, [inputs, outputs], ofWeights(after)),
    ];
  });
}

function check(factor) {
  const { run } = methods.start({ config, view });
  const { ledger } = methods.ledger({ rows: null });
  const arrays = handedIn(ledger, run.layers, factor);
  const begin = performance.now();
  const verdict = methods.checkSubmission({ rows: ledger.rows, arrays });
  assert.ok(performance.now() - begin < 5000, 'well under a second where nothing else runs');
  return { verdict, arrays, ledger };
}

test('what is right is called right', () => {
  const { verdict } = check(1);
  assert.equal(verdict.kind.name, 'correct');
  assert.equal(verdict.first, null);
  assert.deepEqual(verdict.hypotheses, []);
});

test('the first tensor that differs is named, where, by how much, and why', () => {
  const { verdict, arrays, ledger } = check(2);
  assert.equal(verdict.kind.name, 'differs');
  const first = verdict.arrays[verdict.first];
  assert.deepEqual(first.tensor, { kind: 'delta', layer: 2 });
  const { place, got, want } = first.largest;
  assert.equal(got, arrays[verdict.first].values[place[0]]);
  assert.equal(want, ledger.layers[2].delta[place[0]]);
  const [{ explains, reasons }] = verdict.hypotheses;
  assert.equal(explains, 'all');
  assert.deepEqual(
    reasons.map(({ name, factor, layer }) => ({ name, factor, layer })),
    [{ name: 'factor_two', factor: 2, layer: null }],
  );
});

test('what is no tensor is said to be none, and rubbish does no harm', () => {
  const { ledger } = check(1);
  const one = { name: 'banana', tensor: null, shape: [2], values: [1, NaN], resolution: [], float32: false };
  const verdict = methods.checkSubmission({ rows: ledger.rows, arrays: [one] });
  assert.equal(verdict.kind.name, 'empty');
  assert.equal(verdict.arrays[0].state.name, 'unknown');
});
