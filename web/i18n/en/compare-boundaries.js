// The words of Compare's pictures of what every run has learned, in English.

import { words } from '../words.js';

export const boundariesWords = words('boundariesWords', {
  title: (/** @type {string} */ shown, /** @type {string} */ all) =>
    shown === all ? `What every run has learned, ${all} seeds` : `What every run has learned, ${shown} of ${all} seeds`,
  grid: 'What every run has learned: a row for each variant, a column for each seed. Arrow keys move, Enter opens the run in Train.',
  variant: 'Seed',
  help: 'Point at a picture to read its run; a click opens that very run in Train.',
  nothing: 'Every run will show here what it has learned.',
  run: (/** @type {string} */ variant, /** @type {number} */ seed) => `${variant}, seed ${seed}`,
  said: (/** @type {string} */ run, /** @type {string[]} */ parts) => `${run}: ${parts.join(', ')}`,
  notRun: 'not run yet',
  diverged: (/** @type {string} */ epoch) => `diverged in epoch ${epoch}`,
  loss: (/** @type {string} */ loss) => `loss ${loss}`,
  reached: (/** @type {string} */ epoch) => `target reached in epoch ${epoch}`,
  notReached: 'target not reached',
  singleClass: 'all points taken for one class',
  more: (/** @type {number} */ more, /** @type {string} */ left) => `Show ${more} more of ${left} left`,
  signs:
    'Signs: a tick where the target was reached, a cross where the run diverged, an empty place where it has not ended yet.',
});
