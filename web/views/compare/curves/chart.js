// Draws the figure: Chart.js lays out and draws the axes, trace.js the lines, which files show too.

import { Chart } from 'chart.js';
import { canvasSheet } from '../../../lib/sheet.js';
import { dropGone, lineChart } from '../../charts/lines.js';
import { drawCrossLine, placeReading } from '../../charts/crosshair.js';
import { variantColors } from '../variant-colors.js';
import { axesOf } from './axes.js';
import { isDrawn, readAt } from './figure.js';
import { trace } from './trace.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { LineChart } from '../../charts/lines.js' */
/** @import { Figure } from './figure.js' */
/** @import { Frame } from './trace.js' */

/** @typedef {{ figure: Figure, palette: Palette, crosshair: number | null }} Shown */
/** @typedef {{ chart: LineChart, shown: Shown | null, from: unknown[] }} Drawn */

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

/** Only when something of it has changed. @param {HTMLCanvasElement} canvas @param {Figure} figure @param {Palette} palette @param {number | null} crosshair */
export function paintChart(canvas, figure, palette, crosshair) {
  const known = drawn.get(canvas) ?? begin(canvas);
  const from = [figure, palette, canvas.clientWidth, canvas.clientHeight, devicePixelRatio];
  const due = from.some((part, k) => part !== known.from[k]);
  const moved = known.shown?.crosshair !== crosshair;
  Object.assign(known, { from, shown: { figure, palette, crosshair } });
  if (due) {
    known.chart.options.scales = axesOf(figure, palette);
    known.chart.update('none');
  } else if (moved) known.chart.draw();
  if (crosshair !== null) placeReading(canvas, known.chart, crosshair);
}

/** The epoch at a place of the screen. @param {HTMLCanvasElement} canvas @param {number} clientX */
export const epochAt = (canvas, clientX) =>
  drawn.get(canvas)?.chart.scales.x.getValueForPixel(clientX - canvas.getBoundingClientRect().left) ?? 0;

/** @type {import('chart.js').Plugin<'line'>} */
const lines = {
  id: 'variants',
  afterDatasetsDraw(any) {
    const chart = /** @type {LineChart} */ (any);
    const shown = drawn.get(chart.canvas)?.shown;
    if (!shown) return;
    const { figure, palette, crosshair } = shown;
    const sheet = canvasSheet(chart.ctx, Chart.defaults.font.family ?? 'sans-serif');
    const colors = variantColors(palette);
    const frame = frameOf(chart);
    trace(sheet, figure, frame, colors);
    if (crosshair === null) return;
    drawCrossLine(chart, crosshair, palette.muted);
    for (const line of figure.lines) {
      const { median } = readAt(line, crosshair);
      if (!isDrawn(figure.scale, median)) continue;
      sheet.shape(line.style.shape, frame.x(crosshair), frame.y(median), { color: colors[line.style.hue] });
    }
  },
};

/** @param {HTMLCanvasElement} canvas @returns {Drawn} */
function begin(canvas) {
  /** @type {Drawn} */
  const known = { chart: lineChart(canvas, [lines]), shown: null, from: [] };
  drawn.set(canvas, known);
  return known;
}
