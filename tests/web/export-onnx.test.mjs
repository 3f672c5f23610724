// The ONNX file in another engine: what onnxruntime computes from it is what the engine says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as ort from 'onnxruntime-web/wasm';
import { asOnnx } from '../../web/views/share/code/weights.js';
import { configs } from '../wasm/configs.mjs';
import { loadMethods, look, view } from '../wasm/lab.mjs';

ort.env.wasm.numThreads = 1;
const methods = await loadMethods();
const MOST = 1e-6;
const EXACT = 1e-12; // where no operator of it is in float32

/** The run's ONNX file after some epochs, and what the engine says to the training points. */
async function trained(wanted, epochs = 20) {
  const { errors, run } = methods.start({ config: wanted, view });
  assert.deepEqual(errors, []);
  methods.advance({ epochs, milliseconds: Infinity, view });
  const { report, parameters, hash, steps, outputs } = look(methods, { ...view, outputs: true });
  const { config } = run;
  const model = methods.exportModel({ config });
  const file = await asOnnx({ config, model, parameters, hash, epoch: report.epoch, updates: steps });
  return { file, points: run.training.x, outputs: outputs.training, columns: model.layers.at(-1).outputs, model };
}

async function runOnnx(file, points) {
  const session = await ort.InferenceSession.create(file);
  const { output } = await session.run({ points: new ort.Tensor('float64', points, [points.length / 2, 2]) });
  await session.release();
  return output;
}

function softmax(logits, columns) {
  return logits.map((_, k) => {
    const row = logits.subarray(k - (k % columns), k - (k % columns) + columns);
    const most = Math.max(...row);
    return Math.exp(logits[k] - most) / row.reduce((sum, z) => sum + Math.exp(z - most), 0);
  });
}

async function agrees(config, most = EXACT) {
  const { file, points, outputs, columns, model } = await trained(config);
  const output = await runOnnx(file, points);
  assert.deepEqual([...output.dims], [points.length / 2, columns]);
  const wanted = model.softmax ? softmax(outputs, columns) : outputs;
  for (const [k, value] of wanted.entries()) {
    const difference = Math.abs(output.data[k] - value);
    assert.ok(difference <= most * Math.max(1, Math.abs(value)), `entry ${k}: ${output.data[k]} instead of ${value}`);
  }
  assert.ok(new Set(wanted).size > 1, 'the outputs differ from point to point');
}

const singly = (config) => JSON.stringify(config).includes('"gelu"') || JSON.stringify(config).includes('"float32"');

for (const { name } of methods.catalog().tables.activations) {
  test(`${name} in hidden layers, features scaled`, async () => {
    const layer = { units: 5, activation: name, ...(['elu', 'leaky_relu'].includes(name) ? { alpha: 0.3 } : {}) };
    const config = {
      data: { set: 'moons', points: 40, features: ['x', 'y', 'xy', 'sin_y'], scaling: 'standard' },
      network: { layers: [layer, layer] },
      initial: { bias: 'as_weights', seed: 3 },
    };
    await agrees(config, singly(config) ? MOST : EXACT);
  });
}

test('every config that the engine is tested with: each kind of output, feature, scaling, bias and bug', async () => {
  for (const [name, config] of Object.entries(configs)) {
    if (name === 'zero weights') continue; // says the same everywhere
    await agrees(config, singly(config) ? MOST : EXACT).catch((error) => assert.fail(`${name}: ${error.message}`));
  }
});

test('an output may have any activation, where values are learned', async () => {
  for (const activation of ['identity', 'softplus', 'gelu', 'leaky_relu']) {
    const config = {
      data: { set: 'hill', points: 30 },
      network: { output: { activation } },
      loss: { function: 'mse' },
    };
    await agrees(config, singly(config) ? MOST : EXACT);
  }
});

test('the file says which weights it holds, and takes any number of points', async () => {
  const { file, points } = await trained({});
  const text = new TextDecoder('latin1').decode(file);
  assert.match(text, /Backprop Lab/);
  assert.ok(text.includes(look(methods).hash), 'the hash of the weights');
  const [all, one] = [await runOnnx(file, points), await runOnnx(file, points.slice(0, 2))];
  assert.deepEqual([...one.dims], [1, 1]);
  assert.equal(one.data[0], all.data[0]);
});
