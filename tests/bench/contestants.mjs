// Who takes part, and how each is started.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium as browserType } from '@playwright/test';
import { serve } from '../../scripts/static-server.mjs';
import { chromium } from '../e2e/playwright.config.mjs';
import { startChild } from './child.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const FLOAT64 = 1e-9;
const FLOAT32 = 1e-3;

const anything = () => true;
const perSample = ({ batch }) => batch === 1;

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {string} [engine]    of this engine: where it runs
 * @property {boolean} [peer]     counts among those that a user could pick instead
 * @property {boolean} [yardstick]
 * @property {() => { ask: Function, stop: Function } | Promise<{ ask: Function, stop: Function }>} start
 * @property {(workload: import('./workloads.mjs').Workload) => boolean} supports
 * @property {number} tolerance   how far its weights may be from the engine's after the check
 * @property {Partial<import('./workloads.mjs').Workload>} [checkedWith]  what the check changes in the workload
 * @property {string} [remark]    for the reader of the table
 */

/** @returns {Promise<{ contestants: Contestant[], close: () => Promise<void> }>} */
export async function gather() {
  const server = await serve(here('../..'));
  const browser = await browserType.launch(chromium);
  const python = process.env.BENCH_PYTHON ?? 'python3';

  const inNode = (...args) => startChild(process.execPath, here('node-runner.mjs'), ...args);
  const inChromium = async (module) => {
    const page = await browser.newPage();
    await page.goto(`${server.url}tests/bench/browser.html?${module}`);
    await page.waitForFunction(() => 'answer' in window);
    return {
      ask: (question) => page.evaluate((asked) => window.answer(asked), question),
      stop: () => page.close(),
    };
  };

  const playground = 'peers/tf-playground.mjs';
  const hasPlayground = existsSync(here('../../build/bench/tf-playground/nn.mjs'));
  const ofPlayground = { supports: () => hasPlayground, remark: hasPlayground ? '' : 'could not be fetched' };

  const contestants = [
    { name: 'this engine, Node', engine: 'node', start: () => inNode('engine.mjs'), tolerance: 0 },
    { name: 'peak', yardstick: true, start: () => inNode('peak.mjs') },
    { name: 'this engine, Chromium', engine: 'chromium', start: () => inChromium('engine.mjs'), tolerance: 0 },
    { name: 'this engine, native', engine: 'native', start: () => startChild(here('../../build/native/lab_bench')), tolerance: 0 }, // prettier-ignore
    { name: 'TF Playground, Node', peer: true, start: () => inNode(playground), ...ofPlayground },
    { name: 'TF Playground, Chromium', start: () => inChromium(playground), ...ofPlayground },
    { name: 'convnetjs', peer: true, start: () => inNode('peers/convnetjs.mjs') },
    {
      name: 'synaptic',
      peer: true,
      start: () => inNode('peers/synaptic.mjs'),
      supports: (workload) => perSample(workload) && workload.output === 'sigmoid',
      // It passes the error back through weights that it has just moved; with small steps that makes no difference.
      checkedWith: { loss: 'bce', learning_rate: 1e-6 },
      remark: 'updates after each sample only; its output has the gradient of cross-entropy',
    },
    {
      name: 'brain.js',
      peer: true,
      start: () => inNode('peers/brain.mjs'),
      supports: (workload) => perSample(workload) && workload.hidden === workload.output,
      tolerance: FLOAT32,
      remark: 'float32; updates after each sample only, one activation for all layers',
    },
    { name: 'tfjs, cpu', peer: true, start: () => inNode('peers/tfjs.mjs', 'cpu'), tolerance: FLOAT32, remark: 'float32' }, // prettier-ignore
    { name: 'tfjs, wasm', peer: true, start: () => inNode('peers/tfjs.mjs', 'wasm'), tolerance: FLOAT32, remark: 'float32' }, // prettier-ignore
    { name: 'NumPy', peer: true, start: () => startChild(python, here('peers/numpy_lab.py')) },
  ].map((contestant) => ({ supports: anything, tolerance: FLOAT64, ...contestant }));

  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { contestants, close };
}
