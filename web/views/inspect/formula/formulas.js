// The formulas of a part, as far as they are known at a stage of the walk.

import { stagesOf } from '../../../state/inspect/stages.js';
import { lossFormulas } from './loss.js';
import { parameterFormulas } from './parameter.js';
import { unitsOf } from './quantities.js';
import { unitFormulas } from './unit.js';

/** @import { Layer } from '../../../engine/lab' */
/** @import { Part } from '../../../state/inspect/atoms.js' */
/** @import { Step } from './quantities.js' */
/** @import { Formula } from '../../formulas/tree.js' */

/** The part, or the nearest one that there is: the network may have changed since it was selected. @param {Layer[]} layers @param {Part} part @returns {Part} */
export function fitting(layers, part) {
  const layer = Math.min(part.layer, layers.length - 1);
  const unit = Math.min(part.unit, unitsOf(layers, layer) - 1);
  if (part.kind === 'weight' && layer >= 0) {
    return { kind: 'weight', layer, unit, from: Math.min(part.from, layers[layer].inputs - 1) };
  }
  return part.kind === 'bias' && layers[layer]?.biases > 0
    ? { kind: 'bias', layer, unit }
    : { kind: 'unit', layer, unit };
}

/** All formulas of a part, of whatever stage. @param {Step} step @param {Part} part @returns {Formula[]} */
export function formulasOf(step, part) {
  if (part.kind !== 'unit') return parameterFormulas(step, part);
  const own = unitFormulas(step, part.layer, part.unit);
  if (part.layer < step.layers.length - 1) return own;
  const forward = own.findIndex(({ key }) => key === 'z');
  return [...own.slice(0, forward), ...lossFormulas(step), ...own.slice(forward)];
}

/** Those that are known; at the loss it comes first, whatever is selected. @param {Step} step @param {Part} part @param {number} stage @returns {Formula[]} */
export function knownFormulas(step, part, stage) {
  const known = formulasOf(step, part).filter(({ since }) => since <= stage);
  if (stagesOf(step.layers)[stage]?.kind !== 'loss') return known;
  const loss = lossFormulas(step);
  return [...loss, ...known.filter(({ key }) => loss.every((other) => other.key !== key))];
}
