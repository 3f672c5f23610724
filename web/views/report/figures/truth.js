// Truth beside prediction: two planes with the same points, and how many of which class are taken for which.

import { count } from '../../../lib/format.js';
import { WIDTH } from './plot.js';
import { drawFrame, drawLegend, drawPlane, drawPoints, drawRing, legendWidth } from './plane.js';
import { figureWords as words } from '../../../i18n/en/figures.js';
import { parts } from '../../../i18n/en/parts.js';

/** @import { TruthData } from '../../../state/report/figures/truth.js' */
/** @import { Part } from '../parts.js' */

const TOP = 26; // for the names of the planes
const BESIDE = 44;
const GAP = 20;
const MOST = 240; // of a plane's side

/** Where they differ. @param {TruthData} data @param {'training' | 'test'} set */
const wrongOf = ({ points, said, range }, set) =>
  range ? [] : points[set].label.flatMap((label, n) => (label === said[set].label[n] ? [] : [n]));

/** @param {string} set @param {number[][]} counts @returns {Part[]} */
function confusion(set, counts) {
  if (counts.length === 0) return [];
  const all = counts.flat().reduce((sum, n) => sum + n, 0);
  const right = counts.reduce((sum, row, k) => sum + row[k], 0);
  return [
    {
      type: 'table',
      title: words.confusionOf(set, parts.wrong(all - right, all)),
      head: [words.trueClass, ...counts.map((_, k) => parts.takenFor(k))],
      rows: counts.map((row, k) => [String(k), ...row.map(count)]),
      numeric: [false, ...counts.map(() => true)],
    },
  ];
}

/** @param {TruthData} data @returns {Part[]} */
export function look(data) {
  const { square, range, classes, points, said, confusion: counts } = data;
  const key = { range, classes, tested: points.test.x.length > 0 };
  const size = Math.min(MOST, Math.floor((WIDTH - BESIDE - 2 * GAP - legendWidth(key) - 8) / 2));
  return [
    {
      type: 'drawing',
      width: WIDTH,
      height: TOP + size + 38,
      title: words.truth,
      draw(sheet, colors) {
        const lefts = [BESIDE, BESIDE + size + GAP];
        [points, said].forEach((sets, k) => {
          const [left, name] = [lefts[k], k === 0 ? parts.groundTruth : parts.prediction];
          sheet.text(name, left, TOP - 14, { color: colors.ink, size: 12, bold: true });
          const plane = drawPlane(sheet, colors, square, {
            left,
            top: TOP,
            size,
            names: ['x', 'y'],
            numbersUp: k === 0,
          });
          drawFrame(sheet, colors, plane);
          for (const set of /** @type {const} */ (['training', 'test'])) {
            drawPoints(sheet, colors, plane, sets[set], range, set === 'training');
            if (k === 0) continue;
            for (const n of wrongOf(data, set)) {
              drawRing(sheet, colors, plane.x(points[set].x[n]), plane.y(points[set].y[n]));
            }
          }
        });
        drawLegend(sheet, colors, key, lefts[1] + size + GAP, TOP + 8);
      },
    },
    ...confusion(parts.trainingSet, counts.training),
    ...confusion(parts.testSet, counts.test),
  ];
}
