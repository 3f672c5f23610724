// The grid of pictures as it goes into a file, with as many seeds as the page shows.

import { styleOf } from '../../../state/compare/styles.js';
import { variantName } from '../../../state/compare/names.js';
import { runAt, seedNumber } from '../../../state/compare/runs.js';
import { PICTURE, PITCH, drawCell } from '../boundaries/cell.js';
import { shownSeeds } from '../boundaries/grid.js';
import { measuring } from './drawing.js';
import { boundariesWords as words } from '../../../i18n/en/compare-boundaries.js';

/** @import { Plan } from '../../../engine/comparing.js' */
/** @import { Opened } from '../compare.js' */
/** @import { Drawing } from './drawing.js' */

const MARGIN = 24;
const TOP = 72; // of the first row
const MARK = { width: 26, gap: 8 };
const LETTERS = 12;
const LEAST_WIDTH = 480; // the sentence below takes it

/** @param {Opened} state @param {Plan} plan @param {string} title @returns {Drawing} */
export function boundariesDrawing(state, plan, title) {
  const { results } = state.compare;
  const seeds = shownSeeds(state);
  const names = plan.variants.map((_, variant) => variantName(state.catalog, plan.comparison, variant));
  const width = measuring();
  const left = MARGIN + MARK.width + MARK.gap + Math.max(...names.map((name) => width(name, LETTERS))) + 16;
  const bottom = TOP + names.length * PITCH;
  return {
    title,
    width: Math.ceil(Math.max(left + seeds * PITCH + MARGIN, LEAST_WIDTH, width(words.signs, 11) + 2 * MARGIN)),
    height: bottom + 2 * MARGIN,
    draw(sheet, { palette, colors }) {
      const muted = { color: palette.muted };
      sheet.text(title, MARGIN, MARGIN, { color: palette.ink, size: 13, bold: true });
      sheet.text(words.variant, MARGIN, TOP - 14, muted);
      for (let seed = 0; seed < seeds; ++seed) {
        const middle = left + seed * PITCH + PICTURE / 2;
        sheet.text(String(seedNumber(plan, seed)), middle, TOP - 14, { ...muted, align: 'middle' });
      }
      names.forEach((name, variant) => {
        const { hue, dash, shape } = styleOf(plan.comparison, variant);
        const [top, color] = [TOP + variant * PITCH, colors[hue]];
        const middle = top + PICTURE / 2;
        sheet.line([MARGIN, middle, MARGIN + MARK.width, middle], { color, width: 2, dash });
        sheet.shape(shape, MARGIN + MARK.width / 2, middle, { color });
        sheet.text(name, MARGIN + MARK.width + MARK.gap, middle, { color: palette.ink, size: LETTERS });
        for (let seed = 0; seed < seeds; ++seed) {
          drawCell(sheet, results[runAt(plan, variant, seed)], palette, left + seed * PITCH, top);
        }
      });
      sheet.text(words.signs, MARGIN, bottom + MARGIN / 2, muted);
    },
  };
}
