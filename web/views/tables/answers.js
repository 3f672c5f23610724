// What the network says to every point, as rows of a table.

import { SOFTMAX, classOf, errorOf, rowsIn, sharesOf } from '../../lib/answers.js';
import { parts } from '../../i18n/en/parts.js';

/** @import { Detail, Run } from '../../engine/methods.js' */

/**
 * @typedef {object} Answer
 * @property {number} number  from 1 on: first the training points, then the test points
 * @property {boolean} test
 * @property {number} row     in its set
 * @property {number} x
 * @property {number} y
 * @property {number} truth   the class, or the value
 * @property {Float64Array} outputs
 * @property {number[]} shares  of the classes, where the outputs are logits; else empty
 * @property {number | null} taken  the class that it is taken for; null for values
 * @property {number} error
 *
 * @typedef {object} Column
 * @property {string} id
 * @property {string} name
 * @property {(answer: Answer) => number} value
 * @property {'count' | 'set' | 'digits' | 'exact'} kind  digits: five, as the labs print them
 * @property {string} [help]
 */

/** @param {Run} run @param {NonNullable<Detail['outputs']>} outputs @returns {Answer[]} */
export function answersOf(run, outputs) {
  const width = run.layers[run.layers.length - 1].outputs;
  const logits = run.config.loss.function === SOFTMAX;
  const values = run.task === 'regression';
  const ofSet = (/** @type {boolean} */ test, /** @type {number} */ before) => {
    const { x, y } = test ? run.test : run.training;
    const said = rowsIn(test ? outputs.test : outputs.training, width);
    const targets = rowsIn(y, width);
    return Array.from({ length: Math.min(said.size, targets.size) }, (_, row) => {
      const [own, target] = [said.row(row), targets.row(row)];
      return {
        number: before + row + 1,
        test,
        row,
        x: x[2 * row],
        y: x[2 * row + 1],
        truth: values ? target[0] : classOf(target),
        outputs: own,
        shares: logits ? sharesOf(own, true) : [],
        taken: values ? null : classOf(own),
        error: errorOf(target, own, logits),
      };
    });
  };
  const training = ofSet(false, 0);
  return [...training, ...ofSet(true, training.length)];
}

/** The columns of a run's table. @param {Run} run @returns {Column[]} */
export function columnsOf({ layers, task, config }) {
  const width = layers[layers.length - 1].outputs;
  const logits = config.loss.function === SOFTMAX;
  const names = parts.columns;
  const places = Array.from({ length: width }, (_, k) => k);
  const exact = task === 'regression' ? /** @type {const} */ ('digits') : /** @type {const} */ ('count');
  return [
    { id: 'number', name: names.number, kind: 'count', value: (answer) => answer.number },
    { id: 'set', name: names.set, kind: 'set', value: (answer) => Number(answer.test) },
    { id: 'x', name: names.x, kind: 'exact', value: (answer) => answer.x },
    { id: 'y', name: names.y, kind: 'exact', value: (answer) => answer.y },
    { id: 'truth', name: names.truth, kind: exact, value: (answer) => answer.truth },
    ...places.map((k) => ({
      id: `output-${k}`,
      name: width === 1 ? names.prediction : names.output(k),
      kind: /** @type {const} */ ('digits'),
      value: (/** @type {Answer} */ answer) => answer.outputs[k],
    })),
    ...(logits ? places : []).map((k) => ({
      id: `share-${k}`,
      name: names.share(k),
      kind: /** @type {const} */ ('digits'),
      value: (/** @type {Answer} */ answer) => answer.shares[k],
    })),
    ...(task === 'regression'
      ? []
      : [
          {
            id: 'taken',
            name: names.taken,
            kind: /** @type {const} */ ('count'),
            value: (/** @type {Answer} */ { taken }) => Number(taken),
          },
        ]),
    {
      id: 'error',
      name: names.error,
      kind: 'digits',
      value: (answer) => answer.error,
      help: width === 1 ? parts.errorHelp.values : parts.errorHelp.classes,
    },
  ];
}

/** Sorted by a column; of equal ones, the one that came first stays first. @param {Answer[]} answers @param {Column} column @param {boolean} descending */
export const sorted = (answers, { value }, descending) =>
  [...answers].sort((a, b) => (descending ? value(b) - value(a) : value(a) - value(b)) || a.number - b.number);
