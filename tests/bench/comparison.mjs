// A comparison of many runs as the benchmarks have it: made in Node, in the built page, and by NumPy.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createComparing } from '../../web/engine/comparing.js';
import { configOf } from '../../web/state/compare/runs.js';
import { loadCompare, loadMethods, view } from '../wasm/lab.mjs';

const RATES = [0.01, 0.1, 0.3, 1];
const SEEDS = 20;

/** Four rates, each from twenty starts, on lab 004's XOR. */
export async function labsXor() {
  const presets = await (await loadMethods()).presets();
  const { config: base } = presets.find(({ name }) => name === 'lab_004_xor');
  const variants = RATES.map((rate) => ({ label: '', values: { 'optimizer.learning_rate': rate } }));
  return {
    base,
    factors: [{ variants }],
    seeds: { first: 1, count: SEEDS, data: true, weights: true, order: true },
    target: { accuracy: 1, loss: null },
  };
}

/** What a worker of Compare would answer. */
export async function inNode(comparison) {
  const comparing = createComparing(await loadCompare(), () => performance.now());
  const { errors, plan } = comparing.open({ comparison });
  if (errors.length > 0) throw new Error(errors[0].message);
  const results = Array.from({ length: plan.runs }, (_, run) => comparing.trial({ run }, () => {}));
  return { plan, results };
}

/** NumPy, from the same starts. @returns {Promise<{ losses: number[], seconds: number[] }>} */
export async function inNumPy(plan, runs) {
  const methods = await loadMethods();
  const asked = runs.map((run) => {
    const config = configOf(plan, run);
    const { run: begun } = methods.start({ config, view });
    const { parameters } = methods.look({ view }).detail;
    const rows = (numbers, width) =>
      Array.from({ length: numbers.length / width }, (_, n) => [...numbers.slice(n * width, (n + 1) * width)]);
    const weights = begun.layers.map(({ inputs, outputs, weights }) =>
      rows(parameters.slice(weights, weights + inputs * outputs), outputs),
    );
    const { x, y } = begun.training;
    return { x: rows(x, 2), y: [...y], weights, rate: config.optimizer.learning_rate };
  });
  const python = process.env.BENCH_PYTHON ?? 'python3';
  const script = fileURLToPath(new URL('peers/numpy_xor.py', import.meta.url));
  const input = JSON.stringify({ epochs: plan.variants[0].stop.epochs, runs: asked });
  return JSON.parse(execFileSync(python, [script], { input, encoding: 'utf8', env: oneThread, maxBuffer: 1e9 }));
}

/** Matrices this small gain nothing from threads. */
const oneThread = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };

/**
 * Makes the runs in the built page and waits for the last.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {object} comparison
 * @param {{ runs: number, workers: number, milliseconds?: number }} of
 */
export async function inPage(browser, url, comparison, { runs, workers, milliseconds = 600_000 }) {
  const page = await browser.newPage();
  page.setDefaultTimeout(milliseconds);
  await page.addInitScript((processors) => {
    Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => processors });
    window.longTasks = [];
    new PerformanceObserver((list) =>
      window.longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration))),
    ).observe({ type: 'longtask' });
  }, workers + 1);
  const openCompare = () => page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.goto(url);
  await openCompare();
  await page
    .getByRole('group', { name: 'Runs' })
    .getByText(/worker/)
    .waitFor();
  // As if an earlier visit had put the question, and had got no further.
  await page.evaluate(keep, { comparison, runs });
  await page.reload();
  await openCompare();
  await page.getByRole('button', { name: 'Go on', exact: true }).waitFor();
  await page.waitForTimeout(2000);
  const measured = await page.evaluate(watch, `${runs.toLocaleString('en')} of ${runs.toLocaleString('en')} runs · in`);
  return { page, ...measured };
}

/** In the page. */
async function keep(record) {
  const answer = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  const database = await answer(indexedDB.open('backprop-lab-compare'));
  const change = database.transaction('comparisons', 'readwrite');
  change.objectStore('comparisons').put({ id: 'bench', ...record });
  await new Promise((resolve) => (change.oncomplete = resolve));
  database.close();
}

/** In the page: from the click to the last run. */
async function watch(end) {
  const group = document.querySelector('.compare-progress');
  window.longTasks.length = 0;
  const begin = performance.now();
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Go on').click();
  while (!group.textContent.includes(end)) await new Promise((resolve) => setTimeout(resolve, 5));
  return { milliseconds: performance.now() - begin, longTasks: window.longTasks };
}

/** What the page's database has of the runs, in their order. */
export const keptResults = (page) =>
  page.evaluate(async () => {
    const answer = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await answer(indexedDB.open('backprop-lab-compare'));
    const results = await answer(database.transaction('results').objectStore('results').getAll());
    return results.map(({ hash, milliseconds }) => ({ hash, milliseconds }));
  });
