// The parts of the figures that are shown, made once for each figure and language. A figure that cannot be drawn has none.

import { partsOf } from './figures.js';

/** @import { Figure } from '../../state/report/atoms.js' */
/** @import { State } from '../../state/store.js' */
/** @import { Part } from './parts.js' */

/** @type {WeakMap<object, { language: string, parts: Part[] }>} by what they are drawn from */
const made = new WeakMap();

/** @param {State} state @param {Figure} figure @returns {Part[]} the same ones as long as they look the same */
export function shownParts({ language }, figure) {
  const { data } = figure;
  if (typeof data !== 'object' || data === null) return [];
  const before = made.get(data);
  if (before?.language === language) return before.parts;
  const parts = partsOf(figure);
  made.set(data, { language, parts });
  return parts;
}
