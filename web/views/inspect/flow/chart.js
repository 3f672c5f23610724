// Draws the flow over the run with Chart.js.

import { count, number, percent } from '../../../lib/format.js';
import { drawnRows } from '../../../lib/series.js';
import { axis, vertical } from '../../charts/axes.js';
import { placeOfQuantity } from '../../../state/record.js';
import { styleOfLayer } from '../../charts/layers.js';
import { dropGone, lineChart } from '../../charts/lines.js';
import { colorOf } from '../../../lib/color.js';
import { flowWords as words } from '../../../i18n/en/flow.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { LineChart } from '../../charts/lines.js' */
/** @import { Opened } from '../inspect.js' */

const INTERVAL = 200; // ms while playing

/** @type {Map<HTMLCanvasElement, { chart: LineChart, from: unknown[], at: number }>} */
const drawn = new Map();

/** @param {ParentNode} root @param {Opened} state @param {Palette} palette */
export function paintHistory(root, state, palette) {
  dropGone(drawn);
  const canvas = /** @type {HTMLCanvasElement | null} */ (root.querySelector('canvas[data-flow-history]'));
  if (!canvas) return;
  const { run, snapshot, inspect, playing } = state;
  const known = drawn.get(canvas) ?? { chart: lineChart(canvas, []), from: [], at: -Infinity };
  drawn.set(canvas, known);
  const from = [snapshot.diagnostics, run, inspect.flows.history, palette, canvas.clientWidth, devicePixelRatio];
  const now = performance.now();
  if (known.from.length > 0 && known.from.every((part, k) => part === from[k])) return;
  if (playing && now - known.at < INTERVAL) return;
  Object.assign(known, { from, at: now });
  refresh(known.chart, state, palette);
  known.chart.update('none');
}

/** @param {LineChart} chart @param {Opened} state @param {Palette} palette */
function refresh(chart, { run, snapshot, inspect }, palette) {
  const quantity = inspect.flows.history;
  const { diagnostics, report } = snapshot;
  const end = Math.max(10, report.epoch);
  const scale = quantity === 'gradient' ? 'log' : 'share';
  chart.data.datasets = run.layers.map((_, layer) => {
    const { length, column } = placeOfQuantity(run.layers, layer, quantity);
    const { color, dash } = styleOfLayer(run.layers, layer);
    const epochAt = (/** @type {number} */ row) => diagnostics[row * length];
    const valueAt = (/** @type {number} */ row) => {
      const value = diagnostics[row * length + column];
      return scale === 'log' && value <= 0 ? NaN : value;
    };
    const rows = drawnRows(diagnostics.length / length, epochAt, valueAt, end / (chart.width || 400));
    const data = rows.map((row) => ({ x: epochAt(row), y: valueAt(row) }));
    return { data, clip: 4, borderColor: colorOf(color, palette), borderDash: dash };
  });
  const values = chart.data.datasets.flatMap(({ data }) => data.map(({ y }) => y)).filter(Number.isFinite);
  const epochs = { includeBounds: false, precision: 0, maxTicksLimit: 7, callback: count };
  chart.options.scales = {
    x: axis(palette, words.epochs, { type: 'linear', min: 0, max: end, ticks: epochs }),
    y: axis(palette, words.histories[quantity], vertical(scale, scale === 'log' ? number : percent, values)),
  };
}
