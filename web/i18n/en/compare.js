// The words of Compare's frame and of what all its parts name, in English.

import { words } from '../words.js';

export const compareWords = words('compareWords', {
  compare: 'Compare',
  run: (/** @type {number} */ runs) => `Run ${runs}`,
  labBook: 'Lab book',
  depth: 'Hidden layers',
  yes: 'yes',
  no: 'no',
  beside: (/** @type {string} */ choice) => `with ${choice}`,
  withoutLayers: 'without hidden layers',
  hiddenIs: (/** @type {string} */ layers) => `hidden ${layers}`,
  outputIs: (/** @type {string} */ activation) => `output ${activation}`,
  usual: 'usual',
  off: 'off',
  ofHidden: (/** @type {string} */ setting) => `${setting}, hidden`,
  ofOutput: (/** @type {string} */ setting) => `${setting}, output`,
  everywhere: (/** @type {string} */ setting) => `${setting}, everywhere`,
  within: (/** @type {string} */ place, /** @type {string} */ setting) => `${place}: ${setting}`,
  said: (/** @type {string} */ setting, /** @type {string} */ value) => `${setting} ${value}`,
  units: (/** @type {string} */ n) => (n === '1' ? '1 unit' : `${n} units`),
  layers: (/** @type {number} */ n) => (n === 1 ? '1 layer' : `${n} layers`),
  asItIs: 'As it is',
  /** The label of an experiment’s variant; whatever else somebody has called one stays. */
  variantLabel: (/** @type {string} */ label) => label,
  intro:
    'A single run proves little: the same settings end differently from other starting weights. Choose what varies and over which values; each value is then trained from the same seeds, and the curves and the table show how much of a difference is chance. The lab book has the experiments of five lab reports ready.',
  panels: 'Below the curves',
  panelNames: { boundaries: 'Boundaries', differences: 'Differences', landscape: 'Loss landscape' },
});
