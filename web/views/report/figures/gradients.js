// The gradient check: the parameters as a table, the worst first; the relative error by ε as a drawing.

import { digitsOf, roughly } from '../../../lib/digits.js';
import { colorOf } from '../../../lib/color.js';
import { number } from '../../../lib/format.js';
import { layersFrom } from '../../../state/report/figures/layers.js';
import { parameterAt } from '../../../state/inspect/places.js';
import { partSymbol } from '../../inspect/matrices/symbols.js';
import { WIDTH, drawAxes, drawKey, extent, piecesOf } from './plot.js';
import { checkWords } from '../../../i18n/en/check.js';
import { figureWords as words } from '../../../i18n/en/figures.js';
import { text } from '../../../i18n/en/page.js';

/** @import { GradientsData } from '../../../state/report/figures/gradients.js' */
/** @import { Part } from '../parts.js' */

const HEIGHT = 260;
const HEAD = 26; // for the key

/** @param {number | null} value @param {(value: number) => string} write */
const written = (value, write) => (value === null ? text.none : write(value));

/** @param {GradientsData} data @returns {Part} */
function table({ layers: sizes, notation, rows, more, epsilon, counts: { agree, differ } }) {
  const layers = layersFrom(sizes);
  const judged = agree + differ;
  const found = differ > 0 ? checkWords.differ(differ, judged) : checkWords.agree(agree, judged);
  const head = Object.values(checkWords.columns);
  const listed = rows.map(({ parameter, analytic, numeric, error, verdict }) => [
    partSymbol(layers, parameterAt(layers, parameter), notation),
    written(analytic, digitsOf),
    written(numeric, digitsOf),
    written(error, roughly),
    verdict,
  ]);
  return {
    type: 'table',
    title: `${words.gradients}: ${found}, ${words.epsilonIs(epsilon)}`,
    head,
    rows: [...listed, ...(more > 0 ? [[words.moreRows(more), '', '', '', '']] : [])],
    numeric: [false, true, true, true, false],
  };
}

/** @param {GradientsData} data @returns {Part[]} */
function drawing({ curve, epsilon }) {
  if (!curve || curve.length < 2) return [];
  const rising = [...curve].sort((a, b) => a.epsilon - b.epsilon);
  const x = rising.map((at) => at.epsilon);
  const lines = /** @type {const} */ (['worst', 'median']).map((of) => ({
    name: checkWords[of],
    token: of === 'worst' ? 'ink' : 'class-1',
    dash: of === 'worst' ? [] : [5, 3],
    y: rising.map((at) => (at[of] !== null && at[of] > 0 ? at[of] : null)),
  }));
  return [
    {
      type: 'drawing',
      width: WIDTH,
      height: HEIGHT,
      title: words.errors,
      draw(sheet, colors) {
        const styled = lines.map((line) => ({ ...line, color: colorOf(line.token, colors) }));
        drawKey(sheet, colors, styled, { left: 8, top: HEAD / 2, right: WIDTH });
        const box = { left: 0, top: HEAD, width: WIDTH, height: HEIGHT - HEAD };
        const across = {
          name: checkWords.epsilon,
          scale: /** @type {const} */ ('log'),
          low: x[0],
          high: x[x.length - 1],
        };
        const up = { name: checkWords.relativeError, scale: across.scale, ...extent(lines.flatMap(({ y }) => y)) };
        const frame = drawAxes(sheet, colors, box, { ...across, write: number }, up);
        const at = frame.x(epsilon);
        if (at >= frame.area.left && at <= frame.area.right) {
          sheet.line([at, frame.area.top, at, frame.area.bottom], { color: colors.muted });
        }
        for (const { y, color, dash } of styled) {
          for (const points of piecesOf(frame, x, y)) sheet.line(points, { color, dash, width: 1.75 });
        }
      },
    },
  ];
}

/** @param {GradientsData} data @returns {Part[]} */
export const look = (data) => [table(data), ...drawing(data)];
