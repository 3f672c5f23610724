// What every figure has to say: of which run, at which moment.

import { rowAt } from '../../schema.js';
import { lossName } from '../../loss-name.js';

/** @import { State } from '../../store.js' */

/**
 * The state once there is a run.
 *
 * @typedef {State & { catalog: NonNullable<State['catalog']>, run: NonNullable<State['run']>,
 *   snapshot: NonNullable<State['snapshot']>, detail: NonNullable<State['detail']> }} Ready
 */

/** @param {State} state @returns {Ready | null} */
export const ready = (state) =>
  state.catalog && state.run && state.snapshot && state.detail ? /** @type {Ready} */ (state) : null;

/** For captions. @param {Pick<Ready, 'catalog' | 'run' | 'snapshot'>} state */
export const about = ({ catalog, run, snapshot }) => ({
  set: rowAt(catalog, run.config, 'data.set').label,
  loss: lossName(catalog, run.config),
  epoch: snapshot.report.epoch,
});

/** As in 2-4-4-1. @param {Pick<Ready, 'run'>} state */
export const shapeOf = ({ run: { layers } }) => [layers[0].inputs, ...layers.map(({ outputs }) => outputs)].join('-');
