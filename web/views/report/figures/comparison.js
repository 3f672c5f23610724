// What a comparison has come to: the curves with their quartiles, the table, the sentences, and pictures of what the first
// seeds have learned; each as Compare shows it.

import { number, percent } from '../../../lib/format.js';
import { unpack } from '../../../lib/packed.js';
import { SIDE } from '../../../lib/thumbnails.js';
import { styleOf } from '../../../state/compare/styles.js';
import { restored } from '../../../state/report/figures/outcomes.js';
import { columnsOf } from '../../compare/answer/columns.js';
import { sentencesOf } from '../../compare/answer/sentences.js';
import { PICTURE, PITCH, drawCell } from '../../compare/boundaries/cell.js';
import { isDrawn } from '../../compare/curves/figure.js';
import { trace } from '../../compare/curves/trace.js';
import { WIDTH, drawAxes, drawKey, epochAxis, extent, keyPlaces, widthOf } from './plot.js';
import { curvesWords } from '../../../i18n/en/compare-curves.js';
import { figureWords as words } from '../../../i18n/en/figures.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { Figure } from '../../compare/curves/figure.js' */
/** @import { ComparisonData } from '../../../state/report/figures/comparison.js' */
/** @import { Part } from '../parts.js' */

const CURVES = 280; // height of the axes
const TITLE = 24;
const EDGE = 8;

/** By hue: those of Compare are no part of the page's palette, which every paper has. @param {Palette} colors */
const huesOf = ({ ink, classes }) => [ink, ...classes];

/** As styleOf takes it. @param {ComparisonData} data */
const specOf = ({ factors }) =>
  /** @type {import('../../../engine/compare').Spec} */ ({
    factors: factors.map((length) => ({ variants: Array(length) })),
  });

/** @param {(number | string | null)[]} values @returns {Float32Array} */
const valuesOf = (values) => Float32Array.from(values, (value) => restored(value) ?? NaN);

/** As Compare's own drawing takes it. @param {ComparisonData} data @returns {Figure} */
function figureOf(data) {
  const { column, loss, lossScale, epochScale, emphasis, end, names } = data;
  const isLoss = column % 2 === 0;
  const title = curvesWords.titles[column];
  const scale = isLoss ? lossScale : 'share';
  const unit = loss === '' ? curvesWords.loss : loss.toLowerCase();
  const lines = data.lines.map(({ x, low, median, high }, variant) => ({
    variant,
    name: names[variant].short,
    style: styleOf(specOf(data), variant),
    epochs: Float64Array.from(x),
    low: valuesOf(low),
    median: valuesOf(median),
    high: valuesOf(high),
  }));
  const drawn = lines
    .filter(({ epochs }) => epochs.length > 0)
    .flatMap(({ low, median, high }) => [...low, ...median, ...high].filter((value) => isDrawn(scale, value)));
  return {
    title,
    axis: isLoss ? `${title}, ${unit}` : title,
    scale,
    epochScale,
    write: isLoss ? number : percent,
    lines: lines.filter(({ epochs }) => epochs.length > 0),
    singles: [],
    singlesOf: 0,
    emphasis,
    end,
    range: drawn.length > 0 ? extent(drawn) : null,
  };
}

/** @param {ComparisonData} data @returns {Part} */
function curves(data) {
  const figure = figureOf(data);
  const key = data.names.map(({ short }, variant) => ({ name: short, style: styleOf(specOf(data), variant) }));
  const head = TITLE + keyPlaces(key, WIDTH - 2 * EDGE).height + 4;
  return {
    type: 'drawing',
    width: WIDTH,
    height: head + CURVES,
    title: words.comparison,
    draw(sheet, colors) {
      const hues = huesOf(colors);
      const title = `${data.settings} · ${curvesWords.over(data.seeds)}`;
      sheet.text(title, EDGE, TITLE / 2, { color: colors.ink, size: 12, bold: true });
      const keys = key.map(({ name, style: { hue, dash, shape } }) => ({ name, color: hues[hue], dash, shape }));
      drawKey(sheet, colors, keys, { left: EDGE, top: TITLE + 8, right: WIDTH - EDGE });
      const across = epochAxis(curvesWords.epochs, figure.end);
      const log = { ...across, scale: /** @type {const} */ ('log'), low: 1, high: Math.max(figure.end, 2) };
      const { low, high } = figure.range ?? { low: NaN, high: NaN };
      const up = { name: figure.axis, scale: figure.scale, low, high, write: figure.write };
      const box = { left: 0, top: head, width: WIDTH, height: CURVES };
      const frame = drawAxes(sheet, colors, box, figure.epochScale === 'log' ? log : across, up);
      trace(sheet, figure, frame, hues);
    },
  };
}

/** @param {ComparisonData} data @returns {Part} */
function table(data) {
  const { names, target, test, lost } = data;
  const summaries = restored(data.summaries);
  const compare = /** @type {any} */ ({
    plan: { comparison: { target }, variants: names },
    answer: { summaries },
    lost: lost.map((run) => ({ run, message: '' })),
    reading: { test },
  });
  const columns = columnsOf(compare);
  const rows = names.map(({ short }, variant) => [
    short,
    ...columns.map(({ cell }) => {
      const { text, below } = cell(summaries[variant], variant);
      return below ? `${text} (${below})` : text;
    }),
  ]);
  const head = [data.settings, ...columns.map(({ title }) => title)];
  return { type: 'table', title: words.variants, head, rows, numeric: head.map((_, k) => k > 0) };
}

/** @param {ComparisonData} data @returns {Part[]} */
function said({ contrasts, target, names }) {
  if (!contrasts) return [];
  const { reference, summaries, beside } = restored(contrasts);
  const of = /** @type {any} */ ({ plan: { comparison: { target } }, reference, summaries, beside });
  const rows = sentencesOf(of, names).map(({ text }) => [text]);
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      title: words.sentence,
      head: [words.besideReference(names[reference].short)],
      rows,
      numeric: [false],
    },
  ];
}

/** @param {ComparisonData} data @returns {Part[]} */
function pictures(data) {
  const { pictures: shown, names, first } = data;
  if (!shown) return [];
  const { seeds, outputs, bytes, ends, reached } = shown;
  const size = outputs * SIDE * SIDE;
  const all = unpack(bytes, ends.length * size);
  if (!all) return [];
  const left = EDGE + 30 + Math.min(Math.max(...names.map(({ short }) => widthOf(short))), 200) + 10;
  const top = 28;
  return [
    {
      type: 'drawing',
      width: Math.max(WIDTH, left + seeds * PITCH + EDGE),
      height: top + names.length * PITCH + EDGE,
      title: words.pictures,
      draw(sheet, colors) {
        const hues = huesOf(colors);
        const spread = words.seed(first, first + seeds - 1);
        sheet.text(`${words.pictures}, ${spread}`, EDGE, 12, { color: colors.ink, size: 12, bold: true });
        names.forEach(({ short }, variant) => {
          const { hue, dash, shape } = styleOf(specOf(data), variant);
          const y = top + variant * PITCH;
          const middle = y + PICTURE / 2;
          drawKey(sheet, colors, [{ name: short, color: hues[hue], dash, shape }], {
            left: EDGE,
            top: middle,
            right: left,
          });
          for (let seed = 0; seed < seeds; ++seed) {
            const run = seed * names.length + variant;
            const end = ends[run];
            const thumbnail = all.subarray(run * size, (run + 1) * size);
            const result = /** @type {any} */ (end && { end, reached: reached[run], thumbnail });
            drawCell(sheet, result, colors, left + seed * PITCH, y);
          }
        });
      },
    },
  ];
}

/** @param {ComparisonData} data @returns {Part[]} */
export const look = (data) => [curves(data), table(data), ...said(data), ...pictures(data)];
