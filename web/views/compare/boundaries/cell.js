// Draws what stands for one run: its picture, and a sign for how it ended.

import { pixelsOf } from './pixels.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { Place } from '../../../lib/canvas.js' */
/** @import { Sheet } from '../../../lib/sheet.js' */
/** @import { Result } from '../../../engine/comparing.js' */

export const PICTURE = 44; // CSS pixels of a side
export const PITCH = 50; // from one picture to the next

const DISC = 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z';
const TICK = 'M-3 0.1L-2.1 -0.8L-0.7 0.6L2.1 -2.3L3 -1.4L-0.7 2.3z';
const CROSS = 'M-8 -10L0 -2L8 -10L10 -8L2 0L10 8L8 10L0 2L-8 10L-10 8L-2 0L-10 -8z';
const WELL = 'M5 0h34q5 0 5 5v34q0 5 -5 5h-34q-5 0 -5 -5v-34q0 -5 5 -5z'; // a picture's outline

/** @param {Sheet} sheet @param {Result | null} result @param {Palette} palette @param {number} x @param {number} y  of its top left corner */
export function drawCell(sheet, result, palette, x, y) {
  if (!result || result.end === 'diverged') sheet.shape(WELL, x, y, { color: palette.line, opacity: result ? 1 : 0.6 });
  else sheet.picture(pixelsOf(result.thumbnail, palette), { x, y, size: PICTURE });
  if (result?.end === 'diverged') sheet.shape(CROSS, x + PICTURE / 2, y + PICTURE / 2, { color: palette.danger });
  if (!result || result.reached === null) return;
  const [right, bottom] = [x + PICTURE - 7, y + PICTURE - 7];
  sheet.shape(DISC, right, bottom, { color: palette.panel, opacity: 0.8 });
  sheet.shape(TICK, right, bottom, { color: palette.ink });
}
