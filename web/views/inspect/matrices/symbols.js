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

/** As in ₂, of places from 0 on. @param {number} place */
export const lowered = (place) => spelled(place + 1, LOWERED);

/**
 * A weight, a bias or a unit: w₂₃⁽²⁾, or w₂,₃⁽²⁾ where the layer has places with two digits. Where samples are rows, W is
 * inputs × outputs, and its first index is where the weight comes from; else it is outputs × inputs.
 *
 * @param {Layer[]} layers @param {Part} part @param {Inspect['notation']} notation
 */
export function partSymbol(layers, part, notation) {
  if (part.layer < 0) return `x${lowered(part.unit)}`;
  const above = raised(part.layer);
  if (part.kind !== 'weight') return `${part.kind === 'bias' ? 'b' : 'a'}${lowered(part.unit)}${above}`;
  const { inputs, outputs } = layers[part.layer];
  const places = notation === 'rows' ? [part.from, part.unit] : [part.unit, part.from];
  return `w${places.map(lowered).join(Math.max(inputs, outputs) > 9 ? ',' : '')}${above}`;
}

/** What a weight comes from: x₁ or a₁⁽¹⁾. @param {number} layer  that it leads into @param {number} from */
export const sourceSymbol = (layer, from) =>
  layer === 0 ? `x${lowered(from)}` : `a${lowered(from)}${raised(layer - 1)}`;

/** @param {Layer[]} layers @param {number} layer */
export const isLast = (layers, layer) => layer === layers.length - 1;
