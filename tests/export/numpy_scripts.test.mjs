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
const UPDATES = 4000; // of a preset: about half a second in NumPy

/** @returns {Promise<string>} what the program printed */
const run = (program, args, input = '') =>
  new Promise((resolve, reject) => {
    const options = { maxBuffer: 1e8, env: { ...process.env, OPENBLAS_NUM_THREADS: '1' } };
    const child = execFile(program, args, options, (error, stdout) => (error ? reject(error) : resolve(stdout)));
    child.stdin.end(input);
  });

const exported = async (asked, epochs, every = 1) => JSON.parse(await run(tool, [epochs, every].map(String), JSON.stringify(asked)));

let number = 0;
async function printedBy(script) {
  const file = join(folder, `${++number}.py`);
  writeFileSync(file, script);
  const printed = await run(python, ['-W', 'error', file]);
  const lines = [...printed.matchAll(/^epoch (\d+) loss : (\S+)/gm)];
  return { printed, losses: new Map(lines.map(([, epoch, loss]) => [Number(epoch), Number(loss)])) };
}

/** Holds a script to the engine, line by line. */
async function check(asked, epochs, every) {
  const { script, refusals, losses } = await exported(asked, epochs, every);
  assert.deepEqual(refusals, []);
  const { printed, losses: got } = await printedBy(script);
  assert.deepEqual([...got.keys()], losses.map(([epoch]) => epoch), `${script}\n${printed}`);
  for (const [epoch, loss] of losses) {
    const off = Math.abs(got.get(epoch) - loss);
    assert.ok(off <= TOLERANCE, `epoch ${epoch}: ${got.get(epoch)} instead of ${loss} in\n${script}`);
  }
  return printed;
}

const labs = JSON.parse(spawnSync(tool, ['presets'], { encoding: 'utf8' }).stdout).filter(({ name }) => name.startsWith('lab_'));

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
