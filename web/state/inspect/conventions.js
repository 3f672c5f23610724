// Conventions in which programs differ: the choices that each leaves, and why one does not matter to a run.

import { isUsed, rowsOf } from '../schema.js';

/** @import { Catalog, Config } from '../../engine/lab' */

/**
 * @typedef {object} Convention
 * @property {'reduction' | 'momentum' | 'epsilon' | 'entropy'} name
 * @property {string} path
 * @property {unknown[]} choices  of the field
 * @property {boolean} applies    to this run
 */

/** @param {Catalog} catalog @param {Config} config @returns {Convention[]} */
export function conventionsOf(catalog, config) {
  const rules = ['momentum', 'momentum_rate_inside'];
  const losses = ['bce', 'bce_epsilon'];
  return [
    {
      name: 'reduction',
      path: 'loss.reduction',
      choices: rowsOf(catalog, 'loss.reduction').map(({ name }) => name),
      applies: true,
    },
    {
      name: 'momentum',
      path: 'optimizer.rule',
      choices: rules,
      applies: rules.includes(config.optimizer.rule),
    },
    {
      name: 'epsilon',
      path: 'optimizer.epsilon_inside',
      choices: [false, true],
      applies: isUsed(catalog, config, 'optimizer.epsilon_inside'),
    },
    {
      name: 'entropy',
      path: 'loss.function',
      choices: losses,
      applies: losses.includes(config.loss.function),
    },
  ];
}
