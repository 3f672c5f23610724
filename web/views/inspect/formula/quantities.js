// The numbers of the step that is laid open, each with its symbol, its name in words, and where it came from.

import { knownFrom } from '../../../state/inspect/stages.js';
import { placeOf } from '../../../state/inspect/sample.js';
import { usualAt } from '../../../state/schema.js';
import { formulaWords as words } from '../../../i18n/en/formula.js';
import { quantity } from '../../formulas/tree.js';

/** @import { Catalog, Config, Layer } from '../../../engine/lab' */
/** @import { Ledger } from '../../../engine/inspect' */
/** @import { Inspect, Part } from '../../../state/inspect/atoms.js' */
/** @import { Opened } from '../inspect.js' */
/** @import { Sign } from '../../formulas/tree.js' */

/**
 * @typedef {object} Step
 * @property {Catalog} catalog
 * @property {Config} config
 * @property {Layer[]} layers
 * @property {Ledger} ledger
 * @property {number} place      of the sample that is shown, in the ledger
 * @property {Inspect['notation']} notation
 * @property {number[]} held     parameters that are switched off
 * @property {ReturnType<typeof knownFrom>} since
 */

/** Null while the ledger is missing, or still that of another network. @param {Opened} state @returns {Step | null} */
export function stepOf(state) {
  const { inspect, run, catalog, detail } = state;
  const { ledger, notation } = inspect;
  const { layers, config } = run;
  if (!ledger || ledger.layers.length !== layers.length) return null;
  const rows = ledger.rows.length;
  const last = layers[layers.length - 1];
  if (ledger.before.length !== last.bias + last.biases) return null;
  if (layers.some(({ outputs }, l) => ledger.layers[l].z.length !== rows * outputs)) return null;
  if (ledger.x.length !== rows * layers[0].inputs) return null;
  const held = detail?.held ?? [];
  return { catalog, config, layers, ledger, place: placeOf(state), notation, held, since: knownFrom(layers) };
}

/** Units of a layer; layer -1: the inputs. @param {Layer[]} layers @param {number} layer */
export const unitsOf = (layers, layer) => (layer < 0 ? layers[0].inputs : layers[layer].outputs);

/** As in "layer 2, unit 3". @param {Layer[]} layers @param {number} layer @param {number} unit */
export function unitName(layers, layer, unit) {
  if (layer < 0) return words.input(unit + 1);
  if (layer < layers.length - 1) return words.unit(layer + 1, unit + 1);
  return unitsOf(layers, layer) === 1 ? words.output : words.outputUnit(unit + 1);
}

/** The parameter's place. @param {Layer[]} layers @param {Exclude<Part, { kind: 'unit' }>} part */
export function indexOf(layers, part) {
  const { weights, bias, outputs } = layers[part.layer];
  return part.kind === 'bias' ? bias + part.unit : weights + part.from * outputs + part.unit;
}

/** @param {Layer[]} layers @param {number} layer @param {number} unit @param {number} [sample] @returns {Omit<Sign, 'base'>} */
function place(layers, layer, unit, sample) {
  const single = layer === layers.length - 1 && layers[layer].outputs === 1;
  const sub = single && sample === undefined ? undefined : single ? '' : String(unit + 1);
  return {
    sub: sample === undefined ? sub : `${sub === '' ? '' : `${sub}; `}${sample + 1}`,
    sup: layer < 0 ? undefined : `(${layer + 1})`,
  };
}

/**
 * w₂₃: from and to in the order of the notation.
 *
 * @param {Pick<Step, 'layers' | 'notation'>} step
 * @param {Exclude<Part, { kind: 'unit' }>} part
 * @returns {Sign}
 */
export function signOfParameter({ layers, notation }, part) {
  const sup = `(${part.layer + 1})`;
  if (part.kind === 'bias') return { base: 'b', sub: String(part.unit + 1), sup };
  const { inputs, outputs } = layers[part.layer];
  const ends = [part.from + 1, part.unit + 1];
  if (notation === 'columns') ends.reverse();
  return { base: 'w', sub: ends.join(Math.max(inputs, outputs) > 9 ? ',' : ''), sup };
}

/** @param {Pick<Step, 'layers'>} step @param {Exclude<Part, { kind: 'unit' }>} part */
export function nameOfParameter({ layers }, part) {
  const to = unitName(layers, part.layer, part.unit);
  return part.kind === 'bias' ? words.bias(to) : words.weight(unitName(layers, part.layer - 1, part.from), to);
}

/** @param {Step} step */
export function quantitiesOf(step) {
  const { layers, ledger, since, config, catalog } = step;
  const last = layers.length - 1;

  /**
   * One of a unit's numbers.
   *
   * @param {string} base
   * @param {(l: number) => ArrayLike<number>} matrix
   * @param {(layer: number) => number} stage
   */
  const ofUnit = (base, matrix, stage) => {
    /** @param {number} layer @param {number} unit @param {number} [sample]  of the ledger; else the one that is shown */
    const one = (layer, unit, sample) => {
      const units = unitsOf(layers, layer);
      const row = sample === undefined ? undefined : ledger.rows[sample];
      const of = unitName(layers, layer, unit);
      const name = layer < 0 ? of : words.of(base, of);
      return quantity(
        { base: layer < 0 ? 'x' : base, ...place(layers, layer, unit, row) },
        row === undefined ? name : words.ofSample(name, row + 1),
        matrix(layer)[(sample ?? step.place) * units + unit],
        { part: { kind: 'unit', layer, unit }, stage: layer < 0 ? 0 : stage(layer), row },
      );
    };
    return one;
  };

  /** @param {Exclude<Part, { kind: 'unit' }>} part */
  const parameter = (part) =>
    quantity(signOfParameter(step, part), nameOfParameter(step, part), ledger.before[indexOf(layers, part)], { part });

  const path = (/** @type {number} */ layer) => (layer < last ? `network.layers[${layer}]` : 'network.output');

  const z = ofUnit('z', (l) => ledger.layers[l].z, since.forward);
  return {
    z,
    /** Of layer -1: x. */
    a: ofUnit('a', (l) => (l < 0 ? ledger.x : ledger.layers[l].a), since.forward),
    delta: ofUnit('δ', (l) => ledger.layers[l].delta, since.backward),

    /** @param {number} layer @param {number} unit */
    slope(layer, unit) {
      const one = ofUnit('slope', (l) => ledger.layers[l].slope, since.backward)(layer, unit);
      const base = layers[layer].activation === 'sigmoid' ? 'σ′' : 'f′';
      return { ...one, sign: { base, at: z(layer, unit).sign } };
    },

    parameter,

    /** @param {number} output */
    y: (output) =>
      quantity(
        { base: 'y', sub: layers[last].outputs === 1 ? undefined : String(output + 1) },
        layers[last].outputs === 1 ? words.target : words.targetOf(output + 1),
        ledger.y[step.place * layers[last].outputs + output],
        { part: { kind: 'unit', layer: -1, unit: 0 }, stage: 0 },
      ),

    /** Of the softmax. @param {number} output */
    p: (output) =>
      quantity(
        { base: 'p', sub: String(output + 1) },
        words.of('p', unitName(layers, last, output)),
        ledger.predictions[step.place * layers[last].outputs + output],
        { part: { kind: 'unit', layer: last, unit: output }, stage: since.loss },
      ),

    /** @param {number} layer */
    alpha: (layer) =>
      quantity(
        { base: 'α' },
        'α',
        (config.network.layers[layer] ?? config.network.output).alpha ??
          usualAt(catalog, config, `${path(layer)}.alpha`) ??
          NaN,
      ),

    /** What is set, and where conventions differ. @param {Sign} sign @param {number} value @param {string} [name] */
    setting: (sign, value, name = sign.base + (sign.sub ?? '')) =>
      quantity(sign, name, value, { panel: 'conventions' }),
  };
}

/** @typedef {ReturnType<typeof quantitiesOf>} Quantities */
