// Draws the figures with Chart.js, and the crosshair over them.

import { placeReading } from '../../charts/crosshair.js';
import { dropGone, drawDot, lineChart } from '../../charts/lines.js';
import { colorOf } from '../../../lib/color.js';
import { drawnRows } from '../../../lib/series.js';
import { axesOf } from './axes.js';
import { endOf, figuresOf, readAt } from './figures.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { State } from '../../../state/store.js' */
/** @import { LineChart, Point } from '../../charts/lines.js' */
/** @import { Figure, Series } from './figures.js' */

const INTERVAL = 100; // ms while playing: charts cost more than all else together and need not move with every frame

const FAINT = '59'; // opacity, as the last digits of a colour

/** @typedef {{ epoch: number, dots: { y: number, color: string }[], color: string }} Cross */
/** @typedef {{ chart: LineChart, cross: Cross | null }} Drawn */

/** @type {Map<HTMLCanvasElement, Drawn>} */
const drawn = new Map();
/** What the charts were drawn from: the run's records, and all else. @type {{ records: unknown[], rest: unknown[], at: number }} */
const painted = { records: [], rest: [], at: -Infinity };

/** @param {unknown[]} a @param {unknown[]} b */
const same = (a, b) => a.length === b.length && a.every((one, k) => one === b[k]);

/** @param {ParentNode} root @param {State} state @param {Palette} palette */
export function paintCurves(root, state, palette) {
  dropGone(drawn);
  const { run, snapshot, earlier, emphasis, lossScale, curve, playing, crosshair } = state;
  if (!run || !snapshot) return;
  const figures = figuresOf(state).flatMap((figure) => {
    const canvas = /** @type {HTMLCanvasElement | null} */ (root.querySelector(`canvas[data-curve=${figure.id}]`));
    return canvas ? [{ figure, canvas }] : [];
  });
  const records = [snapshot.history, snapshot.diagnostics, snapshot.report.epoch];
  const widths = figures.map(({ canvas }) => canvas.clientWidth);
  const rest = [run, earlier, emphasis, lossScale, curve, palette, devicePixelRatio, drawn.size, ...widths];
  const now = performance.now();
  const soon = playing && now - painted.at < INTERVAL && same(rest, painted.rest);
  const due = !soon && !(same(records, painted.records) && same(rest, painted.rest));
  for (const { figure, canvas } of figures) {
    const known = drawn.get(canvas) ?? begin(canvas);
    if (due) refresh(known.chart, figure, state, palette);
    const cross = crosshair === null ? null : crossOf(figure, crosshair, palette);
    const moved = cross?.epoch !== known.cross?.epoch;
    known.cross = cross;
    if (due) known.chart.update('none');
    else if (moved) known.chart.draw();
    if (cross) placeReading(canvas, known.chart, cross.epoch);
  }
  if (due) Object.assign(painted, { records, rest, at: now });
}

/** Brings the chart's lines up to date; the objects that it has are used again. @param {LineChart} chart @param {Figure} figure @param {State} state @param {Palette} palette */
function refresh(chart, figure, state, palette) {
  const end = endOf(state);
  const pixel = end / (chart.chartArea?.width || chart.width || 400);
  const { datasets } = chart.data;
  datasets.length = Math.min(datasets.length, figure.series.length);
  figure.series.forEach((series, k) => {
    const color = colorOf(series.color, palette);
    datasets[k] ??= { data: [], clip: 4 }; // half a line's width beyond the axes is still drawn
    fill(datasets[k].data, series, figure, pixel * (series.faint ? 2 : 1));
    Object.assign(datasets[k], {
      label: series.name,
      borderColor: series.faint ? color + FAINT : color,
      backgroundColor: color,
      borderDash: series.dash,
    });
  });
  const values = datasets.flatMap(({ data }) => data.map(({ y }) => y)).filter(Number.isFinite);
  chart.options.scales = axesOf(figure, end, values, palette);
}

/** What is drawn of a line. @param {Point[]} points  reused @param {Series} series @param {Figure} figure @param {number} pixel  in epochs */
function fill(points, { records, length, column }, { scale }, pixel) {
  const valueAt = (/** @type {number} */ row) => {
    const value = records[row * length + column];
    return scale === 'log' && value <= 0 ? NaN : value;
  };
  const rows = drawnRows(records.length / length, (row) => records[row * length], valueAt, pixel);
  points.length = Math.min(points.length, rows.length);
  rows.forEach((row, k) => {
    points[k] ??= { x: 0, y: 0 };
    points[k].x = records[row * length];
    points[k].y = valueAt(row);
  });
}

/** @param {Figure} figure @param {number} epoch @param {Palette} palette @returns {Cross} */
function crossOf(figure, epoch, palette) {
  const readings = figure.series.map((series) => ({ series, ...readAt(figure, series, epoch) }));
  return {
    epoch: readings[0]?.epoch ?? epoch,
    color: palette.muted,
    dots: readings
      .filter(({ series, value }) => !series.earlier && Number.isFinite(value))
      .map(({ series, value }) => ({ y: value, color: colorOf(series.color, palette) })),
  };
}

/** @param {LineChart} chart @param {Cross} cross */
function drawCross(chart, { epoch, dots, color }) {
  const { ctx, chartArea, scales } = chart;
  const x = scales.x.getPixelForValue(epoch);
  ctx.save();
  ctx.strokeStyle = color;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(x, chartArea.top);
  ctx.lineTo(x, chartArea.bottom);
  ctx.stroke();
  ctx.restore();
  for (const dot of dots) drawDot(chart, { x: epoch, y: dot.y }, dot.color);
}

/** The epoch at a place of the screen. @param {Element} figure @param {number} clientX */
export function epochAt(figure, clientX) {
  const canvas = /** @type {HTMLCanvasElement} */ (figure.querySelector('canvas'));
  const scale = drawn.get(canvas)?.chart.scales.x;
  return scale?.getValueForPixel(clientX - canvas.getBoundingClientRect().left) ?? 0;
}

/** @type {import('chart.js').Plugin<'line'>} */
const crosshair = {
  id: 'crosshair',
  afterDatasetsDraw(chart) {
    // A line of one point shows nothing.
    for (const { data, borderColor } of /** @type {{ data: Point[], borderColor: string }[]} */ (chart.data.datasets)) {
      if (data.length === 1) drawDot(/** @type {LineChart} */ (chart), data[0], borderColor);
    }
    const cross = drawn.get(chart.canvas)?.cross;
    if (cross) drawCross(/** @type {LineChart} */ (chart), cross);
  },
};

/** @param {HTMLCanvasElement} canvas @returns {Drawn} */
function begin(canvas) {
  /** @type {Drawn} */
  const known = { chart: lineChart(canvas, [crosshair]), cross: null };
  drawn.set(canvas, known);
  return known;
}
