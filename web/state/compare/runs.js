// The runs of a comparison: which variant and seed each is, what it is called, and its address.

import { putValue, valueAt } from '../../lib/paths.js';
import { endOf, linkedFields, pairOf } from '../link.js';

/** @import { Catalog, Config } from '../../engine/lab' */
/** @import { Plan, Result } from '../../engine/comparing.js' */

/** All variants of a seed come before the next seed. @param {Plan} plan @param {number} run */
export const placeOf = (plan, run) => ({
  variant: run % plan.variants.length,
  seed: Math.floor(run / plan.variants.length),
});

/** @param {Plan} plan @param {number} variant @param {number} seed  from 0 */
export const runAt = (plan, variant, seed) => seed * plan.variants.length + variant;

/** What the seed is called. @param {Plan} plan @param {number} seed  from 0 */
export const seedNumber = (plan, seed) => plan.comparison.seeds.first + seed;

/** @param {Plan} plan @param {number} run @returns {Config} */
export function configOf(plan, run) {
  const { variant, seed } = placeOf(plan, run);
  const config = structuredClone(plan.variants[variant]);
  for (const [path, value] of Object.entries(plan.draws[seed])) putValue(config, path, value);
  return config;
}

/** What the links of each variant say of each field. @type {WeakMap<Plan, string[][][]>} */
const spelt = new WeakMap();

/** Of the runs whose links were asked for. @type {WeakMap<Plan, Map<number, { result: Result | null, link: string }>>} */
const links = new WeakMap();

/** Opens the run where it ended; without its result, at its start. @param {Catalog} catalog @param {Plan} plan @param {number} run @param {Result | null} result @returns {string} without # */
export function linkOf(catalog, plan, run, result) {
  const known = links.get(plan) ?? new Map();
  links.set(plan, known);
  const before = known.get(run);
  if (before && before.result === result) return before.link;
  const link = writeRun(catalog, plan, run, result);
  known.set(run, { result, link });
  return link;
}

/** @param {Catalog} catalog @param {Plan} plan @param {number} run @param {Result | null} result */
function writeRun(catalog, plan, run, result) {
  const { variant, seed } = placeOf(plan, run);
  const fields = linkedFields(catalog);
  const ofVariants = spelt.get(plan) ?? [];
  spelt.set(plan, ofVariants);
  ofVariants[variant] ??= fields.map((field) => pairOf(catalog, field, valueAt(plan.variants[variant], field.path)));
  const pairs = ofVariants[variant].slice();
  for (const [path, value] of Object.entries(plan.draws[seed])) {
    const place = fields.findIndex((field) => field.path === path);
    pairs[place] = pairOf(catalog, fields[place], value);
  }
  return [...pairs.flat(), ...endOf(result && result.end !== 'diverged' ? { epoch: result.epoch } : null)].join('&');
}
