// What a link lets be seen and changed: a page that is embedded shows some panels alone, and an assignment leaves some
// controls open and locks the others.

import { errorOf } from './link.js';
import { frameWords as words } from '../i18n/en/frame.js';

/** @import { ConfigError } from '../engine/lab' */
/** @import { PageKeys } from './page-link.js' */

/**
 * @typedef {object} Frame
 * @property {boolean} embedded        in another page: no header, and the other page may speak to it
 * @property {Panel[] | null} panels   what is shown; null: everything
 * @property {string[] | null} open    what may be changed: what may-change.js is asked for; null: everything
 *
 * @typedef {(typeof PANELS)[number]} Panel
 */

export const PANELS = /** @type {const} */ ([
  'transport',
  'settings',
  'data',
  'network',
  'output',
  'health',
  'curves',
  'loss',
]);

/** As the link has it: auto, where the other page makes room for all that is shown; else true. */
const EMBEDDED = ['true', 'auto'];

/** @param {string} name @returns {name is Panel} */
const isPanel = (name) => /** @type {readonly string[]} */ (PANELS).includes(name);

/**
 * What a link says of panels and of being embedded.
 *
 * @param {PageKeys} page
 * @returns {{ frame: Frame | null, errors: ConfigError[] }}
 */
export function readFrame({ panels, embed }) {
  const embedded = embed !== undefined;
  if (!embedded && panels === undefined) return { frame: null, errors: [] };
  const names =
    panels === undefined ? PANELS.filter((name) => name !== 'loss') : panels.split(/[;,]/, PANELS.length + 1);
  const known = names.filter(isPanel);
  const strange = names.filter((name) => !isPanel(name));
  const errors = strange.map((name) => errorOf('panels', name, words.somePanels(PANELS)));
  if (embedded && !EMBEDDED.includes(embed)) errors.push(errorOf('embed', embed, words.either(EMBEDDED)));
  return { frame: { embedded, panels: known, open: null }, errors };
}

/** The keys without what is refused of panels and of being embedded. @param {PageKeys} page @returns {PageKeys} */
export function withoutRefused({ panels, embed, ...page }) {
  const known = (panels ?? '').split(/[;,]/, PANELS.length + 1).filter(isPanel);
  return {
    ...page,
    ...(known.length > 0 ? { panels: known.join(';') } : {}),
    ...(embed !== undefined && EMBEDDED.includes(embed) ? { embed } : {}),
  };
}
