// Symbols of a network whose samples are rows.

import { digits, letter, row, script, sign, wording } from '../math/notation.js';

/** @import { FormulasData } from '../../../state/report/figures/formulas.js' */
/** @import { Math } from '../math/notation.js' */

/** As in W⁽²⁾, of layers from 1 on. @param {string} base @param {number} layer @param {Math} [more]  above it */
export const ofLayer = (base, layer, more) =>
  script(letter(base), null, more ? row(digits(`(${layer})`), more) : digits(`(${layer})`));

export const TRANSPOSED = digits('⊤');

/** What leads into a layer: X or A⁽¹⁾. @param {number} layer @param {Math} [more] */
export const below = (layer, more) =>
  layer > 1 ? ofLayer('A', layer - 1, more) : more ? script(letter('X'), null, more) : letter('X');

/** @param {string} activation */
export const functionOf = (activation) => (activation === 'sigmoid' ? 'σ' : 'f');

/** @param {string} name @param {Math} of */
export const applied = (name, of) => row(letter(name), sign('('), of, sign(')'));

/** Statements one after the other. @param {Math[]} all */
export const listed = (...all) => row(...all.flatMap((one, k) => (k > 0 ? [wording(', \u2003'), one] : [one])));

/** @param {Math} left @param {Math} right @param {string} [relation] */
export const equal = (left, right, relation = '=') => row(left, sign(relation), right);

/** As in ℝ^{N×2}. @param {Math} what @param {Math} rows @param {number} columns */
export const sized = (what, rows, columns) =>
  row(what, sign('∈'), script(letter('ℝ'), null, row(rows, sign('×'), digits(String(columns)))));

/** Outputs of the network. @param {FormulasData} data */
export const outputsOf = ({ layers }) => layers[layers.length - 1].units;
