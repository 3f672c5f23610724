// Runs the lab book without a browser: node tests/book/book.mjs [--short] [--only NAME] [--mistakes]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { agreement } from './agreement.mjs';
import { loadComparing } from './lab.mjs';
import { mistakes } from './mistakes.mjs';
import { runComparisons } from './runs.mjs';
import { heading, nameOf, table } from './table.mjs';

/**
 * @typedef {import('../../web/engine/compare').Experiment} Experiment
 * @typedef {import('./agreement.mjs').Reference} Reference
 * @typedef {import('./runs.mjs').Result} Result
 */

const SHORT_SEEDS = 5;
const MANY_SEEDS = 100; // for a second look

const options = readOptions();
/** @type {Reference[]} */
const rows = JSON.parse(readFileSync(new URL('../data/labs_distributions.json', import.meta.url), 'utf8'));
const references = new Map(rows.map((row) => [row.name, row]));
const comparing = await loadComparing();
const wrong = await (options.mistakes ? findMistakes() : runBook());
if (wrong.length > 0) console.log(`\n${wrong.join('\n')}`);
process.exit(wrong.length > 0 ? 1 : 0);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { short: { type: 'boolean' }, only: { type: 'string' }, mistakes: { type: 'boolean' } },
    });
    return values;
  } catch (error) {
    console.error(`lab-book: ${error.message}; allowed: --short, --only NAME, --mistakes`);
    process.exit(1);
  }
}

/** @param {Experiment} experiment @param {Result[]} results @param {number} variant @returns {Result[]} */
function runsOf(experiment, results, variant) {
  return results.filter((_, run) => run % experiment.references.length === variant);
}

/** @returns {Promise<string[]>} what is wrong */
async function runBook() {
  const begin = performance.now();
  const book = chosen();
  const comparisons = book.map(({ comparison }) => withSeeds(comparison, options.short ? SHORT_SEEDS : null));
  /** @type {string[]} */
  const wrong = [];
  /** @type {{ place: string, reference: Reference, comparison: unknown }[]} */
  const left = [];
  console.log(heading);
  await runComparisons(comparing, comparisons, (number, results) => {
    const experiment = book[number];
    const { plan } = comparing.open({ comparison: comparisons[number] });
    comparing.add({ results: results.map((outcome, run) => ({ run, outcome })) });
    const theirs = experiment.references.map((name) => references.get(name));
    const { summaries } = comparing.answer({ column: 0 });
    const seconds = results.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
    const judged = comparing.verdicts({ name: experiment.name });
    console.log(`\n${table(experiment, summaries, judged, theirs, seconds)}`);
    theirs.forEach((reference, variant) => {
      if (!reference || !plan) return;
      const found = agreement(reference, runsOf(experiment, results, variant));
      const place = `${experiment.name}, ${nameOf(experiment, variant)} (${reference.name})`;
      for (const text of found.different) wrong.push(`${place}: ${text}`);
      if (found.left.length === 0) return;
      left.push({ place: `${place}: ${found.left.join('; ')}`, reference, comparison: alone(plan, variant) });
    });
  });
  if (left.length > 0 && !options.short) wrong.push(...(await lookAgain(left)));
  const minutes = ((performance.now() - begin) / 60_000).toFixed(1);
  console.log(`\n${book.length} experiments in ${minutes} minutes; ${wrong.length} numbers are not as theirs`);
  return wrong;
}

/** The experiments that are wanted. */
function chosen() {
  const book = comparing.book().experiments;
  const { only } = options;
  const named = only === undefined ? book : book.filter(({ name }) => name === only);
  if (named.length === 0) {
    console.error(`lab-book: there is no experiment ${only}; there are\n${book.map(({ name }) => name).join('\n')}`);
    process.exit(1);
  }
  return options.short && !only ? named.filter(({ fast }) => fast) : named;
}

/** @param {import('../../web/engine/compare').Spec} comparison @param {number | null} count  null: as many as it has */
function withSeeds(comparison, count) {
  return count === null ? comparison : { ...comparison, seeds: { ...comparison.seeds, count } };
}

/** A variant with many seeds. @param {import('../../web/engine/comparing.js').Plan} plan @param {number} variant */
function alone(plan, variant) {
  return withSeeds({ ...plan.comparison, base: plan.variants[variant], factors: [] }, MANY_SEEDS);
}

/** @param {{ place: string, reference: Reference, comparison: unknown }[]} left @returns {Promise<string[]>} */
async function lookAgain(left) {
  /** @type {string[]} */
  const wrong = [];
  console.log(`\nA median left their quartiles, from ${MANY_SEEDS} seeds:`);
  await runComparisons(
    comparing,
    left.map(({ comparison }) => comparison),
    (number, results) => {
      const { place, reference } = left[number];
      const again = agreement(reference, results);
      console.log(`  ${place}\n    ${again.left.length > 0 ? again.left.join('; ') : 'within'}`);
      for (const text of [...again.left, ...again.different]) wrong.push(`${place}; from ${MANY_SEEDS} seeds ${text}`);
    },
  );
  return wrong;
}

/** Whether twenty seeds are enough: an engine with one of these mistakes must be told from theirs. @returns {Promise<string[]>} */
async function findMistakes() {
  /** @type {string[]} */
  const wrong = [];
  const book = comparing.book().experiments;
  const comparisons = mistakes.map(({ reference, values }) => {
    const experiment = book.find(({ references }) => references.includes(reference));
    if (!experiment) throw new Error(`no experiment has ${reference}`);
    const { plan } = comparing.open({ comparison: experiment.comparison });
    if (!plan) throw new Error(`${experiment.name} has errors`);
    const base = plan.variants[experiment.references.indexOf(reference)];
    return { ...plan.comparison, base, factors: [{ variants: [{ label: '', values }] }] };
  });
  await runComparisons(comparing, comparisons, (number, results) => {
    const { what, reference } = mistakes[number];
    const row = references.get(reference);
    if (!row) throw new Error(`no distribution ${reference}`);
    const { different } = agreement(row, results);
    console.log(`${what}: ${different.join('; ')}`);
    if (different.length === 0) wrong.push(`not found: ${what}`);
  });
  return wrong;
}
