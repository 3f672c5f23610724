// The formulas that Inspect shows, worked out from the numbers that stand in them: they come to what the engine has.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialInspect } from '../../web/state/inspect/atoms.js';
import { stagesOf } from '../../web/state/inspect/stages.js';
import { fitting, formulasOf, knownFormulas } from '../../web/views/inspect/formula/formulas.js';
import { broken, cellsOf } from '../../web/views/inspect/formula/lines.js';
import { stepOf, unitsOf } from '../../web/views/inspect/formula/quantities.js';
import { sentenceOf } from '../../web/views/inspect/formula/spoken.js';
import { valueOf } from '../../web/views/formulas/tree.js';
import { loadMethods, look, view } from '../wasm/lab.mjs';

const methods = await loadMethods();
const catalog = methods.catalog();
const names = (table) => catalog.tables[table].map(({ name }) => name);

/** The error function, by a series without cancellation. */
function erf(x) {
  let [term, total] = [x, x];
  for (let k = 1; k < 200; ++k) {
    term *= (2 * x * x) / (2 * k + 1);
    total += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * total;
}
const more = { Φ: (z) => 0.5 * (1 + erf(z / Math.SQRT2)) };

/** The state of a page that has trained so, with the ledger of these rows; the first of them is shown. */
function open(config, { rows = [1], epochs = 3, off = [], inspect = {} } = {}) {
  const { errors, run } = methods.start({ config, view });
  assert.deepEqual(errors, []);
  methods.advance({ epochs, milliseconds: Infinity, view });
  for (const index of off) methods.make({ change: { kind: 'off', index, off: true }, view });
  const { ledger } = methods.ledger({ rows });
  const detail = look(methods);
  const state = { catalog, run, detail, sample: { test: false, row: rows[0] } };
  return { ...state, inspect: { ...initialInspect, ledger, ...inspect } };
}

/** Every unit, weight and bias, and every input. */
function partsOf(layers) {
  const parts = Array.from({ length: layers[0].inputs }, (_, unit) => ({ kind: 'unit', layer: -1, unit }));
  layers.forEach(({ inputs, outputs, biases }, layer) => {
    for (let unit = 0; unit < outputs; ++unit) {
      parts.push({ kind: 'unit', layer, unit });
      if (biases > 0) parts.push({ kind: 'bias', layer, unit });
      for (let from = 0; from < inputs; ++from) parts.push({ kind: 'weight', layer, unit, from });
    }
  });
  return parts;
}

function leavesOf(expression) {
  if (expression.kind === 'quantity') return [expression];
  const { terms, factors, over, under, of, exponent } = expression;
  return [terms, factors, over, under, of, exponent].flat().flatMap((part) => (part ? leavesOf(part) : []));
}

const close = (value, wanted) => Math.abs(value - wanted) <= 1e-10 * Math.abs(wanted) + 1e-14;

/** Every formula of every part multiplies out. Gives their keys. */
function holds(state, what) {
  const step = stepOf(state);
  const keys = new Set();
  for (const part of partsOf(state.run.layers)) {
    for (const { key, is, result } of formulasOf(step, part)) {
      const value = valueOf(is, more);
      assert.ok(close(value, result), `${what}, ${JSON.stringify(part)}, ${key}: ${value} is not ${result}`);
      keys.add(key);
    }
  }
  return keys;
}

const layer = (activation, units = 3, rest = {}) => ({ units, activation, ...rest });

test('every activation, hidden and at the output, with an α of its own', () => {
  for (const activation of names('activations')) {
    const takesAlpha = catalog.tables.activations.find(({ name }) => name === activation).usual?.alpha != null;
    for (const alpha of takesAlpha ? [null, 0.3] : [null]) {
      const config = {
        data: { set: 'hill', points: 20 },
        network: {
          layers: [layer(activation, 4, { alpha }), layer(activation, 3, { alpha })],
          output: { activation, alpha },
        },
        initial: { weights: 'normal', deviation: 0.8, bias: 'as_weights' },
        loss: { function: 'mse' },
        optimizer: { learning_rate: 0.001 },
      };
      for (const row of [0, 1, 2]) holds(open(config, { rows: [row] }), activation);
    }
  }
});

const outputs = { bce: 'sigmoid', bce_epsilon: 'sigmoid', softmax_ce: 'identity' };

test('every loss with every reduction, of one output and of several, of one sample and of a batch', () => {
  for (const loss of names('losses')) {
    for (const reduction of names('reductions')) {
      for (const set of ['xor', 'spiral'].slice(loss === 'softmax_ce' ? 1 : 0)) {
        const config = {
          data: { set, points: 24, arms: 3 },
          network: { layers: [layer('tanh')], output: { activation: outputs[loss] ?? 'identity' } },
          loss: { function: loss, reduction, delta: 0.4, epsilon: 1e-3 },
          optimizer: { learning_rate: 0.01 },
          training: { update: 'mini_batch', batch_size: 8 },
        };
        for (const rows of [[3], [3, 0, 7, 8, 12]]) {
          const keys = holds(open(config, { rows }), `${loss}, ${reduction}, ${set}`);
          assert.ok(keys.has('loss') && keys.has('sample loss') && keys.has('delta'));
          assert.equal(keys.has('loss slope'), !['bce', 'softmax_ce'].includes(loss));
          assert.equal(keys.has('p'), loss === 'softmax_ce');
        }
      }
    }
  }
});

test('cross-entropy where the sigmoid is saturated and wrong', () => {
  const given = [
    { weights: [3, 0, 0, 3], bias: [0, 0] },
    { weights: [40, 40], bias: [-90] },
  ];
  const config = {
    data: { set: 'own', own: { task: 'binary', x: [9, -9], y: [9, -9], label: [0, 1] } },
    network: { layers: [layer('identity', 2)] },
    initial: { weights: 'given', given },
  };
  for (const row of [0, 1]) {
    const state = open(config, { rows: [row], epochs: 0 });
    assert.ok(state.inspect.ledger.loss > 500);
    holds(state, 'saturated');
  }
});

test('every optimizer, with penalties, weight decay, and gradients that are cut', () => {
  for (const rule of names('optimizers')) {
    for (const changes of [
      {},
      { penalty: { l1: 0.01, l2: 0.1, biases: true }, decay: 0.05 },
      { penalty: { l2: 0.1, clip_norm: 0.05 } },
      { penalty: { clip_norm: 0.01 }, decay: 0.2, inside: true },
    ]) {
      const config = {
        network: { layers: [layer('tanh', 2)] },
        optimizer: {
          rule,
          learning_rate: 0.02,
          weight_decay: changes.decay ?? 0,
          ...(changes.inside && rule === 'adagrad' && { epsilon_inside: true, epsilon: 0.01 }),
        },
        ...(changes.penalty && { penalty: changes.penalty }),
        training: { update: 'mini_batch', batch_size: 5 },
      };
      const state = open(config, { rows: [4, 2, 9], epochs: 2 });
      const keys = holds(state, `${rule} ${JSON.stringify(changes)}`);
      assert.ok(keys.has('update'));
      assert.equal(keys.has('penalty'), Boolean(changes.penalty?.l2));
      assert.equal(keys.has('clipping'), Boolean(changes.penalty?.clip_norm));
      for (const memory of Object.keys(state.inspect.ledger.memories_after)) assert.ok(keys.has(memory), memory);
    }
  }
});

test('the result is the number of the ledger, to the last bit', () => {
  const state = open({ optimizer: { rule: 'adam' } }, { rows: [2, 5] });
  const { ledger } = state.inspect;
  const { layers } = state.run;
  const result = (part, key) => formulasOf(stepOf(state), part).find((one) => one.key === key).result;
  const unit = { kind: 'unit', layer: 1, unit: 2 };
  assert.equal(result(unit, 'delta'), ledger.layers[1].delta[2]);
  assert.equal(result(unit, 'z'), ledger.layers[1].z[2]);
  const index = layers[1].weights + 3 * layers[1].outputs + 2;
  const weight = { kind: 'weight', layer: 1, unit: 2, from: 3 };
  assert.equal(result(weight, 'value'), ledger.before[index]);
  assert.equal(result(weight, 'gradient'), ledger.gradients[index]);
  assert.equal(result(weight, 'update'), ledger.after[index]);
  assert.equal(result({ kind: 'bias', layer: 2, unit: 0 }, 'update'), ledger.after[layers[2].bias]);
  // The second sample is shown: its numbers are in the second row.
  const other = stepOf({ ...state, sample: { test: false, row: 5 } });
  assert.equal(formulasOf(other, unit).find(({ key }) => key === 'delta').result, ledger.layers[1].delta[4 + 2]);
});

test('a number leads to the formula that has it for its result; nothing is shown before it is known', () => {
  const sets = {
    'one sample': [{ network: { layers: [layer('gelu_tanh'), layer('silu', 2)] }, optimizer: { rule: 'nadam' } }, [6]],
    'a batch': [
      {
        data: { set: 'rings', points: 30 },
        network: { layers: [layer('sigmoid')], output: { activation: 'identity' } },
        loss: { function: 'softmax_ce' },
        optimizer: { rule: 'adadelta' },
        penalty: { l2: 0.1, clip_norm: 0.01 },
      },
      [2, 9, 4],
    ],
  };
  for (const [what, [config, rows]] of Object.entries(sets)) {
    const state = open(config, { rows });
    const { layers } = state.run;
    let followed = 0;
    for (const stage of stagesOf(layers).keys()) {
      for (const part of partsOf(layers)) {
        const known = knownFormulas(stepOf(state), part, stage);
        assert.equal(new Set(known.map(({ key }) => key)).size, known.length);
        for (const leaf of known.flatMap(({ is }) => leavesOf(is))) {
          if (leaf.origin === null || 'panel' in leaf.origin) continue;
          if ('formula' in leaf.origin) {
            const target = known.find(({ key }) => key === leaf.origin.formula);
            assert.equal(target?.result, leaf.value, `${what}: ${leaf.name}`);
            continue;
          }
          const { part: there, stage: when = stage, row = rows[0] } = leaf.origin;
          assert.ok(when <= stage, `${leaf.name} is shown at stage ${stage}, known from ${when}`);
          const step = stepOf({ ...state, sample: { test: false, row } });
          const results = knownFormulas(step, there, when).map(({ result }) => result);
          assert.ok(results.includes(leaf.value), `${what}: ${leaf.name} is not at ${JSON.stringify(leaf.origin)}`);
          followed += 1;
        }
      }
    }
    assert.ok(followed > 100);
  }
});

test('a parameter that is switched off stays 0, and says so', () => {
  const state = open({ optimizer: { rule: 'momentum' } }, { off: [0] });
  const formulas = formulasOf(stepOf(state), { kind: 'weight', layer: 0, unit: 0, from: 0 });
  assert.deepEqual(
    formulas.map(({ key, result }) => [key, key === 'gradient' || result]),
    [
      ['value', 0],
      ['gradient', true],
      ['update', 0],
    ],
  );
  assert.match(formulas[2].note, /Switched off/);
});

test('with a bug built in, factors are shown as they are and the result is the engine’s', () => {
  const network = { layers: [layer('sigmoid', 3, { fault: 'missing_slope' })], output: { fault: 'factor_two' } };
  const state = open({ network });
  const { ledger } = state.inspect;
  const at = (layer, unit) =>
    formulasOf(stepOf(state), { kind: 'unit', layer, unit }).find(({ key }) => key === 'delta');
  const output = at(1, 0);
  assert.equal(output.result, ledger.layers[1].delta[0]);
  assert.ok(close(2 * valueOf(output.is), output.result));
  const hidden = at(0, 1);
  assert.equal(hidden.result, ledger.layers[0].delta[1]);
  assert.ok(close(valueOf(hidden.is), hidden.result * ledger.layers[0].slope[1]));
  assert.equal(hidden.note, undefined);
});

test('sums of seven terms and more fold to five, and the rest is told', () => {
  const z = (inputs, unfolded = []) => {
    const state = open({ network: { layers: [layer('tanh', inputs), layer('tanh', 2)] } });
    const { is, left, result } = formulasOf(stepOf(state), { kind: 'unit', layer: 1, unit: 0 }).find(
      ({ key }) => key === 'z',
    );
    const cells = cellsOf(is, unfolded);
    assert.equal(broken(cells, left).flat().length, cells.length);
    const shown = cells.reduce((total, { of, rest }) => total + (rest ? rest.value : valueOf(of)), 0);
    assert.ok(close(shown, result));
    return cells.map(({ rest }) => rest?.terms ?? 1);
  };
  assert.deepEqual(z(5), [1, 1, 1, 1, 1, 1]); // with the bias
  assert.deepEqual(z(6), [1, 1, 1, 3, 1]);
  assert.deepEqual(z(256), [1, 1, 1, 253, 1]);
  assert.equal(z(256, ['z']).length, 257);
});

test('a formula is said in words, with its numbers', () => {
  const given = [
    { weights: [0.5, -1], bias: [0.25] },
    { weights: [2], bias: [0] },
  ];
  const config = {
    data: { set: 'own', own: { task: 'regression', x: [1, 2], y: [3, 4], label: [1, 2] }, scaling: 'none' },
    network: { layers: [layer('identity', 1)], output: { activation: 'identity' } },
    loss: { function: 'mse' },
    initial: { weights: 'given', given },
  };
  const formulas = formulasOf(stepOf(open(config, { rows: [0], epochs: 0 })), { kind: 'unit', layer: 0, unit: 0 });
  assert.equal(
    sentenceOf(
      formulas.find(({ key }) => key === 'z'),
      [],
    ),
    'What comes in: z of layer 1, unit 1 equals input 1 1 times weight from input 1 to layer 1, unit 1 0.5 plus ' +
      'input 2 3 times weight from input 2 to layer 1, unit 1 −1 plus bias of layer 1, unit 1 0.25 equals −2.25',
  );
});

test('weights have their ends in the order of the notation, apart where they have several digits', () => {
  const sign = (notation, units) => {
    const state = open({ network: { layers: [layer('tanh', units), layer('tanh', 2)] } }, { inspect: { notation } });
    return formulasOf(stepOf(state), { kind: 'weight', layer: 1, unit: 1, from: 2 })[0].left;
  };
  assert.deepEqual(sign('rows', 4), { base: 'w', sub: '32', sup: '(2)' });
  assert.deepEqual(sign('columns', 4), { base: 'w', sub: '23', sup: '(2)' });
  assert.deepEqual(sign('columns', 12), { base: 'w', sub: '2,3', sup: '(2)' });
});

test('a part that another network does not have is replaced by the nearest; a ledger of another network is not read', () => {
  const state = open({});
  const { layers } = state.run;
  assert.deepEqual(fitting(layers, { kind: 'weight', layer: 7, unit: 9, from: 9 }), {
    kind: 'weight',
    layer: 2,
    unit: 0,
    from: 3,
  });
  assert.deepEqual(fitting(layers, { kind: 'unit', layer: -1, unit: 5 }), { kind: 'unit', layer: -1, unit: 1 });
  assert.equal(unitsOf(layers, -1), 2);
  const { run } = methods.start({ config: { network: { layers: [layer('tanh', 9), layer('tanh', 1)] } }, view });
  assert.equal(stepOf({ ...state, run }), null);
  assert.deepEqual(fitting(run.layers, { kind: 'bias', layer: 1, unit: 3 }), { kind: 'bias', layer: 1, unit: 0 });
  const noBias = methods.start({ config: { network: { layers: [layer('tanh', 2, { bias: false })] } }, view }).run;
  assert.deepEqual(fitting(noBias.layers, { kind: 'bias', layer: 0, unit: 1 }), { kind: 'unit', layer: 0, unit: 1 });
});
