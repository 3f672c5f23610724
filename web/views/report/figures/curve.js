// The learning curves: the loss over the whole width, what else there is side by side below it.

import { colorOf } from '../../../lib/color.js';
import { number, percent } from '../../../lib/format.js';
import { styleOfLayer } from '../../charts/layers.js';
import { WIDTH, drawAxes, drawKey, epochAxis, extent, keyPlaces, piecesOf } from './plot.js';
import { figureWords as words } from '../../../i18n/en/figures.js';
import { text } from '../../../i18n/en/page.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { Sheet } from '../../../lib/sheet.js' */
/** @import { Chart, CurveData, Line } from '../../../state/report/figures/curve.js' */
/** @import { Part } from '../parts.js' */
/** @import { Box } from './plot.js' */

const FIRST = 240; // height of the loss
const OTHERS = 200;
const TITLE = 22; // above a chart
const INSET = 8;
const DOT = 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z';

/** How a line looks, and what it is called. @param {CurveData} data @param {Line} line */
function styleOf({ layers }, { of }) {
  if (of === 'training') return { name: text.training, color: 'ink', dash: [] };
  if (of === 'test') return { name: text.test, color: 'muted', dash: [5, 3] };
  if (of === 'rate') return { name: text.rate, color: 'ink', dash: [] };
  const { key, color = 'muted', dash = [] } = styleOfLayer({ length: layers }, Number(of));
  return { name: key, color, dash };
}

/** @param {CurveData} data @param {Chart} chart */
function titleOf({ loss }, { shows }) {
  if (shows === 'loss') return { title: words.lossNamed(text.loss, loss), axis: text.loss };
  if (shows === 'accuracy') return { title: text.accuracy, axis: text.accuracy };
  return text.thirds[shows];
}

/** Its name, and the key below it. @param {CurveData} data @param {Chart} chart @param {number} width */
const headOf = (data, { lines }, width) =>
  TITLE +
  (lines.length > 1
    ? keyPlaces(
        lines.map((line) => styleOf(data, line)),
        width - 2 * INSET,
      ).height
    : 0);

/** @param {Sheet} sheet @param {Palette} colors @param {CurveData} data @param {Chart} chart @param {Box} box @param {number} head */
function drawChart(sheet, colors, data, chart, box, head) {
  const { title, axis } = titleOf(data, chart);
  const lines = chart.lines.map((line) => {
    const { name, color, dash } = styleOf(data, line);
    return { ...line, name, color: colorOf(color, colors), dash };
  });
  const left = box.left + INSET;
  sheet.text(title, left, box.top + TITLE / 2, { color: colors.ink, size: 12, bold: true });
  if (lines.length > 1) {
    drawKey(sheet, colors, lines, { left, top: box.top + TITLE + 6, right: box.left + box.width - INSET });
  }
  const inside = { ...box, top: box.top + head, height: box.height - head };
  const range = extent(lines.flatMap(({ y }) => y));
  const up = { name: axis, scale: chart.scale, ...range, write: chart.scale === 'share' ? percent : number };
  const frame = drawAxes(sheet, colors, inside, epochAxis(text.epochs, data.end), up);
  for (const { color, dash, x, y } of lines) {
    for (const points of piecesOf(frame, x, y)) {
      if (points.length === 2)
        sheet.shape(DOT, points[0], points[1], { color }); // a line of one point shows nothing
      else sheet.line(points, { color, dash, width: 1.75 });
    }
  }
}

/** @param {CurveData} data @returns {Part[]} */
export function look(data) {
  const [first, ...others] = data.charts;
  const height = FIRST + (others.length > 0 ? OTHERS : 0);
  return [
    {
      type: 'drawing',
      width: WIDTH,
      height,
      title: words.curves,
      draw(sheet, colors) {
        const whole = { left: 0, top: 0, width: WIDTH, height: FIRST };
        drawChart(sheet, colors, data, first, whole, headOf(data, first, WIDTH));
        const width = WIDTH / others.length;
        const head = Math.max(...others.map((chart) => headOf(data, chart, width)));
        others.forEach((chart, k) =>
          drawChart(sheet, colors, data, chart, { left: k * width, top: FIRST, width, height: OTHERS }, head),
        );
      },
    },
  ];
}
