// The learning curves, drawn by Chart.js.

import { html } from 'lit/html.js';
import { Chart, LinearScale, LineController, LineElement, LogarithmicScale, PointElement, Tooltip } from 'chart.js';
import { count, number, percent } from '../../lib/format.js';
import { logTicks } from '../../lib/ticks.js';
import { RECORD, recordsOf } from '../../state/record.js';
import { lossName } from './loss-name.js';
import { text } from '../../i18n/en.js';

/** @import { Palette } from '../../lib/color.js' */
/** @import { Actions } from '../../state/actions.js' */
/** @import { State } from '../../state/store.js' */

Chart.register(LineController, LineElement, PointElement, LinearScale, LogarithmicScale, Tooltip);

const Y_AXIS = 68; // width in CSS pixels

/** @typedef {'loss' | 'accuracy'} Quantity */

/** Where a quantity stands in a record, and how it is written. */
const QUANTITIES = {
  loss: { training: RECORD.trainingLoss, test: RECORD.testLoss, write: number },
  accuracy: { training: RECORD.trainingAccuracy, test: RECORD.testAccuracy, write: percent },
};

/** @param {State} state @param {Actions} actions */
export function curves(state, actions) {
  const { catalog, run, snapshot, lossScale } = state;
  if (!catalog || !run || !snapshot) return '';
  const scaleButton = (/** @type {'log' | 'linear'} */ scale, /** @type {string} */ label) =>
    html`<button type="button" aria-pressed=${scale === lossScale} @click=${() => actions.setLossScale(scale)}>
      ${label}
    </button>`;
  return html`<section class="curves" aria-label=${text.curves}>
    ${curve(
      state,
      'loss',
      text.loss,
      html`<span class="which">${lossName(catalog, run.config)}</span>
        <span class="switch" role="group" aria-label=${text.lossScale}>
          ${scaleButton('log', text.log)}${scaleButton('linear', text.linear)}
        </span>`,
    )}
    ${curve(state, 'accuracy', text.accuracy)}
  </section>`;
}

/** @param {State} state @param {Quantity} quantity @param {string} title @param {unknown} [more] */
const curve = (state, quantity, title, more = '') =>
  html`<figure class="panel curve">
    <figcaption>
      <h2>${title}</h2>
      <span class="key key-training">${text.training}</span>
      ${state.run?.test.y.length ? html`<span class="key key-test">${text.test}</span>` : ''} ${more}
    </figcaption>
    <div class="chart"><canvas data-curve=${quantity} aria-hidden="true"></canvas></div>
    ${table(state, quantity, title)}
  </figure>`;

/** For screen readers: at most ten records, while nothing runs. @param {State} state @param {Quantity} quantity @param {string} title */
function table({ playing, snapshot, run }, quantity, title) {
  if (playing || !snapshot) return '';
  const { training, test, write } = QUANTITIES[quantity];
  const records = recordsOf(snapshot.history);
  const step = Math.ceil(records.length / 10);
  const hasTest = (run?.test.y.length ?? 0) > 0;
  return html`<div class="hidden">
    <table>
      <caption>
        ${title}
      </caption>
      <tr>
        <th scope="col">${text.epoch}</th>
        <th scope="col">${text.training}</th>
        ${hasTest ? html`<th scope="col">${text.test}</th>` : ''}
      </tr>
      ${records
        .filter((_, k) => k % step === 0 || k === records.length - 1)
        .map(
          (record) =>
            html`<tr>
              <th scope="row">${count(record[RECORD.epoch])}</th>
              <td>${write(record[training])}</td>
              ${hasTest ? html`<td>${write(record[test])}</td>` : ''}
            </tr>`,
        )}
    </table>
  </div>`;
}

/** @type {WeakMap<HTMLCanvasElement, Chart<'line', { x: number, y: number }[]>>} */
const charts = new WeakMap();

/** @param {ParentNode} root @param {State} state @param {Palette} palette */
export function paintCurves(root, { run, snapshot, lossScale }, palette) {
  if (!run || !snapshot) return;
  const records = recordsOf(snapshot.history);
  for (const canvas of root.querySelectorAll('canvas[data-curve]')) {
    const quantity = /** @type {Quantity} */ (/** @type {HTMLElement} */ (canvas).dataset.curve);
    const { training, test } = QUANTITIES[quantity];
    const points = (/** @type {number} */ column) =>
      records.map((record) => ({ x: record[RECORD.epoch], y: record[column] }));
    const series = [
      {
        label: text.training,
        data: points(training),
        borderColor: palette.ink,
        borderDash: /** @type {number[]} */ ([]),
      },
    ];
    if (run.test.y.length > 0) {
      series.push({ label: text.test, data: points(test), borderColor: palette.muted, borderDash: [5, 3] });
    }
    const chart = chartOn(/** @type {HTMLCanvasElement} */ (canvas));
    chart.data.datasets = series.map((one) => ({
      ...one,
      backgroundColor: one.borderColor,
      pointRadius: records.length === 1 ? 2.5 : 0,
      clip: 4, // half a line's width beyond the axes is still drawn
    }));
    chart.options.scales = {
      x: axis(palette, text.epochs, {
        type: 'linear',
        min: 0,
        max: Math.max(10, snapshot.report.epoch),
        ticks: { includeBounds: false, precision: 0, maxTicksLimit: 7, callback: count },
      }),
      y: quantity === 'loss' ? lossAxis(palette, lossScale, series) : accuracyAxis(palette),
    };
    Object.assign(chart.options.plugins?.tooltip ?? {}, {
      backgroundColor: palette.panel,
      titleColor: palette.ink,
      bodyColor: palette.ink,
      borderColor: palette.line,
      borderWidth: 1,
    });
    chart.update('none');
  }
}

/** @param {Palette} palette @param {State['lossScale']} scale @param {{ data: { y: number }[] }[]} series */
function lossAxis(palette, scale, series) {
  const positive = series.flatMap(({ data }) => data.map(({ y }) => y)).filter((y) => y > 0 && y < Infinity);
  if (scale === 'linear' || positive.length === 0) {
    return axis(palette, text.loss, {
      type: 'linear',
      beginAtZero: true,
      ticks: { maxTicksLimit: 6, callback: number },
    });
  }
  const extreme = (/** @type {(a: number, b: number) => number} */ pick) => positive.reduce((a, b) => pick(a, b));
  const ticks = logTicks(extreme(Math.min), extreme(Math.max));
  return axis(palette, text.loss, {
    type: 'logarithmic',
    min: ticks[0],
    max: ticks[ticks.length - 1],
    afterBuildTicks: (/** @type {{ ticks: { value: number }[] }} */ built) => {
      built.ticks = ticks.map((value) => ({ value }));
    },
    ticks: { callback: number },
  });
}

/** @param {Palette} palette */
const accuracyAxis = (palette) =>
  axis(palette, text.accuracy, { type: 'linear', min: 0, max: 1, ticks: { stepSize: 0.25, callback: percent } });

/** @param {Palette} palette @param {string} title @param {any} own */
const axis = (palette, title, own) => ({
  ...own,
  title: { display: true, text: title, color: palette.muted, font: { size: 11 } },
  grid: { color: palette.line },
  border: { color: palette.line },
  ticks: { color: palette.muted, font: { size: 11 }, maxRotation: 0, ...own.ticks },
  afterFit: (/** @type {{ axis: string, width: number }} */ scale) => {
    if (scale.axis === 'y') scale.width = Y_AXIS; // else the plot's edge moves with the length of a number
  },
});

/** @param {HTMLCanvasElement} canvas */
function chartOn(canvas) {
  const known = charts.get(canvas);
  if (known) return known;
  const { write } = QUANTITIES[/** @type {Quantity} */ (canvas.dataset.curve)];
  /** @type {Chart<'line', { x: number, y: number }[]>} */
  const chart = new Chart(canvas, {
    type: 'line',
    data: { datasets: [] },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      maintainAspectRatio: false,
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      elements: { point: { radius: 0, hoverRadius: 3 }, line: { borderWidth: 1.75 } },
      plugins: {
        tooltip: {
          callbacks: {
            title: ([item]) => `${text.epoch} ${count(item.parsed.x ?? 0)}`,
            label: (item) => `${item.dataset.label}: ${write(item.parsed.y ?? NaN)}`,
          },
        },
      },
    },
  });
  charts.set(canvas, chart);
  return chart;
}
