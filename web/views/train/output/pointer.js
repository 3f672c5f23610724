// Pointer and keys on the plane: pointing at a place, selecting a point.

import { pointAt } from '../../../lib/plane.js';
import { planesOf } from './planes.js';

/** @import { Actions } from '../../../state/actions.js' */
/** @import { Sample } from '../../../state/store.js' */
/** @import { Shown } from './views.js' */

const REACH = 12; // how far from a point a click may be, in CSS pixels

/** @typedef {{ across: number, down: number, width: number }} Place  on the plane's element, in CSS pixels */

/** Where the pointer was: browsers also tell of moves that are none. @type {Place | null} */
let latest = null;

/** @param {Shown} state @param {Actions} actions @param {Place} place */
export function point(state, actions, place) {
  const { across, down, width } = place;
  if (across === latest?.across && down === latest.down) return;
  latest = place;
  const { planes } = planesOf(state, width);
  const pointed = planes.map((plane) => pointAt(plane, across, down)).find((at) => at !== null) ?? null;
  if (pointed || state.pointed) actions.show({ pointed });
}

/** @param {Actions} actions */
export function leave(actions) {
  latest = null;
  actions.show({ pointed: null });
}

/** Selects the point nearest to the place, or none; its place is told until the pointer moves on. @param {Shown} state @param {Actions} actions @param {Place} place */
export function pick(state, actions, { across, down, width }) {
  const { planes, training, test } = planesOf(state, width);
  /** @type {Sample | null} */
  let sample = null;
  let nearest = REACH;
  for (const { x, y } of planes) {
    for (const [isTest, at] of /** @type {const} */ ([
      [false, training],
      [true, test],
    ])) {
      for (let row = 0; row < at.length / 2; ++row) {
        const distance = Math.hypot(x(at[2 * row]) - across, y(at[2 * row + 1]) - down);
        if (distance < nearest) [nearest, sample] = [distance, { test: isTest, row }];
      }
    }
  }
  actions.show({ sample, pointed: null });
}

/** The next point, or the one before: those of the training set, then those of the test set, and round. @param {Shown} state @param {Actions} actions @param {1 | -1} by */
export function step({ run, sample }, actions, by) {
  const [training, all] = [run.training.x.length / 2, (run.training.x.length + run.test.x.length) / 2];
  const now = sample ? sample.row + (sample.test ? training : 0) : by > 0 ? -1 : 0;
  const next = (now + by + all) % all;
  const row = next < training ? next : next - training;
  actions.show({ sample: { test: next >= training, row }, pointed: null });
}
