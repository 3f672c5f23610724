// The scripts for NumPy, run by Python: they end with the engine's numbers.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { writeNpz } from '../../web/lib/numpy/write.js';
import { startArrays } from '../../web/views/inspect/numpy/start-file.js';
import { loadMethods, view } from '../wasm/lab.mjs';

const python = ['python3', '/usr/bin/python3'].find((one) => spawnSync(one, ['-c', 'import numpy']).status === 0);

// Each script runs in a folder of its own; numbers come back as the bits of float64.
const driver = `
import json, os, sys
import numpy as np
results = []
for one in json.load(sys.stdin):
    os.chdir(one['folder'])
    names = {}
    exec(compile(one['script'], 'script', 'exec'), names)
    results.append({name: {'shape': value.shape, 'hex': np.ascontiguousarray(value, dtype=np.float64).tobytes().hex()}
                    for name, value in names.items() if isinstance(value, np.ndarray)})
json.dump(results, sys.stdout)
`;

const numbersOf = (hex) => new Float64Array(Uint8Array.from(Buffer.from(hex, 'hex')).buffer);

/** Numbers between two floats, counting one of them. */
const order = new DataView(new ArrayBuffer(8));
const bitsOf = (value) => {
  order.setFloat64(0, value);
  const bits = order.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
};
const ulps = (one, other) =>
  Number(bitsOf(one) > bitsOf(other) ? bitsOf(one) - bitsOf(other) : bitsOf(other) - bitsOf(one));

let methods;
let folder;
before(async () => {
  methods = await loadMethods();
  folder = mkdtempSync(join(tmpdir(), 'numpy-start-'));
});
after(() => rmSync(folder, { recursive: true }));

/** The run of a config after so many updates: its script, and what the script should end with. */
function begin(config, { notation = 'rows', batch = true, steps = 0 } = {}) {
  const { errors, run } = methods.start({ config, view });
  assert.deepEqual(errors, []);
  if (steps > 0) methods.stepTo({ step: steps, milliseconds: Infinity, view });
  const { ledger } = methods.ledger({ rows: batch ? null : [2] });
  const script = methods.numpyStart({ rows: ledger.rows, notation });
  const arrays = startArrays({ ledger, run, notation });
  const own = mkdtempSync(join(folder, 'run-'));
  writeFileSync(join(own, 'start.npz'), writeNpz(arrays));
  return { script, arrays, folder: own };
}

function run(begun) {
  const input = JSON.stringify(begun.map(({ script, folder }) => ({ script, folder })));
  return JSON.parse(execFileSync(python, ['-c', driver], { input, maxBuffer: 1e8, encoding: 'utf8' }));
}

/** @param {number} most  ulps that a weight may be off */
function check({ arrays, script }, result, most) {
  for (const { name, shape, values } of arrays) {
    const got = result[name];
    assert.ok(got, `${name} in\n${script}`);
    assert.deepEqual(got.shape, shape, name);
    const numbers = numbersOf(got.hex);
    values.forEach((value, k) => {
      const off = ulps(numbers[k], value);
      const allowed = /^[Wb]\d/.test(name) ? most : 0;
      assert.ok(off <= allowed, `${name}[${k}] is ${numbers[k]}, not ${value}: ${off} ulps in\n${script}`);
    });
  }
}

const data = { set: 'linear', points: 11, seed: 3 };
const network = { layers: [{ units: 4 }, { units: 3, bias: false }] };
const initials = (names) =>
  names.flatMap((weights) =>
    ['zeros', 'as_weights'].flatMap((bias) => [
      { weights, bias, seed: 5, low: -0.3, high: 0.9, deviation: 0.7, value: 0.25 },
      { weights, bias, seed: 2 ** 32 - 1, skip_uniform: 5, skip_normal: 3, low: 0, high: 1, deviation: 1 },
    ]),
  );
const draws = (weights) => [
  begin({ data, network, initial: weights }),
  begin({ data, network, initial: weights }, { notation: 'columns', batch: false }),
];

test('weights drawn uniformly, or not at all, are the engine’s to the last bit', { skip: !python }, () => {
  const { catalog } = methods;
  const every = catalog().tables.initializers.map(({ name }) => name);
  const names = every.filter((name) => !name.includes('normal') && name !== 'given');
  assert.deepEqual(names, ['zeros', 'constant', 'uniform', 'xavier_uniform', 'he_uniform']);
  const begun = initials(names).flatMap(draws);
  run(begun).forEach((result, k) => check(begun[k], result, 0));
});

// A last bit in the logarithm, see random.hpp, is up to four units after a root and two products.
test('weights drawn from a normal distribution are the engine’s but for the last bits', { skip: !python }, () => {
  const begun = initials(['normal', 'xavier_normal', 'he_normal', 'lecun_normal']).flatMap(draws);
  run(begun).forEach((result, k) => check(begun[k], result, 4));
});

test('given weights are written out', { skip: !python }, () => {
  const given = [
    { weights: [0.1, -0.2, 1, 2, 3e-9, 4, 5, 6], bias: [1, 0.1 + 0.2, -0, 7] },
    { weights: Array.from({ length: 12 }, (_, k) => k / 7), bias: [] },
    { weights: [1, 2, 3], bias: [] },
  ];
  const begun = draws({ weights: 'given', given });
  run(begun).forEach((result, k) => check(begun[k], result, 0));
});

test('the shuffled order, features, scaling and classes are the engine’s', { skip: !python }, () => {
  const config = {
    data: { set: 'rings', points: 45, test_share: 0.3, scaling: 'standard', features: ['x', 'y', 'xy', 'sin_x'] },
    network: { layers: [{ units: 4 }], output: { activation: 'identity' } },
    loss: { function: 'softmax_ce' },
    initial: { weights: 'xavier_uniform' },
    training: { update: 'mini_batch', batch_size: 8, order: 'shuffled', seed: 9 },
  };
  const begun = [begin(config), begin(config, { notation: 'columns' })];
  assert.match(begun[0].script, /rows = order\[:8\]/);
  run(begun).forEach((result, k) => check(begun[k], result, 0));
});

test('a run that has trained is loaded, with what its optimizer remembers', { skip: !python }, () => {
  const config = {
    data,
    network,
    optimizer: { rule: 'adam', learning_rate: 0.01 },
    training: { update: 'mini_batch', batch_size: 4, order: 'shuffled' },
  };
  const begun = [begin(config, { steps: 5 }), begin(config, { steps: 5, notation: 'columns', batch: false })];
  assert.ok(begun[0].arrays.some(({ name, values }) => name === 'v_W3' && values.some((value) => value > 0)));
  run(begun).forEach((result, k) => check(begun[k], result, 0));
});
