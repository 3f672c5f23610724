// Which sample is laid open: the point that is selected, so that a click in Train leads to it.

/** @import { State } from '../store.js' */

/** The row of the training set. @param {State} state */
export const rowOf = ({ sample, run }) => (sample && !sample.test ? sample.row : firstRow(run));

/** Where nothing is selected: not the very first, which of many sets is the origin, where all that is multiplied is 0. @param {State['run']} run */
const firstRow = (run) => Math.floor((run ? run.training.x.length / 2 : 0) * (2 / 3));

/** Where the sample stands in the ledger, whose matrices have a row for each; 0 where it is not in the batch. @param {State} state */
export function placeOf(state) {
  const place = state.inspect?.ledger?.rows.indexOf(rowOf(state)) ?? -1;
  return Math.max(place, 0);
}

/** The row of the training set whose numbers are there: until those of another have come, still this one. @param {State} state */
export const shownRow = (state) => state.inspect?.ledger?.rows[placeOf(state)] ?? rowOf(state);

/** The rows of the batch; null: the step takes in any one sample. @param {State} state */
export const batchOf = ({ inspect }) => (inspect?.batch ? (inspect.ledger?.rows ?? []) : null);

/** How many there are. @param {State} state */
export const samplesOf = ({ run }) => (run ? run.training.x.length / 2 : 0);
