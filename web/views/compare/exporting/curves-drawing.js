// The learning curves as they go into a file: title, axes, lines, and what each line is. Chart.js lays out the axes, as it
// does on the page; what it has laid out is drawn here, so that an SVG has lines and letters in it.

import { Chart } from 'chart.js';
import { axesOf } from '../curves/axes.js';
import { frameOf } from '../curves/chart.js';
import { trace } from '../curves/trace.js';
import { measuring } from './drawing.js';

/** @import { Sheet } from '../../../lib/sheet.js' */
/** @import { LineChart } from '../../charts/lines.js' */
/** @import { Figure } from '../curves/figure.js' */
/** @import { Drawing, Inks } from './drawing.js' */

const WIDTH = 960;
const PLOT = { top: 44, height: 480 };
const MARGIN = 24;
const KEY = { mark: 26, gap: 8, between: 20, line: 20, letters: 12 };

/** Where the names of the variants stand, in as many lines as they need. @param {Figure} figure */
function keyOf({ lines }) {
  const width = measuring();
  let [x, y] = [MARGIN, 0];
  const places = lines.map(({ name }) => {
    const takes = KEY.mark + KEY.gap + width(name, KEY.letters) + KEY.between;
    if (x > MARGIN && x + takes > WIDTH - MARGIN) [x, y] = [MARGIN, y + KEY.line];
    const place = { x, y };
    x += takes;
    return place;
  });
  return { places, height: y + KEY.line };
}

/** @param {Figure} figure @param {string} title @returns {Drawing} */
export function curvesDrawing(figure, title) {
  const key = keyOf(figure);
  const below = PLOT.top + PLOT.height + MARGIN / 2;
  return {
    title,
    width: WIDTH,
    height: below + key.height + MARGIN / 2,
    draw(sheet, inks) {
      const { palette, colors } = inks;
      sheet.text(title, MARGIN, MARGIN, { color: palette.ink, size: 13, bold: true });
      const chart = laidOut(figure, inks);
      drawAxes(sheet, chart, inks);
      trace(sheet, figure, frameOf(chart), colors);
      chart.destroy();
      figure.lines.forEach(({ name, style }, k) => {
        const [x, y] = [key.places[k].x, below + key.places[k].y + KEY.line / 2];
        sheet.line([x, y, x + KEY.mark, y], { color: colors[style.hue], width: 2, dash: style.dash });
        sheet.shape(style.shape, x + KEY.mark / 2, y, { color: colors[style.hue] });
        sheet.text(name, x + KEY.mark + KEY.gap, y, { color: palette.ink, size: KEY.letters });
      });
    },
  };
}

/** The axes on a canvas that nobody sees. @param {Figure} figure @param {Inks} inks @returns {LineChart} */
function laidOut(figure, { palette }) {
  const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: PLOT.top + PLOT.height });
  return new Chart(canvas, {
    type: 'line',
    data: { datasets: [] },
    options: {
      responsive: false,
      animation: false,
      devicePixelRatio: 1,
      events: [],
      layout: { padding: { left: MARGIN / 2, right: MARGIN, top: PLOT.top } },
      scales: axesOf(figure, palette),
    },
  });
}

/** @param {Sheet} sheet @param {LineChart} chart @param {Inks} inks */
function drawAxes(sheet, { chartArea: { left, right, top, bottom }, scales: { x, y } }, { palette: { line, muted } }) {
  x.ticks.forEach(({ label }, k) => {
    const at = x.getPixelForTick(k);
    sheet.line([at, top, at, bottom + 4], { color: line });
    sheet.text(String(label ?? ''), at, bottom + 14, { color: muted, align: 'middle' });
  });
  y.ticks.forEach(({ label }, k) => {
    const at = y.getPixelForTick(k);
    sheet.line([left - 4, at, right, at], { color: line });
    sheet.text(String(label ?? ''), left - 8, at, { color: muted, align: 'end' });
  });
  const titleOf = (/** @type {any} */ scale) => String(scale.options.title.text);
  sheet.text(titleOf(x), (left + right) / 2, bottom + 30, { color: muted, align: 'middle' });
  sheet.text(titleOf(y), MARGIN, (top + bottom) / 2, { color: muted, align: 'middle', upwards: true });
}
