// The output over the plane, with the points on it.

import { WIDTH } from './plot.js';
import { drawLegend, drawPlane, drawPoints, legendWidth, pixelsOf } from './plane.js';
import { figureWords as words } from '../../../i18n/en/figures.js';
import { text } from '../../../i18n/en/page.js';

/** @import { FieldData } from '../../../state/report/figures/field.js' */
/** @import { Part } from '../parts.js' */

const SIZE = 300; // of the plane, in CSS pixels
const TOP = 10;
const BESIDE = 48; // for the axis that goes up
const GAP = 24;

/** @param {FieldData} data @returns {[string, string]} */
const axesOf = ({ layer }) =>
  layer === null ? ['x', 'y'] : [text.unitOf(text.hidden(layer + 1), 1), text.unitOf(text.hidden(layer + 1), 2)];

/** @param {FieldData} data @returns {Part[]} */
export function look(data) {
  const { square, layer, grid, range, classes, smooth, points } = data;
  return [
    {
      type: 'drawing',
      width: WIDTH,
      height: TOP + SIZE + 38,
      title: layer === null ? words.field : words.space,
      draw(sheet, colors) {
        const key = { range, classes, tested: points.test.x.length > 0 };
        const left = Math.round((WIDTH - BESIDE - SIZE - GAP - legendWidth(key)) / 2) + BESIDE;
        sheet.picture(pixelsOf(grid, colors, smooth), { x: left, y: TOP, size: SIZE });
        const plane = drawPlane(sheet, colors, square, { left, top: TOP, size: SIZE, names: axesOf(data) });
        sheet.within({ left: left - 8, top: TOP - 8, right: left + SIZE + 8, bottom: TOP + SIZE + 8 }, () => {
          drawPoints(sheet, colors, plane, points.training, range, true);
          drawPoints(sheet, colors, plane, points.test, range, false);
        });
        drawLegend(sheet, colors, key, left + SIZE + GAP, TOP + 8);
      },
    },
  ];
}
