// Draws the figure: Chart.js lays out and draws the axes, trace.js the lines, which files show too. The crosshair has a
// canvas of its own: moving it draws no lines again.

import { prepare } from '../../../lib/canvas.js';
import { canvasSheet } from '../../../lib/sheet.js';
import { placeReading } from '../../charts/crosshair.js';
import { dropGone, lineChart } from '../../charts/lines.js';
import { variantColors } from '../variant-colors.js';
import { axesOf } from './axes.js';
import { isDrawn, readAt } from './figure.js';
import { trace } from './trace.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { LineChart } from '../../charts/lines.js' */
/** @import { Figure } from './figure.js' */
/** @import { Frame } from './trace.js' */

/** @typedef {{ chart: LineChart, figure: Figure | null, palette: Palette | null, from: unknown[], cross: unknown[] }} Drawn */

/** @type {Map<HTMLCanvasElement, Drawn>} */
const drawn = new Map();

/** @param {LineChart} chart @returns {Frame} */
export const frameOf = ({ chartArea, scales }) => ({
  area: chartArea,
  x: (epoch) => scales.x.getPixelForValue(epoch),
  y: (value) => scales.y.getPixelForValue(value),
});

/** Lets go of charts that have left the page. */
export const dropCharts = () => dropGone(drawn);

/** @param {unknown[]} a @param {unknown[]} b */
const same = (a, b) => a.length === b.length && a.every((one, k) => one === b[k]);

/** Only what has changed. @param {HTMLCanvasElement} canvas @param {HTMLCanvasElement} above @param {Figure} figure @param {Palette} palette @param {number | null} crosshair */
export function paintChart(canvas, above, figure, palette, crosshair) {
  const known = drawn.get(canvas) ?? begin(canvas);
  const from = [figure, palette, canvas.clientWidth, canvas.clientHeight, devicePixelRatio];
  if (!same(from, known.from)) {
    Object.assign(known, { figure, palette, from });
    known.chart.options.scales = axesOf(figure, palette);
    known.chart.update('none');
  }
  const cross = [...from, crosshair];
  if (!same(cross, known.cross)) paintCross(above, known.chart, figure, palette, crosshair);
  known.cross = cross;
  if (crosshair !== null) placeReading(canvas, known.chart, crosshair);
}

/** @param {HTMLCanvasElement} canvas @param {LineChart} chart @param {Figure} figure @param {Palette} palette @param {number | null} epoch */
function paintCross(canvas, chart, figure, palette, epoch) {
  const { context } = prepare(canvas);
  if (epoch === null) return;
  const sheet = canvasSheet(context, '');
  const { area, x, y } = frameOf(chart);
  const colors = variantColors(palette);
  const at = x(epoch);
  if (!(at >= area.left)) return; // epoch 0 has no place on a logarithmic axis
  sheet.line([at, area.top, at, area.bottom], { color: palette.muted });
  for (const line of figure.lines) {
    const { median } = readAt(line, epoch);
    if (isDrawn(figure.scale, median)) sheet.shape(line.style.shape, at, y(median), { color: colors[line.style.hue] });
  }
}

/** The epoch at a place of the screen. @param {HTMLCanvasElement} canvas @param {number} clientX */
export const epochAt = (canvas, clientX) =>
  drawn.get(canvas)?.chart.scales.x.getValueForPixel(clientX - canvas.getBoundingClientRect().left) ?? 0;

/** @type {import('chart.js').Plugin<'line'>} */
const lines = {
  id: 'variants',
  afterDatasetsDraw(any) {
    const chart = /** @type {LineChart} */ (any);
    const { figure, palette } = drawn.get(chart.canvas) ?? {};
    if (!figure || !palette) return;
    trace(canvasSheet(chart.ctx, ''), figure, frameOf(chart), variantColors(palette));
  },
};

/** @param {HTMLCanvasElement} canvas @returns {Drawn} */
function begin(canvas) {
  /** @type {Drawn} */
  const known = { chart: lineChart(canvas, [lines]), figure: null, palette: null, from: [], cross: [] };
  drawn.set(canvas, known);
  return known;
}
