// Own points: as a config holds them, as they are drawn, and what their classes are called.

import { OWN_POINTS } from './actions/opening.js';

/** @import { Catalog, Config } from '../engine/lab' */
/** @import { Points, Run } from '../engine/methods.js' */
/** @import { DrawnPoints, State } from './store.js' */

/** A point's class, or its value. @param {Points} points @returns {number[]} */
function labelsOf({ x, y }) {
  const size = x.length / 2;
  const columns = y.length / size;
  return Array.from({ length: size }, (_, n) =>
    columns === 1 ? y[n] : y.subarray(n * columns, (n + 1) * columns).indexOf(1),
  );
}

/** All points of a run: own ones in their own order, others those for training first. @param {Run} run @returns {DrawnPoints} */
export function pointsOf({ config: { data }, training, test }) {
  if (data.set === OWN_POINTS) return data.own;
  const sets = [training, test].map((points) => ({ ...points, label: labelsOf(points) }));
  const coordinate = (/** @type {0 | 1} */ axis) =>
    sets.flatMap(({ x, label }) => label.map((_, n) => x[2 * n + axis]));
  return { x: coordinate(0), y: coordinate(1), label: sets.flatMap(({ label }) => label) };
}

/** A config without own points, unless they are what the network learns. @param {Catalog} catalog @param {Config} config @returns {Config} */
export const withoutUnused = (catalog, config) =>
  config.data.set === OWN_POINTS ? config : { ...config, data: { ...config.data, own: catalog.defaults.data.own } };

/** Own points as a run holds its points. @param {Config['data']['own']} own @returns {Points} */
export function asPoints({ task, x, y, label }) {
  const classes = task === 'classes' ? label.reduce((most, value) => Math.max(most, value + 1), 3) : 1;
  const targets = new Float64Array(label.length * classes);
  for (const [n, value] of label.entries()) {
    if (classes === 1) targets[n] = value;
    else targets[n * classes + value] = 1;
  }
  return { x: Float64Array.from(x.flatMap((across, n) => [across, y[n]])), y: targets };
}

/** What the classes of the own points are called; nothing if that is not known of all of them. @param {State} state */
export function wordsOf({ run, words }) {
  if (!words || run?.config.data.set !== OWN_POINTS) return [];
  const { label } = run.config.data.own;
  const holds = words.label.length === label.length && label.every((value, n) => value === words.label[n]);
  return holds && label.every((value) => value in words.words) ? words.words : [];
}
