// The weights as files: what NumPy reads of them, and what JSON says.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { asJson, asNpz } from '../../web/views/share/code/weights.js';
import { configs } from '../wasm/configs.mjs';
import { loadMethods, look, view } from '../wasm/lab.mjs';

const python = ['python3', '/usr/bin/python3'].find((one) => spawnSync(one, ['-c', 'import numpy']).status === 0);
const folder = mkdtempSync(join(tmpdir(), 'lab-weights-'));
after(() => rmSync(folder, { recursive: true }));
const methods = await loadMethods();

function trained(wanted) {
  const { run } = methods.start({ config: wanted, view });
  methods.advance({ epochs: 5, milliseconds: Infinity, view });
  const { report, parameters, hash, steps } = look(methods);
  const { config } = run;
  return { config, model: methods.exportModel({ config }), parameters, hash, epoch: report.epoch, updates: steps };
}

const bytes = (numbers) => Buffer.from(Float64Array.from(numbers).buffer).toString('hex');

test('NumPy reads every bit of every weight', { skip: !python }, () => {
  const of = trained(configs['plane, no bias, constant weights, momentum with the rate inside']);
  const more = trained({ network: { layers: [{ units: 3, activation: 'elu' }] } });
  for (const one of [of, more]) {
    const path = join(folder, 'weights.npz');
    writeFileSync(path, asNpz(one));
    const program = `
import json, numpy as np
arrays = np.load(${JSON.stringify(path)})
print(json.dumps({name: [str(a.dtype), a.shape, a.tobytes().hex()] for name, a in arrays.items()}))`;
    const read = JSON.parse(execFileSync(python, ['-c', program], { encoding: 'utf8' }));
    const wanted = Object.fromEntries(
      one.model.layers.flatMap(({ inputs, outputs, weights, bias, biases }, k) => [
        [`W${k + 1}`, ['float64', [inputs, outputs], bytes(one.parameters.slice(weights, weights + inputs * outputs))]],
        ...(biases ? [[`b${k + 1}`, ['float64', [outputs], bytes(one.parameters.slice(bias, bias + biases))]]] : []),
      ]),
    );
    assert.deepEqual(read, wanted);
  }
});

test('JSON has each layer’s numbers, the scaling and the settings', () => {
  const one = trained(configs['quadrants, every feature, leaky ReLU, Adam, clipped']);
  const said = JSON.parse(asJson(one));
  assert.equal(said.hash, one.hash);
  assert.equal(said.epoch, 5);
  assert.deepEqual(said.config, one.config);
  assert.deepEqual(
    said.inputs.map(({ feature }) => feature),
    ['x', 'y', 'x2', 'y2', 'xy', 'sin_x', 'sin_y'],
  );
  assert.ok(said.inputs.every(({ shift, scale }) => shift !== 0 && scale > 0 && scale !== 1));
  const [hidden, output] = said.layers;
  assert.equal(hidden.alpha, 0.2);
  assert.equal('alpha' in output, false);
  assert.equal(hidden.weights.length, 7);
  assert.deepEqual(
    [...hidden.weights.flat(), ...hidden.biases, ...output.weights.flat(), ...output.biases],
    [...one.parameters],
  );
});

test('a bias that a built-in bug forgets is not among the weights', () => {
  const { model } = trained({ network: { layers: [{ units: 2, activation: 'tanh', fault: 'missing_bias' }] } });
  assert.deepEqual(
    model.layers.map(({ biases }) => biases),
    [0, 1],
  );
});
