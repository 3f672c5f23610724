// The goal of an assignment: what a run has to reach, and how far it is.

import { MOST_EPOCH } from '../store.js';

/** @import { Layer, Report } from '../../engine/lab' */

/** What a goal may name, and the least and the most that it may ask. Loss and accuracy are asked of a run, the rest limits it. */
export const KINDS = {
  loss: { least: 0, most: 1e6, whole: false },
  test_loss: { least: 0, most: 1e6, whole: false },
  accuracy: { least: 0, most: 1, whole: false },
  test_accuracy: { least: 0, most: 1, whole: false },
  epochs: { least: 1, most: MOST_EPOCH, whole: true },
  parameters: { least: 1, most: 1e9, whole: true },
};

/**
 * @typedef {keyof typeof KINDS} Kind
 * @typedef {{ kind: Kind, limit: number }} Condition
 * @typedef {Condition & { value: number | null, met: boolean }} Judged  value null: the run has none
 */

const isMeasured = (/** @type {Kind} */ kind) => kind.endsWith('loss') || kind.endsWith('accuracy');

/** Whether a goal asks anything of what is learned. @param {Condition[]} goal */
export const asksResult = (goal) => goal.some(({ kind }) => isMeasured(kind));

/** @param {Kind} kind @param {number} limit */
export function fits(kind, limit) {
  const { least, most, whole } = KINDS[kind];
  return limit >= least && limit <= most && (!whole || Number.isInteger(limit));
}

/** @param {Layer[]} layers */
const parametersOf = (layers) =>
  layers.reduce((sum, { inputs, outputs, biases }) => sum + inputs * outputs + biases, 0);

/** @param {Kind} kind @param {Layer[]} layers @param {Report} report */
function valueOf(kind, layers, { training, test, epoch }) {
  switch (kind) {
    case 'epochs':
      return epoch;
    case 'parameters':
      return parametersOf(layers);
    case 'loss':
    case 'accuracy':
      return training?.[kind] ?? null;
    case 'test_loss':
      return test?.loss ?? null;
    case 'test_accuracy':
      return test?.accuracy ?? null;
  }
}

/**
 * Each condition, with what the run has. Loss and accuracy are those of the latest complete epoch.
 *
 * @param {Condition[]} goal
 * @param {{ layers: Layer[] }} run
 * @param {{ report: Report }} snapshot
 * @returns {Judged[]}
 */
export const judge = (goal, { layers }, { report }) =>
  goal.map(({ kind, limit }) => {
    const value = valueOf(kind, layers, report);
    const met = value !== null && !report.divergence && (kind.endsWith('accuracy') ? value >= limit : value <= limit);
    return { kind, limit, value, met };
  });

/** @param {Judged[]} judged */
export const allMet = (judged) => judged.length > 0 && judged.every(({ met }) => met);
