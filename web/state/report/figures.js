// What may be pinned to the lab report, by kind: how it is taken from what the page shows, and how it is read again from
// a file, which may hold anything.

import * as comparison from './figures/comparison.js';
import * as curve from './figures/curve.js';
import * as field from './figures/field.js';
import * as gradients from './figures/gradients.js';
import * as ledger from './figures/ledger.js';
import * as network from './figures/network.js';
import * as predictions from './figures/predictions.js';
import * as printed from './figures/printed.js';
import * as truth from './figures/truth.js';
import { formulas } from './figures/formulas.js';

/** @import { Actions } from '../actions.js' */
/** @import { Driver } from '../driver.js' */
/** @import { State } from '../store.js' */
/** @import { FigureKind } from './atoms.js' */

/**
 * @typedef {object} Sources  what a figure is taken from
 * @property {State} state
 * @property {Driver['ask']} ask       the engine
 * @property {Actions | null} actions  those that the kind needs must have been loaded: a comparison's are there
 *
 * @typedef {{ data: unknown, caption: string }} Captured  data: plain JSON; caption: a sentence in the page's language
 *
 * @typedef {object} Kind
 * @property {(sources: Sources) => Promise<Captured | null>} capture  null: there is nothing to be seen
 * @property {(data: unknown) => unknown} read  the same data with nothing else in them; undefined: they are no such data
 */

/** @type {Partial<Record<FigureKind, Kind>>} */
export const kinds = {
  curve,
  field,
  truth,
  network,
  predictions,
  printed,
  ledger,
  gradients,
  formulas,
  comparison,
};

/**
 * @param {FigureKind} shows @param {Sources} sources
 * @returns {Promise<Captured | null>} null: there is nothing to be seen, as before the engine has answered
 */
export const capture = async (shows, sources) => (await kinds[shows]?.capture(sources)) ?? null;

/** @param {string} shows @param {unknown} data  whatever a file holds @returns {unknown} undefined: no figure can be made of it */
export function readData(shows, data) {
  return Object.hasOwn(kinds, shows) ? kinds[/** @type {FigureKind} */ (shows)]?.read(data) : undefined;
}
