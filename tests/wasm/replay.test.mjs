// Lab 002's printed weights, and the same bits as the native build.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadMethods, nativeHash, readData, train } from './lab.mjs';
import { configs } from './configs.mjs';

const methods = await loadMethods();
const { runs } = readData('labs_golden.json')['002'];

/** @param networks how many networks the script drew from the same stream before */
const lab002 = (name, set, networks) => {
  const golden = runs.find((run) => run.name === name);
  const layer = { units: 4, activation: 'sigmoid', bias: false };
  return {
    golden,
    config: {
      data: { set, points: 100, seed: 2 },
      network: { layers: [layer, layer], output: { activation: 'sigmoid', bias: false } },
      initial: { weights: 'normal', seed: 2, skip_uniform: 200, skip_normal: 28 * networks },
      loss: { function: 'mse', reduction: 'mean' },
      optimizer: { learning_rate: golden.lr },
      training: { update: 'per_sample', order: 'fixed' },
    },
  };
};

for (const [name, set, networks] of [
  ['linear_mse', 'linear', 0],
  ['xor_mse', 'xor', 1],
]) {
  test(`lab 002's ${name} replays to every printed weight`, () => {
    const { golden, config } = lab002(name, set, networks);
    const { parameters, report } = train(methods, config, golden.epochs);
    let at = 0;
    let worst = 0;
    for (const printed of golden.reported_final_W) {
      const outputs = printed.length;
      for (let input = 0; input < printed[0].length; ++input) {
        for (let output = 0; output < outputs; ++output) {
          worst = Math.max(worst, Math.abs(parameters[at++] - printed[output][input]));
        }
      }
    }
    assert.equal(at, 28);
    assert.ok(worst <= 1e-12, `a weight is off by ${worst}`);
    assert.equal(report.training.accuracy, golden.final_accuracy);
    assert.ok(Math.abs(report.training.loss - golden.final_mean_loss) <= 1e-12);
  });
}

for (const [name, config] of Object.entries(configs)) {
  test(`native and wasm end with the same bits after 1,000 epochs: ${name}`, () => {
    assert.equal(train(methods, config, 1000).hash, nativeHash(config, 1000));
  });
}

test('native and wasm end every preset with the same bits after 1,000 epochs', async (t) => {
  const presets = methods.presets();
  assert.ok(presets.length > 20);
  for (const { name, config } of presets) {
    await t.test(name, () => assert.equal(train(methods, config, 1000).hash, nativeHash(config, 1000)));
  }
});

test('another seed gives another hash', () => {
  const hashes = [1, 2].map((seed) => train(methods, { initial: { seed } }, 10).hash);
  assert.notEqual(hashes[0], hashes[1]);
});
