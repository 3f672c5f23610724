// The matrices of Inspect in both notations, its samples, and its conventions.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { numpyText } from '../../web/lib/numpy/write.js';
import { conventionsOf } from '../../web/state/inspect/conventions.js';
import { placeOfParameter, weightOf } from '../../web/state/inspect/parts.js';
import { equationsOf, matricesIn } from '../../web/views/inspect/matrices/equations.js';
import { numbersOf } from '../../web/views/inspect/matrices/matrix.js';
import { partSymbol, raised, sourceSymbol } from '../../web/views/inspect/matrices/symbols.js';
import { windowAt, windowOf } from '../../web/views/inspect/matrices/window.js';
import { effectiveStep, effectiveText, factorText, fine } from '../../web/views/inspect/factor.js';
import { loadMethods, look, train, view } from '../wasm/lab.mjs';
import { stage } from './stage.mjs';

const network = (...layers) => ({
  layers: layers.map(([units, activation, bias = true]) => ({ units, activation, bias })),
});

const config = {
  data: { set: 'circle', points: 64, seed: 3 },
  network: network([5, 'tanh'], [3, 'relu', false]),
  training: { update: 'full_batch' },
};

/** What is shown of a run after some epochs, with the whole batch; at the stage that knows everything, if no other. */
async function stepOf(own = config, epochs = 5) {
  const methods = await loadMethods();
  train(methods, own, epochs);
  const { run } = methods.start({ config: own, view });
  methods.advance({ epochs, milliseconds: Infinity, view });
  const { ledger } = methods.ledger({ rows: null });
  const { layers } = run;
  const shown = (notation, layer, stage = 99) =>
    equationsOf({ layers, ledger, loss: run.config.loss.function, rule: 'SGD', notation, stage }, layer);
  return { methods, run, ledger, layers, shown };
}

const find = (equations, kind) => equations.find((one) => one.kind === kind);
const matrices = (equation) => equation.lines.flat().map((term) => term.matrix ?? term.value);
const names = (equation) => equation.lines.flat().map(({ sign, matrix, name }) => `${sign}${matrix?.name ?? name}`);
const shape = ({ rows, columns }) => `${rows} × ${columns}`;

/** left · right of what is shown, as an array of rows. */
const multiply = (left, right) => {
  assert.equal(left.columns, right.rows, `${left.name} · ${right.name}`);
  return Array.from({ length: left.rows }, (_, i) =>
    Array.from({ length: right.columns }, (_, j) => {
      let sum = 0;
      for (let k = 0; k < left.columns; ++k) sum += left.at(i, k) * right.at(k, j);
      return sum;
    }),
  );
};

const close = (actual, expected, what) => {
  const scale = Math.max(1e-300, Math.abs(actual), Math.abs(expected));
  assert.ok(Math.abs(actual - expected) <= 1e-12 * Math.max(scale, 1e-3), `${what}: ${actual} is not ${expected}`);
};

const equals = (matrix, rows) => {
  assert.equal(shape(matrix), `${rows.length} × ${rows[0].length}`, matrix.name);
  rows.forEach((row, i) => row.forEach((value, j) => close(matrix.at(i, j), value, `${matrix.name} ${i},${j}`)));
};

for (const notation of /** @type {const} */ (['rows', 'columns'])) {
  test(`${notation}: each equation holds for the matrices as they are shown`, async () => {
    const { shown, layers } = await stepOf();
    for (const layer of layers.keys()) {
      const equations = shown(notation, layer);
      const [left, right, ...rest] = matrices(find(equations, 'forward'));
      const bias = layers[layer].biases > 0 ? rest.shift() : null;
      const [z, a] = rest;
      const broadcast = (i, j) => (bias ? bias.at(notation === 'rows' ? 0 : i, notation === 'rows' ? j : 0) : 0);
      equals(
        z,
        multiply(left, right).map((row, i) => row.map((sum, j) => sum + broadcast(i, j))),
      );
      assert.equal(shape(a), shape(z));
      assert.equal(shape(z), notation === 'rows' ? `64 × ${layers[layer].outputs}` : `${layers[layer].outputs} × 64`);

      const gradients = matrices(find(equations, 'gradients'));
      equals(gradients[2], multiply(gradients[0], gradients[1]));
      if (bias) {
        const [delta, biasGradient] = [notation === 'rows' ? gradients[1] : gradients[0], gradients[3]];
        assert.equal(shape(biasGradient), shape(bias));
        const samples = Array.from({ length: 64 }, (_, n) => n);
        const sum = (unit) =>
          samples.reduce((before, n) => before + (notation === 'rows' ? delta.at(n, unit) : delta.at(unit, n)), 0);
        const at = (unit) => (notation === 'rows' ? biasGradient.at(0, unit) : biasGradient.at(unit, 0));
        for (let unit = 0; unit < layers[layer].outputs; ++unit) close(at(unit), sum(unit), `∂L/∂b ${unit}`);
      }

      const back = matrices(find(equations, 'backward'));
      const delta = back.at(-1);
      if (layer < layers.length - 1) {
        const product = multiply(back[0], back[1]);
        equals(
          delta,
          product.map((row, i) => row.map((sum, j) => sum * back[2].at(i, j))),
        );
      } else {
        const [factor, slope] = back; // of the cross-entropy: by z
        assert.equal(factor, 1 / 64);
        equals(
          delta,
          Array.from({ length: slope.rows }, (_, i) =>
            Array.from({ length: slope.columns }, (_, j) => factor * slope.at(i, j)),
          ),
        );
      }

      const [before, gradient, after] = matrices(find(equations, 'update'));
      for (let i = 0; i < before.rows; ++i) {
        for (let j = 0; j < before.columns; ++j) {
          close(after.at(i, j), before.at(i, j) - 0.1 * gradient.at(i, j), after.name);
        }
      }
    }
  });
}

test('names and shapes follow the notation, and an output with a slope of its own shows it', async () => {
  const { shown } = await stepOf();
  const backward = (notation) => find(shown(notation, 1), 'backward');
  assert.deepEqual(names(backward('rows')), ['δ⁽³⁾', '·W⁽³⁾ᵀ', '⊙f′(z⁽²⁾)', '=δ⁽²⁾']);
  assert.deepEqual(matrices(backward('rows')).map(shape), ['64 × 1', '1 × 3', '64 × 3', '64 × 3']);
  assert.deepEqual(names(backward('columns')), ['W⁽³⁾ᵀ', '·δ⁽³⁾', '⊙f′(z⁽²⁾)', '=δ⁽²⁾']);
  assert.deepEqual(matrices(backward('columns')).map(shape), ['3 × 1', '1 × 64', '3 × 64', '3 × 64']);
  assert.deepEqual(names(find(shown('columns', 0), 'forward')), ['W⁽¹⁾', '·X', '+b⁽¹⁾', '=z⁽¹⁾', 'f →a⁽¹⁾']);
  assert.deepEqual(names(find(shown('rows', 0), 'gradients')), ['Xᵀ', '·δ⁽¹⁾', '=∂L/∂W⁽¹⁾', 'Σ δ =∂L/∂b⁽¹⁾']);

  const squared = await stepOf({ ...config, loss: { function: 'mse' } });
  const last = find(squared.shown('rows', 2), 'backward');
  assert.deepEqual(names(last), ['factor', '·∂ℓ/∂a⁽³⁾', '⊙f′(z⁽³⁾)', '=δ⁽³⁾']);
  const [factor, loss, slope, delta] = matrices(last);
  for (let n = 0; n < 64; ++n) close(delta.at(n, 0), factor * loss.at(n, 0) * slope.at(n, 0), `δ of ${n}`);
});

test('what is not known at a stage is not there', async () => {
  const { shown } = await stepOf();
  const known = (stage, layer) => shown('rows', layer, stage).flatMap((one) => names(one));
  assert.deepEqual(known(0, 0), ['X', '·W⁽¹⁾', '+b⁽¹⁾']);
  assert.deepEqual(known(0, 1), ['W⁽²⁾']); // without a: no product
  assert.deepEqual(known(1, 1), ['a⁽¹⁾', '·W⁽²⁾']); // no bias
  assert.deepEqual(known(2, 1).slice(-2), ['=z⁽²⁾', 'f →a⁽²⁾']);
  const kinds = (stage, layer) => shown('rows', layer, stage).map(({ kind }) => kind);
  assert.deepEqual(kinds(4, 2), ['forward', 'loss']);
  assert.deepEqual(kinds(4, 1), ['forward']);
  assert.deepEqual(kinds(6, 2), ['forward', 'loss', 'backward']);
  assert.deepEqual(kinds(6, 1), ['forward', 'backward']);
  assert.deepEqual(kinds(6, 0), ['forward']);
  assert.deepEqual(kinds(8, 0), ['forward', 'backward', 'gradients']);
  assert.deepEqual(kinds(9, 0), ['forward', 'backward', 'gradients', 'update']);
});

test('a cell belongs to its weight, unit, bias and sample, in either notation', async () => {
  const { shown } = await stepOf();
  const matrix = (notation, name) =>
    shown(notation, 1)
      .flatMap(matrices)
      .find((one) => one.name === name);
  assert.deepEqual(matrix('rows', 'W⁽²⁾').part(4, 2), { kind: 'weight', layer: 1, unit: 2, from: 4 });
  assert.deepEqual(matrix('columns', 'W⁽²⁾').part(2, 4), { kind: 'weight', layer: 1, unit: 2, from: 4 });
  assert.deepEqual(matrix('rows', 'a⁽¹⁾').part(7, 3), { kind: 'unit', layer: 0, unit: 3 });
  assert.equal(matrix('columns', 'a⁽¹⁾').place(3, 7), 7);
  assert.equal(matrix('columns', 'W⁽²⁾').place(3, 1), null);
  const [biases] = shown('columns', 0)
    .flatMap(matrices)
    .filter((one) => one.name === 'b⁽¹⁾');
  assert.deepEqual(biases.part(4, 0), { kind: 'bias', layer: 0, unit: 4 });
});

const python = ['python3', '/usr/bin/python3'].find((program) => {
  try {
    execFileSync(program, ['-c', 'import numpy'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

for (const notation of /** @type {const} */ (['rows', 'columns'])) {
  test(`${notation}: what is copied runs in NumPy and holds there`, { skip: !python && 'no NumPy here' }, async () => {
    const { shown, layers, ledger } = await stepOf();
    const all = layers.flatMap((_, layer) => matricesIn(shown(notation, layer)));
    const unlike = [...new Map(all.map((one) => [one.code, one])).values()];
    const source = unlike.map((one) => numpyText(one.code, [one.rows, one.columns], numbersOf(one))).join('\n');
    const checks =
      notation === 'rows'
        ? 'np.allclose(z1, X @ W1 + b1, 1e-13), np.allclose(dW2, a1.T @ delta2, 1e-12), np.allclose(delta2, delta3 @ W3.T * slope2, 1e-12), np.allclose(db1, delta1.sum(0), 1e-12, 1e-15)'
        : 'np.allclose(z1, W1 @ X + b1, 1e-13), np.allclose(dW2, delta2 @ a1.T, 1e-12), np.allclose(delta2, W3.T @ delta3 * slope2, 1e-12), np.allclose(db1, delta1.sum(1, keepdims=True), 1e-12, 1e-15)';
    const program = `import numpy as np\n${source}\nprint(${checks}, W1_new.shape, repr(float(W1[0, 1])))\n`;
    const printed = execFileSync(python, ['-'], { input: program, encoding: 'utf8' }).trim();
    const w = notation === 'rows' ? ledger.before[1] : ledger.before[5]; // first input to second unit, or the other way
    const expected = notation === 'rows' ? '(2, 5)' : '(5, 2)';
    assert.equal(printed, `True True True True ${expected} ${w}`);
  });
}

test('symbols: indices follow the notation, and large ones are told apart', async () => {
  const { layers } = await stepOf();
  const weight = { kind: 'weight', layer: 1, unit: 1, from: 2 };
  assert.equal(partSymbol(layers, weight, 'rows'), 'w₃₂⁽²⁾');
  assert.equal(partSymbol(layers, weight, 'columns'), 'w₂₃⁽²⁾');
  const wide = [layers[0], { ...layers[1], inputs: 12 }];
  assert.equal(partSymbol(wide, { ...weight, from: 11 }, 'rows'), 'w₁₂,₂⁽²⁾');
  assert.equal(partSymbol(layers, { kind: 'bias', layer: 0, unit: 11 }, 'rows'), 'b₁₂⁽¹⁾');
  assert.equal(partSymbol(layers, { kind: 'unit', layer: -1, unit: 0 }, 'rows'), 'x₁');
  assert.equal(sourceSymbol(0, 1), 'x₂');
  assert.equal(sourceSymbol(2, 1), 'a₂⁽²⁾');
  assert.equal(raised(9), '⁽¹⁰⁾');
});

test('a part that the network does not have falls back to a weight that there is', async () => {
  const { layers } = await stepOf();
  assert.deepEqual(weightOf(layers, { kind: 'unit', layer: 2, unit: 0 }), {
    kind: 'weight',
    layer: 2,
    unit: 0,
    from: 0,
  });
  assert.deepEqual(weightOf(layers, { kind: 'unit', layer: -1, unit: 1 }), {
    kind: 'weight',
    layer: 0,
    unit: 0,
    from: 1,
  });
  assert.deepEqual(weightOf(layers, { kind: 'bias', layer: 1, unit: 2 }), {
    kind: 'weight',
    layer: 1,
    unit: 2,
    from: 0,
  });
  assert.deepEqual(weightOf(layers, { kind: 'unit', layer: 7, unit: 0 }), {
    kind: 'weight',
    layer: 0,
    unit: 0,
    from: 0,
  });
  assert.equal(placeOfParameter(layers, { kind: 'weight', layer: 1, unit: 2, from: 4 }), 10 + 5 + 4 * 3 + 2);
  assert.equal(placeOfParameter(layers, { kind: 'bias', layer: 0, unit: 3 }), 13);
});

test('of a large matrix a window is drawn that always holds what is in sight', () => {
  assert.deepEqual(windowOf({ rows: 256, columns: 5 }, null), { row: 0, rowEnd: 12, column: 0, columnEnd: 5 });
  const all = { rows: 256, columns: 100 };
  for (let top = 0; top <= 256 - 16; ++top) {
    const { row, rowEnd } = windowOf(all, windowAt(top, 0));
    assert.ok(row <= top && rowEnd >= top + 16 && rowEnd <= 256, `${top}: ${row} to ${rowEnd}`);
  }
  for (let left = 0; left <= 100 - 17; ++left) {
    const { column, columnEnd } = windowOf(all, windowAt(0, left));
    assert.ok(column <= left && columnEnd >= left + 17 && columnEnd <= 100, `${left}: ${column} to ${columnEnd}`);
  }
});

test('what the samples say sums up to the gradient, under every reduction', async () => {
  for (const reduction of ['mean', 'sum', 'half_mean', 'half_sum']) {
    const { methods, ledger } = await stepOf({ ...config, loss: { function: 'mse', reduction } });
    for (let parameter = 0; parameter < ledger.gradients.length; ++parameter) {
      const values = methods.contributions({ rows: ledger.rows, parameter });
      const sum = values.reduce((before, value) => before + value, 0);
      close(sum * ledger.factor, ledger.gradients[parameter], `${reduction}, parameter ${parameter}`);
    }
  }
});

test('variants: mean and sum differ by N, and the run goes on as if nobody had looked', async () => {
  const { methods, run, ledger } = await stepOf();
  const before = look(methods).hash;
  const with_ = (reduction) => ({ ...run.config, loss: { ...run.config.loss, reduction } });
  const configs = ['mean', 'sum', 'half_mean', 'half_sum'].map(with_);
  for (const parameter of [0, 3, 12, 20, 31]) {
    const [mean, sum, halfMean, halfSum] = methods.variants({ rows: ledger.rows, parameter, configs });
    assert.equal(mean.gradient, ledger.gradients[parameter]);
    assert.equal(mean.after, ledger.after[parameter]);
    assert.equal(sum.gradient, 64 * mean.gradient); // a power of 2: to the bit
    assert.equal(halfMean.gradient, mean.gradient / 2);
    assert.equal(halfSum.gradient, 32 * mean.gradient);
    assert.deepEqual([mean.factor, sum.factor], [1 / 64, 1]);
    close(sum.after - sum.before, 64 * (mean.after - mean.before), 'the step');
  }
  methods.advance({ epochs: 3, milliseconds: Infinity, view });
  const undisturbed = await loadMethods();
  assert.equal(look(methods).hash, train(undisturbed, config, 8).hash);
  assert.notEqual(look(methods).hash, before);
});

test('variants: both forms of momentum make the same step while the rate stays, and another when it is halved', async () => {
  for (const rule of ['momentum', 'momentum_rate_inside']) {
    const { methods, run, ledger } = await stepOf({ ...config, optimizer: { rule, learning_rate: 0.05 } }, 20);
    const form = (other, learning_rate) => ({
      ...run.config,
      optimizer: { ...run.config.optimizer, rule: other, learning_rate },
    });
    const rules = ['momentum', 'momentum_rate_inside'];
    for (const parameter of [0, 12, 31]) {
      const ask = (rate) =>
        methods
          .variants({ rows: ledger.rows, parameter, configs: rules.map((other) => form(other, rate)) })
          .map(({ after, before }) => after - before);
      const [outside, inside] = ask(0.05);
      close(outside, inside, rule);
      const own = rule === 'momentum' ? outside : inside;
      assert.equal(own, ledger.after[parameter] - ledger.before[parameter]);
      const [outsideHalf, insideHalf] = ask(0.025);
      close(outsideHalf, outside / 2, 'outside, everything is halved');
      assert.ok(Math.abs(insideHalf) > 1.3 * Math.abs(outsideHalf), 'inside, the velocity goes on');
    }
  }
});

test('variants: a config that does not hold gets its errors, and one that remembers something else is refused', async () => {
  const { methods, run } = await stepOf();
  const wrong = { ...run.config, loss: { ...run.config.loss, reduction: 'median' } };
  const [own, refused] = methods.variants({ rows: [0], parameter: 0, configs: [run.config, wrong] });
  assert.equal(own.errors, null);
  assert.equal(refused.errors[0].field, 'loss.reduction');
  const adam = { ...run.config, optimizer: { ...run.config.optimizer, rule: 'adam' } };
  assert.throws(
    () => methods.variants({ rows: [0], parameter: 0, configs: [adam] }),
    /adam does not remember what sgd/,
  );
  assert.throws(() => methods.variants({ rows: [64], parameter: 0, configs: [] }), /no training sample 64/);
});

test('conventions apply where the run has what they are about', async () => {
  const { actions, state } = await stage();
  const applying = () =>
    conventionsOf(state().catalog, state().run.config)
      .filter(({ applies }) => applies)
      .map(({ name }) => name);
  assert.deepEqual(applying(), ['reduction', 'entropy']);
  await actions.change({ 'optimizer.rule': 'adagrad', 'loss.function': 'mse' });
  assert.deepEqual(applying(), ['reduction', 'epsilon']);
  await actions.change({ 'optimizer.rule': 'momentum_rate_inside' });
  assert.deepEqual(applying(), ['reduction', 'momentum']);
});

test('the effective step multiplies rate and factor, with momentum in the long run', () => {
  const step = (momentum) => ({ factor: 1 / 21, learning_rate: 0.1, coefficients: { momentum } });
  assert.equal(effectiveStep('sgd', step(0)).text, 'Effective step 0.1 × 1/21 = 0.00476');
  assert.equal(effectiveStep('momentum', step(0.9)).text, 'Effective step 0.1 × 1/21 × 1/(1 − 0.9) = 0.0476');
  assert.equal(effectiveStep('adam', step(0)), null);
  assert.deepEqual([1, 0.5, 1 / 42, 0.3].map(factorText), ['1', '½', '1/42', '0.3']);
  assert.equal(effectiveText(0.1 / 3000), '3.3e-5');
  assert.deepEqual([fine(-0.000123456), fine(0), fine(1.5)], ['−1.235e-4', '0', '1.5']);
});

test('the panels ask for what they show: when it opens, for another weight, after a step and after a change', async () => {
  const { actions, state, until, asked } = await stage('training.update=full_batch');
  await actions.openMode('inspect');
  actions.inspect.show({ batch: true });
  await until(({ inspect }) => inspect?.ledger?.rows.length > 1);
  assert.ok(!asked.includes('contributions') && !asked.includes('variants'));

  actions.inspect.open('batch');
  await until(({ inspect }) => inspect.contributions);
  const { contributions } = state().inspect;
  assert.equal(contributions.values.length, contributions.ledger.rows.length);
  assert.equal(contributions.parameter, 0);
  assert.equal(contributions.reductions.length, 4);
  actions.inspect.select({ kind: 'bias', layer: 1, unit: 2 });
  const [first, second] = state().run.layers;
  await until(({ inspect }) => inspect.contributions.parameter === second.bias + 2);
  assert.ok(first.bias < second.weights);

  actions.inspect.open('conventions');
  await until(({ inspect }) => inspect.variants);
  const gradient = () => state().inspect.variants.choices[0].variant.gradient;
  assert.equal(gradient(), state().inspect.ledger.gradients[second.bias + 2]);
  const before = gradient();
  await actions.step('batch');
  await until(() => gradient() !== before);
  assert.equal(state().snapshot.report.step, 1);

  // Another network while the panel is open: the old ledger must not be asked about.
  await actions.change({
    'data.points': 10,
    'network.layers': [{ ...state().run.config.network.layers[0], units: 2 }],
  });
  await until(({ inspect, run }) => inspect.variants.config === run.config && inspect.ledger?.layers.length === 2);
  assert.equal(state().failure, null);
  assert.equal(state().inspect.variants.parameter, state().run.layers[0].weights);
});
