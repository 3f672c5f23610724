// What a gradient check says about where a bug is: the gradients of the layers from the output down agree as far as what
// goes wrong; what is wrong with a layer's δ is then wrong in all layers below it too.

/** @import { Layer } from '../../engine/lab' */
/** @import { Checked, CheckResult, Verdict } from './check.js' */
/** @import { Part } from './atoms.js' */
import { parameterAt } from './places.js';

/**
 * @typedef {'weights' | 'biases'} Kind
 *
 * @typedef {{ kind: 'agrees' }
 *   | { kind: 'unknown' }
 *   | { kind: 'layer alone', layer: number }
 *   | { kind: 'everything', factor: number | null }
 *   | { kind: 'delta', layer: number, only: boolean }
 *   | { kind: 'own', layer: number, what: Kind | null, below: number[] }} Finding
 *   unknown: nothing could be judged; layer alone: the others were not checked; everything: from the output on, by a
 *   factor that is the same everywhere; delta: at a layer's δ (only: it is the first layer, so that its own gradients
 *   may be meant too); own: a layer's own gradients, while its δ is right; layers below fail for another reason
 */

/** How many parameters have each verdict. @param {Checked[]} checked */
export function countsOf(checked) {
  const counts = { agrees: 0, rounding: 0, truncation: 0, kink: 0, differs: 0 };
  for (const { verdict } of checked) counts[verdict] += 1;
  return counts;
}

/** Layers in which something fails. @param {Checked[]} checked @param {Layer[]} layers */
export const failingLayers = (checked, layers) => {
  const failing = checked.filter(({ verdict }) => verdict === 'differs');
  return [...new Set(failing.map(({ parameter }) => parameterAt(layers, parameter).layer))].sort((a, b) => a - b);
};

/** @param {CheckResult} result @param {Layer[]} layers @returns {Finding} */
export function findingOf({ checked, layer: alone }, layers) {
  const failing = failingLayers(checked, layers);
  const counts = countsOf(checked);
  if (failing.length === 0) return { kind: counts.agrees + counts.rounding > 0 ? 'agrees' : 'unknown' };
  if (alone !== null) return { kind: 'layer alone', layer: alone };
  const top = /** @type {number} */ (failing.at(-1));
  const own = onlyKind(checked, layers, top);
  const below = failing.slice(0, -1);
  if (own !== null || below.length < top) return { kind: 'own', layer: top, what: own, below };
  if (top === layers.length - 1) return { kind: 'everything', factor: commonFactor(checked) };
  return { kind: 'delta', layer: top, only: top === 0 };
}

/** Where of a layer's weights and biases only the ones fail, and the others agree. @param {Checked[]} checked @param {Layer[]} layers @param {number} layer @returns {Kind | null} */
function onlyKind(checked, layers, layer) {
  /** @param {Part['kind']} kind @param {Verdict[]} verdicts */
  const some = (kind, verdicts) =>
    checked.some(({ parameter, verdict }) => {
      const part = parameterAt(layers, parameter);
      return part.layer === layer && part.kind === kind && verdicts.includes(verdict);
    });
  const fails = { weight: some('weight', ['differs']), bias: some('bias', ['differs']) };
  const agree = { weight: some('weight', ['agrees']), bias: some('bias', ['agrees']) };
  if (fails.weight && !fails.bias && agree.bias) return 'weights';
  if (fails.bias && !fails.weight && agree.weight) return 'biases';
  return null;
}

const SAME_FACTOR = 1e-3; // as a share of the factor

/** What all gradients are multiplied by, where it is the same. @param {Checked[]} checked */
function commonFactor(checked) {
  const factors = checked
    .filter(({ verdict, numeric }) => verdict === 'differs' && numeric !== 0)
    .map(({ analytic, numeric }) => analytic / numeric)
    .sort((a, b) => a - b);
  const middle = factors[Math.floor(factors.length / 2)];
  const same = factors.every((factor) => Math.abs(factor - middle) <= SAME_FACTOR * Math.abs(middle));
  return factors.length > 1 && same ? middle : null;
}
