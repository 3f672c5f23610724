// Names of vectors and matrices in the field's notation, and in NumPy.

/** @import { Layer } from '../../../engine/lab' */
/** @import { Inspect } from '../../../state/inspect/atoms.js' */
/** @import { Part } from '../../../state/inspect/atoms.js' */

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** @param {number} value @param {string} digits */
const spelled = (value, digits) => [...String(value)].map((digit) => digits[Number(digit)]).join('');

/** As in ⁽²⁾, of layers from 0 on. @param {number} layer */
export const raised = (layer) => `⁽${spelled(layer + 1, RAISED)}⁾`;

/** As in ₂₃, or ₂,₁₄ where that would be taken for another place. @param {number[]} places  from 0 on */
export const lowered = (...places) => {
  const spelt = places.map((place) => spelled(place + 1, LOWERED));
  return spelt.join(places.some((place) => place > 8) ? ',' : '');
};

/**
 * A weight, a bias or a unit: w₂₃⁽²⁾. Where samples are rows, W is inputs × outputs, and its first index is where the
 * weight comes from; else it is outputs × inputs.
 *
 * @param {Part} part @param {Inspect['notation']} notation
 */
export function partSymbol(part, notation) {
  if (part.layer < 0) return `x${lowered(part.unit)}`;
  const above = raised(part.layer);
  if (part.kind === 'weight') {
    const places = notation === 'rows' ? [part.from, part.unit] : [part.unit, part.from];
    return `w${lowered(...places)}${above}`;
  }
  return `${part.kind === 'bias' ? 'b' : 'a'}${lowered(part.unit)}${above}`;
}

/** What a weight comes from: x₁ or a₁⁽¹⁾. @param {number} layer  that it leads into @param {number} from @param {Inspect['notation']} notation */
export const sourceSymbol = (layer, from, notation) =>
  partSymbol({ kind: 'unit', layer: layer - 1, unit: from }, notation);

/** @param {Layer[]} layers @param {number} layer */
export const isLast = (layers, layer) => layer === layers.length - 1;
