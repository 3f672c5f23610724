// Following a number to where it came from, and back.

import { rowOf } from '../../inspect/sample.js';

/** @import { Inspect, Part } from '../../inspect/atoms.js' */
/** @import { State } from '../../store.js' */

const MOST_PLACES = 50; // that one can go back through

/**
 * @param {() => State} state
 * @param {() => Inspect} inspect
 * @param {(change: Partial<Inspect>) => void} set
 * @param {(row: number) => void} chooseSample
 */
export const tracingActions = (state, inspect, set, chooseSample) => ({
  /** @param {{ part: Part, stage?: number, row?: number }} origin  another sample's only in a batch */
  trace({ part, stage, row }) {
    const here = inspect();
    const place = { part: here.part, stage: here.stage, row: rowOf(state()) };
    set({ part, stage: stage ?? here.stage, walking: false, trail: [...here.trail, place].slice(-MOST_PLACES) });
    if (row !== undefined && row !== place.row) chooseSample(row);
  },

  /** To where the latest number was followed from. */
  goBack() {
    const place = inspect().trail.at(-1);
    if (!place) return;
    const { part, stage, row } = place;
    set({ part, stage, walking: false, trail: inspect().trail.slice(0, -1) });
    if (row !== rowOf(state())) chooseSample(row);
  },
});
