// The learning curves, drawn by Chart.js.

import { html } from 'lit/html.js';
import { Chart, LinearScale, LineController, LineElement, LogarithmicScale, PointElement, Tooltip } from 'chart.js';
import { count, number, percent } from '../../lib/format.js';
import { RECORD } from '../../engine/methods.js';
import { lossName } from './loss-name.js';
import { text } from '../../i18n/en.js';

/** @import { Palette } from '../../lib/color.js' */
/** @import { Actions } from '../../state/actions.js' */
/** @import { State } from '../../state/store.js' */

Chart.register(LineController, LineElement, PointElement, LinearScale, LogarithmicScale, Tooltip);

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
  return html`<table class="hidden">
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
  </table>`;
}

/** @param {Float64Array} history @returns {Float64Array[]} */
const recordsOf = (history) =>
  Array.from({ length: history.length / RECORD.length }, (_, k) =>
    history.subarray(k * RECORD.length, (k + 1) * RECORD.length),
  );

/** @type {WeakMap<HTMLCanvasElement, Chart<'line', { x: number, y: number }[]>>} */
const charts = new WeakMap();

/** @param {ParentNode} root @param {State} state @param {Palette} palette */
export function paintCurves(root, state, palette) {
  const { catalog, run, snapshot, lossScale } = state;
  if (!catalog || !run || !snapshot) return;
  const records = recordsOf(snapshot.history);
  for (const canvas of root.querySelectorAll('canvas[data-curve]')) {
    const quantity = /** @type {Quantity} */ (/** @type {HTMLElement} */ (canvas).dataset.curve);
    const { training, test } = QUANTITIES[quantity];
    const points = (/** @type {number} */ column) =>
      records.map((record) => ({ x: record[RECORD.epoch], y: record[column] }));
    const chart = chartOn(/** @type {HTMLCanvasElement} */ (canvas));
    chart.data.datasets = [
      { label: text.training, data: points(training), borderColor: palette.ink },
      ...(run.test.y.length > 0 ? [{ label: text.test, data: points(test), borderColor: palette.test }] : []),
    ];
    chart.options.scales = {
      x: axis(palette, text.epochs, {
        type: 'linear',
        min: 0,
        max: Math.max(1, snapshot.report.epoch),
        ticks: { includeBounds: false, maxTicksLimit: 7, callback: count },
      }),
      y: quantity === 'loss' ? lossAxis(palette, lossScale) : accuracyAxis(palette),
    };
    chart.update('none');
  }
}

/** @param {Palette} palette @param {State['lossScale']} scale */
const lossAxis = (palette, scale) =>
  scale === 'log'
    ? axis(palette, text.loss, { type: 'logarithmic', ticks: { callback: logTick } })
    : axis(palette, text.loss, { type: 'linear', beginAtZero: true, ticks: { maxTicksLimit: 6, callback: number } });

/** @param {Palette} palette */
const accuracyAxis = (palette) =>
  axis(palette, text.accuracy, { type: 'linear', min: 0, max: 1, ticks: { stepSize: 0.25, callback: percent } });

/**
 * On a log axis the powers of ten are named, and 2 and 5 between them where it spans less than two.
 *
 * @param {number} tick
 * @param {number} _
 * @param {{ value: number }[]} ticks
 */
function logTick(tick, _, ticks) {
  const first = Math.round(tick / 10 ** Math.floor(Math.log10(tick) + 1e-9));
  const short = ticks[ticks.length - 1].value < 100 * ticks[0].value;
  return first === 1 || (short && (first === 2 || first === 5)) ? number(tick) : '';
}

/** @param {Palette} palette @param {string} title @param {any} own */
const axis = (palette, title, own) => ({
  ...own,
  title: { display: true, text: title, color: palette.muted, font: { size: 11 } },
  grid: { color: palette.line },
  border: { color: palette.line },
  ticks: { color: palette.muted, font: { size: 11 }, maxRotation: 0, ...own.ticks },
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
