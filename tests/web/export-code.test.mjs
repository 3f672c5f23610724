// The run as a PyTorch script: Python reads it for every config, and, where PyTorch is installed, its losses are the page's.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { configs } from '../wasm/configs.mjs';
import { loadExtra, loadMethods, look, view } from '../wasm/lab.mjs';

const torch = ['python3', '/usr/bin/python3'].find((one) => spawnSync(one, ['-c', 'import torch']).status === 0);
const methods = await loadMethods();
const presets = (await loadExtra()).presets();
const all = { ...configs, ...Object.fromEntries(presets.map(({ name, config }) => [name, config])) };

/** The whole config of the page, and its script. */
function script(wanted, epochs) {
  const { run } = methods.start({ config: wanted, view });
  const { config } = run;
  return { config, text: methods.exportScript({ dialect: 'pytorch', config, journal: [], epochs }).text };
}

test('Python reads the script of every config', () => {
  const texts = Object.entries(all).map(([name, config]) => [name, script(config, 20).text]);
  const program = 'import json, sys\nfor name, text in json.load(sys.stdin): compile(text, name, "exec")';
  execFileSync('python3', ['-c', program], { input: JSON.stringify(texts) });
  for (const [name, text] of texts) assert.doesNotMatch(text, /\b(?:nan|inf)\b|\{\}/, name);
});

test('without a length the script trains as long as the config says', () => {
  assert.match(script({ stop: { epochs: 30 } }, 0).text, /^epochs = 30$/m);
  assert.match(script({ stop: { epochs: 30 } }, 12).text, /^epochs = 12$/m);
});

const EPOCHS = 10;
const exact = Object.keys(configs).filter((name) => !/bug|gradient that|uphill|Nadam, steps/.test(name));

test('where PyTorch is installed, it logs the losses of the page', { skip: !torch }, () => {
  for (const name of exact) {
    const { text } = script(configs[name], EPOCHS);
    methods.advance({ epochs: EPOCHS, milliseconds: Infinity, view });
    const { history } = look(methods);
    const lines = execFileSync(torch, ['-c', text], { encoding: 'utf8' }).trim().split('\n');
    for (const line of lines) {
      const [, epoch, loss] = /^epoch (\d+), loss ([^,]+)/.exec(line);
      const place = Array.from({ length: history.length / 6 }, (_, n) => history[6 * n]).indexOf(Number(epoch));
      const wanted = history[6 * place + 1];
      assert.ok(
        Math.abs(Number(loss) - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)),
        `${name}: ${line}, not ${wanted}`,
      );
    }
    assert.ok(lines.length >= EPOCHS / 2, name);
  }
});
