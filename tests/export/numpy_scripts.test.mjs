// The scripts for NumPy, run by Python, print the losses that the engine has: of every lab's preset for its first
// updates, and of configs that together use every row of every table.
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { configs } from '../wasm/configs.mjs';

const python = ['python3', '/usr/bin/python3'].find((one) => spawnSync(one, ['-c', 'import numpy']).status === 0);
const tool = process.env.LAB_EXPORT ?? fileURLToPath(new URL('../../build/native/lab_export', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'numpy-scripts-'));
after(() => rmSync(folder, { recursive: true }));

const TOLERANCE = 1e-10;
const UPDATES = 2500; // of a preset: XOR leaves a plateau after 2140, where last bits count

/** @returns {Promise<string>} what the program printed */
const run = (program, args, input = '') =>
  new Promise((resolve, reject) => {
    const options = { maxBuffer: 1e8, env: { ...process.env, OPENBLAS_NUM_THREADS: '1' } };
    const child = execFile(program, args, options, (error, stdout) => (error ? reject(error) : resolve(stdout)));
    child.stdin.end(input);
  });

const exported = async (asked, epochs, every = 1) =>
  JSON.parse(await run(tool, [epochs, every].map(String), JSON.stringify(asked)));

let number = 0;
async function printedBy(script) {
  const file = join(folder, `${++number}.py`);
  writeFileSync(file, script);
  const printed = await run(python, ['-W', 'ignore', file]);
  const lines = [...printed.matchAll(/^epoch (\d+) loss : (\S+)/gm)];
  return { printed, losses: new Map(lines.map(([, epoch, loss]) => [Number(epoch), Number(loss)])) };
}

/** Holds a script to the engine, line by line. */
async function check(asked, epochs, every) {
  const { script, refusals, losses } = await exported(asked, epochs, every);
  assert.deepEqual(refusals, []);
  const { printed, losses: got } = await printedBy(script);
  assert.deepEqual(
    [...got.keys()],
    losses.map(([epoch]) => epoch),
    `${script}\n${printed}`,
  );
  for (const [epoch, loss] of losses) {
    const infinite = loss === null; // JSON has none: the run diverges
    const off = infinite ? 0 : Math.abs(got.get(epoch) - loss);
    assert.ok(
      off <= TOLERANCE && infinite !== Number.isFinite(got.get(epoch)),
      `epoch ${epoch}: ${got.get(epoch)} instead of ${loss} in\n${script}`,
    );
  }
  return printed;
}

const labs = JSON.parse(spawnSync(tool, ['presets'], { encoding: 'utf8' }).stdout).filter(({ name }) =>
  name.startsWith('lab_'),
);

test('every lab’s preset prints the engine’s losses', { skip: !python, concurrency: 2 }, async (t) => {
  assert.ok(labs.length >= 28);
  const checks = labs.map(({ name, updates }) =>
    t.test(name, () => check({ preset: name }, Math.ceil(UPDATES / updates), 1)),
  );
  await Promise.all(checks);
});

const used = Object.entries(configs).filter(([, config]) => !config.network?.hunt);
test('every row of every table prints the engine’s losses', { skip: !python, concurrency: 2 }, async (t) => {
  await Promise.all(used.map(([name, config]) => t.test(name, () => check({ config }, 30))));
});

test('what was changed under way is changed at the same updates', { skip: !python, concurrency: 2 }, async (t) => {
  const tune = (step, values) => ({ step, change: { kind: 'tune', values } });
  const set = (step, index, value) => ({ step, change: { kind: 'weight', index, value } });
  const off = (step, index, isOff) => ({ step, change: { kind: 'off', index, off: isOff } });
  const apply = (step, rows) => ({ step, change: { kind: 'apply', rows } });
  const runs = {
    'inside and between epochs, one by one': {
      config: { optimizer: { rule: 'momentum', learning_rate: 0.02 } },
      journal: [
        set(0, 3, 0.25),
        off(30, 1, true),
        set(31, 1, 5), // stays 0
        tune(42, { 'optimizer.learning_rate': 0.05, 'optimizer.momentum': 0.5 }),
        apply(42, [3, 20, 3]),
        off(43, 1, false),
        set(85, 12, -1),
        tune(90, { 'penalty.l2': 0.01, 'stop.epochs': 7 }),
      ],
    },
    'batches, order, schedule and a longest gradient': {
      config: {
        data: { set: 'linear', points: 24 },
        training: { update: 'mini_batch', batch_size: 5 },
        schedule: { shape: 'exponential', epochs: 10 },
        optimizer: { rule: 'adam', learning_rate: 0.02 },
      },
      journal: [
        tune(3, { 'training.batch_size': 7 }),
        tune(9, { 'training.order': 'shuffled', 'penalty.clip_norm': 0.05 }),
        tune(14, { 'schedule.factor': 0.25, 'schedule.warmup': 9, 'optimizer.beta1': 0.7 }),
        tune(20, { 'training.update': 'full_batch' }),
        apply(22, [1, 2]),
      ],
    },
  };
  await Promise.all(Object.entries(runs).map(([name, asked]) => t.test(name, () => check(asked, 12))));
});

test('what a script cannot say is refused', async () => {
  const tuned = (values) => ({ config: {}, journal: [{ step: 21, change: { kind: 'tune', values } }] });
  const { script, refusals } = await exported(tuned({ 'schedule.shape': 'cosine' }), 3);
  assert.equal(script, '');
  assert.deepEqual(refusals, ['schedule.shape was changed after 21 updates: a script for NumPy has it fixed.']);
  const hunted = await exported({ config: { network: { hunt: 7 } } }, 3);
  assert.match(hunted.refusals[0], /bug hunt/);
});
