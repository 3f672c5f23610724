// Draws the error by ε with Chart.js, both axes logarithmic; the slopes of truncation and rounding; and the chosen ε.

import { number } from '../../../lib/format.js';
import { logTicks } from '../../../lib/ticks.js';
import { axis, logarithmic } from '../../charts/axes.js';
import { dropGone, drawDot, lineChart } from '../../charts/lines.js';
import { colorOf } from '../../../lib/color.js';
import { epsilonOf } from '../../../state/inspect/check.js';
import { checkWords as words } from '../../../i18n/en/check.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { ErrorCurve } from '../../../state/inspect/check.js' */
/** @import { LineChart, Point } from '../../charts/lines.js' */
/** @import { Opened } from '../inspect.js' */

export const LINES = [
  { of: /** @type {const} */ ('worst'), color: 'ink', dash: [] },
  { of: /** @type {const} */ ('median'), color: 'class-1', dash: [5, 3] },
];

/** A slope that the errors follow, through the median at one ε: the exponent of ε, where it is fitted, and where it shows. */
const SLOPES = [
  { of: /** @type {const} */ ('truncates'), exponent: 2, at: 1e-2, from: 1e-5, to: 1e-1 },
  { of: /** @type {const} */ ('rounds'), exponent: -1, at: 1e-9, from: 1e-12, to: 1e-6 },
];

const BELOW = 0.2; // the slopes' lines, as a share of the median

/** @typedef {{ text: string, x: number, y: number, rising: boolean }} Label */
/** @typedef {{ chart: LineChart, from: unknown[], epsilon: number, dots: { y: number, color: string }[], labels: Label[], muted: string }} Drawn */

/** @type {Map<HTMLCanvasElement, Drawn>} */
const drawn = new Map();

/** @type {import('chart.js').Plugin<'line'>} */
const marks = {
  id: 'marks',
  afterDatasetsDraw(chart) {
    const known = drawn.get(chart.canvas);
    if (!known) return;
    const { ctx, chartArea, scales } = chart;
    const x = scales.x.getPixelForValue(known.epsilon);
    ctx.save();
    ctx.strokeStyle = ctx.fillStyle = known.muted;
    ctx.beginPath();
    ctx.moveTo(x, chartArea.top);
    ctx.lineTo(x, chartArea.bottom);
    ctx.stroke();
    ctx.font = '11px system-ui, sans-serif';
    for (const { text, x, y, rising } of known.labels) {
      ctx.textAlign = 'right';
      const end = rising ? chartArea.right - 4 : scales.x.getPixelForValue(x) - 8;
      ctx.fillText(text, end, scales.y.getPixelForValue(y) + (rising ? -6 : 10));
    }
    ctx.restore();
    for (const { y, color } of known.dots) drawDot(/** @type {LineChart} */ (chart), { x: known.epsilon, y }, color);
  },
};

/** @param {ParentNode} root @param {Opened} state @param {Palette} palette */
export function paintCurve(root, { inspect: { check } }, palette) {
  dropGone(drawn);
  const canvas = /** @type {HTMLCanvasElement | null} */ (root.querySelector('canvas[data-error-curve]'));
  if (!canvas || !check.curve) return;
  const epsilon = epsilonOf(check);
  const from = [check.curve, epsilon, palette, canvas.clientWidth, devicePixelRatio];
  const known = drawn.get(canvas) ?? begin(canvas);
  if (known.from.length > 0 && known.from.every((part, k) => part === from[k])) return;
  known.from = from;
  refresh(known, check.curve, epsilon, palette);
  known.chart.update('none');
}

/** @param {HTMLCanvasElement} canvas @returns {Drawn} */
function begin(canvas) {
  const known = { chart: lineChart(canvas, [marks]), from: [], epsilon: 1, dots: [], labels: [], muted: '' };
  drawn.set(canvas, known);
  return known;
}

/** @param {Drawn} known @param {ErrorCurve} curve @param {number} epsilon @param {Palette} palette */
function refresh(known, { errors }, epsilon, palette) {
  const rising = [...errors].reverse();
  const lines = LINES.map(({ of, color, dash }) => ({
    data: rising.map((at) => ({ x: at.epsilon, y: at[of] > 0 ? at[of] : NaN })),
    color: colorOf(color, palette),
    dash,
  }));
  const values = lines.flatMap(({ data }) => data.map(({ y }) => y)).filter(Number.isFinite);
  const ticks = values.length > 0 ? logTicks(Math.min(...values), Math.max(...values)) : [1e-12, 1];
  const [low, high] = [ticks[0], ticks[ticks.length - 1]];
  const slopes = SLOPES.map((slope) => ({ slope, data: slopeThrough(slope, lines[1].data, low, high) }));
  known.chart.data.datasets = [
    ...lines.map(({ data, color, dash }) => ({ data, borderColor: color, borderDash: dash, clip: 4 })),
    ...slopes.map(({ data }) => ({ data, borderColor: palette.accent, borderWidth: 1, borderDash: [2, 3] })),
  ];
  const powers = Array.from({ length: 6 }, (_, k) => Number(`1e${2 * k - 12}`));
  known.chart.options.scales = {
    x: axis(palette, words.epsilon, { ...logarithmic(powers, number), max: 1e-1 }),
    y: axis(palette, words.relativeError, logarithmic(ticks, number)),
  };
  known.epsilon = epsilon;
  known.muted = palette.muted;
  known.dots = lines.flatMap(({ data, color }) => {
    const y = valueAt(data, epsilon);
    return Number.isFinite(y) ? [{ y, color }] : [];
  });
  known.labels = slopes.flatMap(({ slope, data }) => {
    const rising = slope.exponent > 0;
    const beside = data[rising ? 0 : Math.floor(data.length / 2)];
    return beside ? [{ text: words[slope.of], ...beside, rising }] : [];
  });
}

/** The line of that slope, a little below the median, where it lies within the axes. @param {typeof SLOPES[number]} slope @param {Point[]} data @param {number} low @param {number} high */
function slopeThrough({ exponent, at, from, to }, data, low, high) {
  const through = BELOW * valueAt(data, at);
  return data
    .filter(({ x }) => x >= from * 0.9 && x <= to * 1.1)
    .map(({ x }) => ({ x, y: through * (x / at) ** exponent }))
    .filter(({ y }) => y >= low && y <= high);
}

/** The value at an ε, on the straight line between the two points beside it. @param {Point[]} data  by growing ε @param {number} epsilon */
function valueAt(data, epsilon) {
  const k = Math.min(
    Math.max(
      data.findLastIndex(({ x }) => x <= epsilon),
      0,
    ),
    data.length - 2,
  );
  const [from, to] = [data[k], data[k + 1]];
  const share = Math.log(epsilon / from.x) / Math.log(to.x / from.x);
  return from.y * (to.y / from.y) ** share;
}
