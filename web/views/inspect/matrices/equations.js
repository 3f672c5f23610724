// The equations of a layer, as far as they are known at a stage: matrices with what stands between them.

import { knownFrom } from '../../../state/inspect/stages.js';
import { matricesOf, transposed } from './matrix.js';
import { isLast } from './symbols.js';

/** @import { Layer } from '../../../engine/lab' */
/** @import { Ledger } from '../../../engine/inspect' */
/** @import { Inspect } from '../../../state/inspect/atoms.js' */
/** @import { Matrix } from './matrix.js' */

/**
 * A matrix, or a single number with its name, behind the sign that leads to it.
 *
 * @typedef {{ sign: string, matrix: Matrix } | { sign: string, name: string, value: number }} Term
 *
 * @typedef {object} Equation
 * @property {'forward' | 'loss' | 'backward' | 'gradients' | 'update'} kind
 * @property {Term[][]} lines
 */

/** Whether a loss's slope is one by z: where the output's f′ has cancelled. @param {string} loss */
export const isFromLogits = (loss) => loss === 'bce' || loss === 'softmax_ce';

/** @param {string} sign @param {Matrix | null} matrix @returns {Term[]} nothing without a matrix */
const term = (sign, matrix) => (matrix ? [{ sign, matrix }] : []);

/**
 * @param {object} step
 * @param {Layer[]} step.layers
 * @param {Ledger} step.ledger
 * @param {string} step.loss      the function's name
 * @param {string} step.rule      what the update is called
 * @param {Inspect['notation']} step.notation
 * @param {number} step.stage
 * @param {number} layer
 * @returns {Equation[]} in the order in which they become known; the first one may be incomplete
 */
export function equationsOf({ layers, ledger, loss, rule, notation, stage }, layer) {
  const known = knownFrom(layers);
  const m = matricesOf(layers, ledger, notation);
  const inRows = notation === 'rows';
  const last = isLast(layers, layer);
  /** The two factors of a product, in the order of the notation. @param {Matrix} left @param {Matrix} right */
  const product = (left, right) => (inRows ? [left, right] : [right, left]);

  const forward = () => {
    const done = stage >= known.forward(layer);
    if (!done && layer > 0 && stage < known.forward(layer - 1)) {
      return [[...term('', m.weights(layer)), ...term(',', m.biases(layer))]];
    }
    const [one, other] = product(m.below(layer), m.weights(layer));
    const sum = [...term('', one), ...term('·', other), ...term('+', m.biases(layer))];
    return [done ? [...sum, ...term('=', m.z(layer)), ...term('f →', m.a(layer))] : sum];
  };

  const ofLoss = () => [
    [
      ...term('', m.prediction()),
      ...term(',', m.y()),
      ...term('→', m.losses()),
      { sign: '→', name: 'L', value: ledger.loss },
      ...term(',', m.lossSlope(isFromLogits(loss))),
    ],
  ];

  const backward = () => {
    if (last) {
      const fromLogits = isFromLogits(loss);
      const slope = term('⊙', fromLogits ? null : m.slope(layer));
      const factor = { sign: '', name: 'factor', value: ledger.factor };
      return [[factor, ...term('·', m.lossSlope(fromLogits)), ...slope, ...term('=', m.delta(layer))]];
    }
    const [one, other] = product(m.delta(layer + 1), transposed(m.weights(layer + 1)));
    return [[...term('', one), ...term('·', other), ...term('⊙', m.slope(layer)), ...term('=', m.delta(layer))]];
  };

  const gradients = () => {
    const [one, other] = product(transposed(m.below(layer)), m.delta(layer));
    return [
      [
        ...term('', one),
        ...term('·', other),
        ...term('=', m.weightGradients(layer)),
        ...term('Σ δ =', m.biasGradients(layer)),
      ],
    ];
  };

  const update = () => [
    [...term('', m.weights(layer)), ...term(',', m.weightGradients(layer)), ...term(`${rule} →`, m.newWeights(layer))],
    [...term('', m.biases(layer)), ...term(',', m.biasGradients(layer)), ...term(`${rule} →`, m.newBiases(layer))],
  ];

  /** @type {[Equation['kind'], boolean, () => Term[][]][]}  whether it is shown */
  const all = [
    ['forward', true, forward],
    ['loss', last && stage >= known.loss, ofLoss],
    ['backward', stage >= known.backward(layer), backward],
    ['gradients', stage >= known.gradients, gradients],
    ['update', stage >= known.update, update],
  ];
  // A matrix may stand in several equations, each time as a table of its own.
  const placed = (/** @type {Equation['kind']} */ kind, /** @type {Term} */ one) =>
    'matrix' in one ? { ...one, matrix: { ...one.matrix, id: `${kind}-${one.matrix.id}` } } : one;
  return all
    .filter(([, shown]) => shown)
    .map(([kind, , make]) => ({
      kind,
      lines: make()
        .filter(({ length }) => length > 0)
        .map((line) => line.map((one) => placed(kind, one))),
    }));
}

/** The matrices of equations, each once, but not what is only another one transposed. @param {Equation[]} equations */
export function matricesIn(equations) {
  /** @type {Map<string, Matrix>} */
  const found = new Map();
  for (const { lines } of equations) {
    for (const one of lines.flat()) {
      if ('matrix' in one && !one.matrix.id.endsWith('-t')) found.set(one.matrix.code, one.matrix);
    }
  }
  return [...found.values()];
}
