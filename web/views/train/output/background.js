// The picture under the points, smooth or as classes alone.

import { paintClasses, paintPicture } from '../../../lib/canvas.js';
import { lazy } from '../../../lib/lazy.js';
import { hasClasses, pictureOf } from './picture.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { Plane } from '../../../lib/plane.js' */
/** @import { State } from '../../../state/store.js' */

const classesOnly = lazy(() => import('./classes-only.js'));

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Pick<Plane, 'left' | 'top' | 'size'>} place  of the square that it shows
 * @param {State} state
 * @param {Palette} palette
 * @returns {boolean} false: what paints it has still to load
 */
export function paintBackground(context, { left, top, size }, state, palette) {
  const picture = pictureOf(state);
  if (!picture) return true;
  const { values, outputs, range, logits } = picture;
  const place = { x: left, y: top, size };
  if (!state.smooth && hasClasses(state)) {
    return classesOnly(
      ({ paintClassesOnly }) => (paintClassesOnly(context, values, outputs, palette, place), true),
      false,
    );
  }
  if (outputs > 1) paintClasses(context, values, outputs, logits, palette, place);
  else paintPicture(context, values, range, palette, place);
  return true;
}
