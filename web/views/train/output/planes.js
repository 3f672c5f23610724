// Where each view puts its planes on the canvas, and the points on them.

import { MARGIN, planeIn, planeOf } from '../../../lib/plane.js';
import { viewNow } from './picture.js';

/** @import { Run } from '../../../engine/methods.js' */
/** @import { Plane } from '../../../lib/plane.js' */
/** @import { State } from '../../../state/store.js' */

const TITLE = 20; // above two planes side by side, in CSS pixels
const GAP = 12; // between them

/**
 * @param {State & { run: Run }} state
 * @param {number} width  of the canvas
 * @returns {{ planes: Plane[], training: Float64Array, test: Float64Array }}  the points (N, 2) in the planes' coordinates
 */
export function planesOf(state, width) {
  const { run, detail } = state;
  const points = { training: run.training.x, test: run.test.x };
  switch (viewNow(state)) {
    case 'compare': {
      const size = (width - MARGIN - GAP) / 2;
      const lefts = [MARGIN, MARGIN + size + GAP];
      return { planes: lefts.map((left) => planeIn(run.square, { left, top: TITLE, size })), ...points };
    }
    case 'space': {
      const space = detail?.space;
      if (!space || !Number.isFinite(space.high - space.low)) return { planes: [], ...points };
      return { planes: [planeOf(space, width)], training: space.training, test: space.test };
    }
    default:
      return { planes: [planeOf(run.square, width)], ...points };
  }
}
