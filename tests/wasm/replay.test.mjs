// Lab 002's printed weights, and the same bits as the native build.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadMethods, nativeHash, readData, train } from './lab.mjs';
import { configs } from './configs.mjs';

const methods = await loadMethods();
const { runs } = readData('labs_golden.json')['002'];

const presets = await methods.presets();

for (const [name, printed] of [
  ['linear_mse', 'linear_mse'],
  ['xor_mse', 'xor_mse'],
  ['linear_mae', 'linear_mae'],
  ['xor_mae', 'xor_mae'],
  ['linear_zero', 'linear_mse_zero'],
  ['xor_zero', 'xor_mse_zero(titled Linear)'],
]) {
  test(`lab 002's ${name} replays to every printed weight`, () => {
    const golden = runs.find((run) => run.name === printed);
    const { config } = presets.find((preset) => preset.name === `lab_002_${name}`);
    const { parameters, report } = train(methods, config, golden.epochs);
    let at = 0;
    let worst = 0;
    for (const layer of golden.reported_final_W) {
      const outputs = layer.length;
      for (let input = 0; input < layer[0].length; ++input) {
        for (let output = 0; output < outputs; ++output) {
          worst = Math.max(worst, Math.abs(parameters[at++] - layer[output][input]));
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
  assert.ok(presets.length > 20);
  for (const { name, config } of presets) {
    await t.test(name, () => assert.equal(train(methods, config, 1000).hash, nativeHash(config, 1000)));
  }
});

test('another seed gives another hash', () => {
  const hashes = [1, 2].map((seed) => train(methods, { initial: { seed } }, 10).hash);
  assert.notEqual(hashes[0], hashes[1]);
});
