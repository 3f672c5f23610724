// The diagram of the network: a line for each weight, every unit's output over the plane; and, of a small one, all its
// numbers as a table.

import { number } from '../../../lib/format.js';
import { MOST_SHOWN } from '../../../state/report/figures/network.js';
import { pixelsOf } from './plane.js';
import { WIDTH } from './plot.js';
import { figureWords as words } from '../../../i18n/en/figures.js';
import { text } from '../../../i18n/en/page.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { Sheet } from '../../../lib/sheet.js' */
/** @import { NetworkData } from '../../../state/report/figures/network.js' */
/** @import { Part } from '../parts.js' */

const HEAD = 40; // for the names of the layers
const FOOT = 30; // for the count of the units that are not shown, and what the lines are
const MOST_IN_TABLE = 8; // units of a layer, or before it

/** @typedef {{ x: number, y: number[], side: number, more: number }} Column */

/** @param {NetworkData} data */
const sizesOf = ({ inputs, layers }) => [
  { shown: inputs.length, all: inputs.length },
  ...layers.map(({ pictures, units }) => ({ shown: pictures.length, all: units })),
];

/** @param {NetworkData} data */
function heightOf(data) {
  const most = Math.max(...sizesOf(data).map(({ shown }) => shown));
  return HEAD + Math.max(160, Math.min(most * 52, 20 * MOST_SHOWN + 20)) + FOOT;
}

/** @param {NetworkData} data @returns {Column[]} */
function columnsOf(data) {
  const sizes = sizesOf(data);
  const room = heightOf(data) - HEAD - FOOT;
  const width = WIDTH / sizes.length;
  return sizes.map(({ shown, all }, k) => {
    const pitch = Math.min(60, room / shown);
    return {
      x: (k + 0.5) * width,
      y: Array.from({ length: shown }, (_, unit) => HEAD + room / 2 + (unit - (shown - 1) / 2) * pitch),
      side: Math.min(40, 0.85 * pitch, 0.5 * width),
      more: all - shown,
    };
  });
}

/** From one unit to the next, level at both ends. @param {number} x @param {number} y @param {number} toX @param {number} toY */
const curve = (x, y, toX, toY) =>
  Array.from({ length: 17 }, (_, k) => {
    const t = k / 16;
    const along = 1.5 * t * (1 - t) + t ** 3;
    return [x + (toX - x) * along, y + (toY - y) * t * t * (3 - 2 * t)];
  }).flat();

/** @param {NetworkData} data */
const largestOf = ({ layers }) =>
  layers.reduce((most, { weights }) => weights.reduce((so, w) => Math.max(so ?? 0, Math.abs(w ?? 0)), most) ?? 0, 0);

/** @param {Sheet} sheet @param {Palette} colors @param {NetworkData} data @param {Column[]} columns */
function drawWeights(sheet, colors, { layers }, columns) {
  const largest = largestOf({ inputs: [], pictures: [], layers }) || 1;
  const lines = layers.reduce((sum, { weights }) => sum + weights.length, 0);
  const most = Math.max(2, Math.min(6, 6 * Math.sqrt(200 / lines)));
  const all = layers.flatMap(({ weights }, l) =>
    weights.map((weight, k) => {
      const [from, to] = [columns[l], columns[l + 1]];
      const unit = k % to.y.length;
      const ends = [from.x + from.side / 2, from.y[Math.floor(k / to.y.length)], to.x - to.side / 2, to.y[unit]];
      return { weight: weight ?? 0, ends };
    }),
  );
  all.sort((a, b) => Math.abs(a.weight) - Math.abs(b.weight)); // narrow ones do not hide the others
  for (const { weight, ends } of all) {
    const share = Math.abs(weight) / largest;
    const [x, y, toX, toY] = ends;
    sheet.line(curve(x, y, toX, toY), {
      color: colors.classes[weight > 0 ? 1 : 0],
      opacity: 0.25 + 0.6 * share,
      width: 0.5 + (most - 0.5) * share ** 1.5,
    });
  }
}

/** @param {Sheet} sheet @param {Palette} colors @param {NetworkData} data @param {Column[]} columns */
function drawUnits(sheet, colors, { inputs, pictures, layers }, columns) {
  const { ink, muted } = colors;
  [pictures, ...layers.map((layer) => layer.pictures)].forEach((grids, k) => {
    const { x, y, side, more } = columns[k];
    const layer = layers[k - 1];
    const name = !layer ? text.inputs : k < layers.length ? text.hidden(k) : text.output;
    sheet.text(name, x, 12, { color: ink, size: 12, bold: true, align: 'middle' });
    if (layer) sheet.text(`${layer.units} · ${layer.name}`, x, 28, { color: muted, align: 'middle' });
    grids.forEach((grid, unit) => {
      const [left, top] = [x - side / 2, y[unit] - side / 2];
      sheet.picture(pixelsOf(grid, colors), { x: left, y: top, size: side });
      if (k === 0) sheet.text(inputs[unit], left - 6, y[unit], { color: muted, align: 'end' });
    });
    if (more > 0) {
      sheet.text(words.hiddenUnits(more), x, y[y.length - 1] + side / 2 + 10, { color: muted, align: 'middle' });
    }
  });
}

/** Every weight and bias of a small network; nothing of a large one. @param {NetworkData} data @returns {Part[]} */
function table({ layers, inputs }) {
  const before = [inputs.length, ...layers.map(({ units }) => units)];
  if (before.some((units) => units > MOST_IN_TABLE)) return [];
  const most = Math.max(...before.slice(0, -1));
  const written = (/** @type {number | null | undefined} */ value) =>
    value === undefined ? '' : value === null ? text.none : number(value);
  const rows = layers.flatMap(({ weights, biases, units }, l) =>
    Array.from({ length: units }, (_, unit) => [
      l < layers.length - 1 ? text.hidden(l + 1) : text.output,
      String(unit + 1),
      written(biases[unit]),
      ...Array.from({ length: most }, (_, from) => (from < before[l] ? written(weights[from * units + unit]) : '')),
    ]),
  );
  const head = [words.layer, words.unit, words.bias, ...Array.from({ length: most }, (_, k) => words.from(k + 1))];
  return [{ type: 'table', title: words.weights, head, rows, numeric: head.map((_, k) => k > 0) }];
}

/** @param {NetworkData} data @returns {Part[]} */
export function look(data) {
  const height = heightOf(data);
  return [
    {
      type: 'drawing',
      width: WIDTH,
      height,
      title: words.network,
      draw(sheet, colors) {
        const columns = columnsOf(data);
        drawWeights(sheet, colors, data, columns);
        drawUnits(sheet, colors, data, columns);
        sheet.text(words.upTo(largestOf(data)), WIDTH / 2, height - 8, { color: colors.muted, align: 'middle' });
      },
    },
    ...table(data),
  ];
}
