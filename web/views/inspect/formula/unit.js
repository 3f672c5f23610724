// What a unit computes forward, and the blame that comes back to it.

import { formulaWords as words } from '../../../i18n/en/formula.js';
import { rowAt } from '../../../state/schema.js';
import { activations } from '../../formulas/activations.js';
import { isFused, outputDelta, softmaxFormulas } from './loss.js';
import { quantitiesOf, unitName } from './quantities.js';
import { product, sum, valueOf } from '../../formulas/tree.js';

/** @import { Quantities, Step } from './quantities.js' */
/** @import { Expression, Formula } from '../../formulas/tree.js' */

/** What is nearest to the end of the step comes first. @param {Step} step @param {number} layer @param {number} unit @returns {Formula[]} */
export function unitFormulas(step, layer, unit) {
  if (layer < 0) return inputFormulas(step, unit);
  const { layers } = step;
  const [z, ...through] = forward(step, layer, unit);
  const slope = slopeFormula(step, layer, unit);
  if (layer < layers.length - 1) return [hiddenDelta(step, layer, unit), slope, z, ...through];
  const rest = isFused(step) ? [] : [slope];
  return [...outputDelta(step, unit), ...rest, ...softmaxFormulas(step, unit), z, ...through];
}

/** @param {Step} step @param {number} unit @returns {Formula[]} */
function inputFormulas(step, unit) {
  const { config, layers, ledger, place } = step;
  const of = quantitiesOf(step);
  const x = of.a(-1, unit);
  const shared = { relation: /** @type {const} */ ('='), since: 0 };
  const sample = ledger.rows[place] + 1;
  return [
    {
      ...shared,
      key: 'x',
      title: words.inputOf(sample),
      note: config.data.scaling === 'none' ? undefined : words.scaled,
      left: x.sign,
      name: x.name,
      is: { ...x, origin: null },
      result: x.value,
    },
    ...Array.from({ length: layers[layers.length - 1].outputs }, (_, k) => {
      const y = of.y(k);
      const is = { ...y, origin: null };
      return {
        ...shared,
        key: `y${k}`,
        title: words.targetTitle(sample),
        left: y.sign,
        name: y.name,
        is,
        result: y.value,
      };
    }),
  ];
}

/** The order of the factors is the notation's: x·W or W·x. @param {Step} step @param {Expression} input @param {Expression} weight */
const weighed = ({ notation }, input, weight) =>
  notation === 'rows' ? product(input, weight) : product(weight, input);

/** @param {Step} step @param {Quantities} of @param {number} layer @param {number} unit */
function written({ layers }, of, layer, unit) {
  return activations[layers[layer].activation](of.z(layer, unit), of.a(layer, unit), of.alpha(layer), 'part');
}

/** @param {Step} step @param {number} layer @param {number} unit @returns {Formula[]} */
function forward(step, layer, unit) {
  const { layers, since } = step;
  const of = quantitiesOf(step);
  const { inputs, biases } = layers[layer];
  const [z, a] = [of.z(layer, unit), of.a(layer, unit)];
  const { value, part, branch } = written(step, of, layer, unit);
  const label = activationLabel(step, layer);
  const shared = { relation: /** @type {const} */ ('='), since: since.forward(layer) };
  const terms = Array.from({ length: inputs }, (_, from) =>
    weighed(step, of.a(layer - 1, from), of.parameter({ kind: 'weight', layer, unit, from })),
  );
  if (biases > 0) terms.push(of.parameter({ kind: 'bias', layer, unit }));
  return [
    { ...shared, key: 'z', title: words.comesIn, left: z.sign, name: z.name, is: sum(terms, 'z'), result: z.value },
    {
      ...shared,
      key: 'a',
      title: words.goesOut(label),
      note: branch ?? (layers[layer].activation === 'gelu' ? words.normal : undefined),
      left: a.sign,
      name: a.name,
      is: value,
      result: a.value,
    },
    ...(part
      ? [
          {
            ...shared,
            key: 'part',
            title: words.madeOf(part.base),
            left: { base: part.base },
            name: part.base,
            is: part.is,
            result: valueOf(part.is),
            between: true,
          },
        ]
      : []),
  ];
}

/** @param {Step} step @param {number} layer */
const activationLabel = ({ catalog, config, layers }, layer) =>
  rowAt(
    catalog,
    config,
    layer < layers.length - 1 ? `network.layers[${layer}].activation` : 'network.output.activation',
  ).label;

/** @param {Step} step @param {number} layer @param {number} unit @returns {Formula} */
function slopeFormula(step, layer, unit) {
  const of = quantitiesOf(step);
  const slope = of.slope(layer, unit);
  const { slope: is, branch } = written(step, of, layer, unit);
  return {
    key: 'slope',
    title: words.slopeOf(activationLabel(step, layer)),
    note: branch,
    left: slope.sign,
    name: slope.name,
    relation: '=',
    is,
    result: slope.value,
    since: step.since.backward(layer),
  };
}

/** @param {Step} step @param {number} layer @param {number} unit @returns {Formula} */
function hiddenDelta(step, layer, unit) {
  const of = quantitiesOf(step);
  const above = layer + 1;
  const delta = of.delta(layer, unit);
  const terms = Array.from({ length: step.layers[above].outputs }, (_, k) =>
    product(of.parameter({ kind: 'weight', layer: above, unit: k, from: unit }), of.delta(above, k)),
  );
  return {
    key: 'delta',
    title: terms.length === 1 ? words.blameFrom(unitName(step.layers, above, 0)) : words.blame(above + 1),
    left: delta.sign,
    name: delta.name,
    relation: '=',
    is: product(sum(terms, 'delta'), of.slope(layer, unit)),
    result: delta.value,
    since: step.since.backward(layer),
  };
}
