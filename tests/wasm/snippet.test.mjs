// The run as a C++ program: compiled against the native library, it prints the page's losses and ends with its weights.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadExtra, loadMethods, train } from './lab.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lab-snippet-'));
after(() => rmSync(folder, { recursive: true }));

const methods = await loadMethods();
const presets = (await loadExtra()).presets();
const EPOCHS = 60;

const runs = ['lab_001_xor', 'classic_spiral_three'].map((wanted) => {
  const { config } = presets.find(({ name }) => name === wanted);
  const whole = { ...config, stop: {} };
  const { text } = methods.exportScript({ dialect: 'cpp', config: whole, journal: [], epochs: EPOCHS });
  return { config: whole, text };
});

/** Several programs as one, which is compiled once: each one's names get its number. */
function joined(programs) {
  const numbered = programs.map((text, k) =>
    text
      .replace('int main()', `int main_${k}()`)
      .replace(/}\n$/, '  return 0;\n}\n')
      .replaceAll('settings', `settings_${k}`),
  );
  const calls = programs.map((_, k) => `main_${k}() == 0`).join(' && ');
  return `${numbered.join('\n')}\nint main() { return ${calls} ? 0 : 1; }\n`;
}

test('the programs of two presets print the losses of the page and its weights', () => {
  const library = here('../../build/native/liblab_core.a');
  assert.ok(existsSync(library), 'the native library is built before the tests in Node run');
  const [source, program] = [join(folder, 'main.cpp'), join(folder, 'main')];
  writeFileSync(source, joined(runs.map(({ text }) => text)));
  const headers = ['-I', here('../../src'), '-isystem', here('../../build/native/headers')];
  const options = [
    '-std=c++20',
    '-O0',
    '-DNDEBUG',
    '-ffp-contract=off',
    '-Wall',
    '-Wextra',
    '-Wpedantic',
    '-Werror',
    '-Wno-psabi',
  ];
  execFileSync('g++', [...options, ...headers, source, library, '-o', program]);
  const lines = execFileSync(program, { encoding: 'utf8' }).trim().split('\n');
  const parts = lines.join('\n').split(/(?<=weights .*)\n/);
  assert.equal(parts.length, 2);
  for (const [k, { config }] of runs.entries()) {
    const { hash, history } = train(methods, config, EPOCHS);
    const printed = parts[k].trim().split('\n');
    assert.equal(printed.at(-1), `weights ${hash}`);
    const losses = new Map(Array.from({ length: history.length / 6 }, (_, n) => [history[6 * n], history[6 * n + 1]]));
    for (const line of printed.slice(0, -1)) {
      const [, epoch, loss] = /^epoch (\d+): loss (.+)$/.exec(line);
      assert.equal(Number(loss), losses.get(Number(epoch)), line);
    }
    assert.equal(
      printed.length,
      1 + [...losses].filter(([epoch]) => printed.some((line) => line.startsWith(`epoch ${epoch}:`))).length,
    );
    assert.ok(printed.some((line) => line.startsWith(`epoch ${EPOCHS}:`)));
  }
});
