// The runs of a comparison: which variant and seed each is, what it is called, and its address.

import { putValue } from '../../lib/paths.js';
import { writeLink } from '../link.js';

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

/** Opens the run where it ended; without its result, at its start. @param {Catalog} catalog @param {Plan} plan @param {number} run @param {Result | null} result @returns {string} without # */
export const linkOf = (catalog, plan, run, result) =>
  writeLink(catalog, {
    config: configOf(plan, run),
    journal: [],
    until: result && result.end !== 'diverged' ? { epoch: result.epoch } : null,
  });
