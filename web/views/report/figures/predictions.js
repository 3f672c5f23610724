// The predictions as a table, and what they come to.

import { number, percent } from '../../../lib/format.js';
import { classOf, sharesOf } from '../../../lib/answers.js';
import { figureWords as words } from '../../../i18n/en/figures.js';
import { text } from '../../../i18n/en/page.js';
import { parts } from '../../../i18n/en/parts.js';

/** @import { PredictionsData } from '../../../state/report/figures/predictions.js' */
/** @import { Part } from '../parts.js' */

/** As the labs print them. @param {number | null} value */
const fiveDigits = (value) => (value === null ? text.none : value.toFixed(5).replace('-', '−'));

/** @param {PredictionsData} data @param {PredictionsData['rows'][number]} row @returns {string[]} */
function cellsOf({ task, logits }, { test, x, y, truth, outputs }) {
  const place = [test ? text.test : text.training, number(x), number(y)];
  if (task === 'regression') return [...place, fiveDigits(truth), fiveDigits(outputs[0])];
  const known = outputs.flatMap((output) => (output === null ? [] : [output]));
  if (known.length < outputs.length) return [...place, String(truth), ...outputs.map(fiveDigits), text.none, text.none];
  const taken = classOf(known);
  const shown = logits ? sharesOf(known, true) : known;
  return [...place, String(truth), ...shown.map(fiveDigits), String(taken), taken === truth ? words.yes : words.no];
}

/** @param {PredictionsData} data @returns {Part} */
function scores({ scores: { training, test }, loss, task }) {
  const rows = /** @type {const} */ ([
    [parts.trainingSet, training],
    [parts.testSet, test],
  ]).flatMap(([points, score]) => {
    if (!score) return [];
    const lost = [words.lossNamed(points, loss), score.loss === null ? text.none : number(score.loss)];
    const share = score.accuracy === null ? text.none : percent(score.accuracy);
    return task === 'regression' ? [lost] : [lost, [words.accuracyOf(points), share]];
  });
  return { type: 'table', title: words.summary, head: [words.measure, words.value], rows, numeric: [false, true] };
}

/** @param {PredictionsData} data @returns {Part[]} */
export function look(data) {
  const { task, logits, rows, more } = data;
  const names = parts.columns;
  const width = rows[0]?.outputs.length ?? 1;
  const outputs = Array.from({ length: width }, (_, k) =>
    width === 1 ? names.prediction : logits ? names.share(k) : names.output(k),
  );
  const answers = task === 'regression' ? [] : [names.taken, words.right];
  const head = [names.number, names.set, names.x, names.y, names.truth, ...outputs, ...answers];
  const listed = rows.map((row, k) => [String(k + 1), ...cellsOf(data, row)]);
  const rest = more > 0 ? [[words.moreRows(more), ...head.slice(1).map(() => '')]] : [];
  return [
    scores(data),
    {
      type: 'table',
      title: words.predictions,
      head,
      rows: [...listed, ...rest],
      numeric: head.map((name) => ![names.set, words.right].includes(name)),
    },
  ];
}
