// Formulas of a run's settings: the activation functions, the network, and back-propagation as it is configured.

import { flag, listOf, objectOf, oneOf, orNull, real, textOf, whole } from '../../../lib/reading.js';
import { rowAt, rowsOf, usualAt } from '../../schema.js';
import { reportWords as words } from '../../../i18n/en/report.js';

/** @import { Catalog, Config } from '../../../engine/lab' */
/** @import { State } from '../../store.js' */

export const TOPICS = /** @type {const} */ (['activation', 'network', 'backPropagation']);

/** @typedef {(typeof TOPICS)[number]} Topic */

const MOST_LAYERS = 100;
const MOST_UNITS = 100_000;

const name = textOf(60);
const count = whole(0, 1e9);
const coefficient = orNull(real);

const COEFFICIENTS = /** @type {const} */ ([
  'momentum',
  'rho',
  'beta1',
  'beta2',
  'epsilon',
  'momentum_decay',
  'weight_decay',
]);

export const readFormulas = objectOf({
  topics: listOf(oneOf(TOPICS), TOPICS.length, 1),
  inputs: whole(1, MOST_UNITS),
  /** The output is the last. */
  layers: listOf(
    objectOf({ units: whole(1, MOST_UNITS), activation: name, label: name, alpha: coefficient, bias: flag }),
    MOST_LAYERS,
    1,
  ),
  loss: objectOf({
    function: name,
    label: name,
    reduction: oneOf(['mean', 'sum', 'half_mean', 'half_sum']),
    reductionLabel: name,
    delta: real,
    epsilon: real,
  }),
  samples: count,
  optimizer: objectOf({
    rule: name,
    label: name,
    learning_rate: real,
    coefficients: objectOf({
      momentum: coefficient,
      rho: coefficient,
      beta1: coefficient,
      beta2: coefficient,
      epsilon: coefficient,
      momentum_decay: coefficient,
      weight_decay: coefficient,
    }),
    epsilon_inside: flag,
  }),
  penalty: objectOf({ l1: real, l2: real, biases: flag, clip_norm: real }),
});

/** @typedef {NonNullable<ReturnType<typeof readFormulas>>} FormulasData */

/** Samples of an update. @param {Config['training']} training @param {number} all */
const samplesOf = ({ update, batch_size: size }, all) =>
  update === 'per_sample' ? 1 : update === 'full_batch' ? all : Math.min(size, all);

/** @param {State} state @param {readonly Topic[]} topics */
export function captureFormulas({ catalog, run }, topics) {
  if (!catalog || !run) throw new Error('there is no run');
  const { config, layers } = run;
  const label = (/** @type {string} */ path) => rowAt(catalog, config, path).label;
  const { optimizer, loss, penalty } = config;
  const valueOf = (/** @type {(typeof COEFFICIENTS)[number]} */ one) =>
    optimizer[one] ?? usualAt(catalog, config, `optimizer.${one}`);
  /** @type {FormulasData} */
  const data = {
    topics: [...topics],
    inputs: layers[0].inputs,
    layers: layers.map(({ outputs, activation, biases }, layer) => {
      const hidden = layer < layers.length - 1;
      const path = hidden ? `network.layers[${layer}]` : 'network.output';
      const { alpha } = hidden ? config.network.layers[layer] : config.network.output;
      const known = alpha ?? usualAt(catalog, config, `${path}.alpha`);
      return { units: outputs, activation, label: label(`${path}.activation`), alpha: known, bias: biases > 0 };
    }),
    loss: {
      function: loss.function,
      label: label('loss.function'),
      reduction: /** @type {FormulasData['loss']['reduction']} */ (loss.reduction),
      reductionLabel: label('loss.reduction'),
      delta: loss.delta,
      epsilon: loss.epsilon,
    },
    samples: samplesOf(config.training, run.training.x.length / 2),
    optimizer: {
      rule: optimizer.rule,
      label: label('optimizer.rule'),
      learning_rate: optimizer.learning_rate,
      coefficients: /** @type {FormulasData['optimizer']['coefficients']} */ (
        Object.fromEntries(COEFFICIENTS.map((one) => [one, valueOf(one)]))
      ),
      epsilon_inside: optimizer.epsilon_inside,
    },
    penalty: { l1: penalty.l1, l2: penalty.l2, biases: penalty.biases, clip_norm: penalty.clip_norm },
  };
  return { data, caption: captionOf(topics) };
}

/** @param {readonly Topic[]} topics */
const captionOf = (topics) => topics.map((topic) => words.formulas.captions[topic]).join(' ');

/** The same formulas with the names of the language that is set. @param {Catalog} catalog @param {unknown} data */
export function formulasIn(catalog, data) {
  const read = readFormulas(data);
  if (!read) return null;
  const label = (/** @type {string} */ path, /** @type {string} */ name, /** @type {string} */ before) =>
    rowsOf(catalog, path).find((row) => row.name === name)?.label ?? before;
  const { layers, loss, optimizer } = read;
  /** @type {FormulasData} */
  const named = {
    ...read,
    layers: layers.map((one) => ({ ...one, label: label('network.output.activation', one.activation, one.label) })),
    loss: {
      ...loss,
      label: label('loss.function', loss.function, loss.label),
      reductionLabel: label('loss.reduction', loss.reduction, loss.reductionLabel),
    },
    optimizer: { ...optimizer, label: label('optimizer.rule', optimizer.rule, optimizer.label) },
  };
  return { data: named, caption: captionOf(read.topics) };
}

/** What a figure of formulas is about. @param {unknown} data @returns {Topic[]} */
export const topicsOf = (data) => readFormulas(data)?.topics ?? [...TOPICS];

/** @type {import('../figures.js').Kind} */
export const formulas = {
  capture: async ({ state }) => captureFormulas(state, TOPICS),
  read: readFormulas,
};
