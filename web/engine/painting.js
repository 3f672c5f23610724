// The pictures of one moment, in the making: of the output and of every unit, with the weights that they show.

/** @import { Session } from './lab' */
/** @import { Detail, View } from './methods.js' */

/**
 * @param {Session} session
 * @param {View} view  the sizes to paint
 */
export function createPainting(session, view) {
  const { step } = session.report();
  const parameters = session.parameters().slice();
  const hash = session.hash();
  const field = session.picture(view.field, session.layers().length - 1);
  const tiles = session.picture(view.tile, 0);
  return {
    step,
    time: 0,
    shows: (/** @type {View} */ other) => other.field === view.field && other.tile === view.tile,
    advance: (/** @type {number} */ chunks) => tiles.advance(chunks) && field.advance(chunks),
    /** @param {View} wanted  what was asked for @returns {Detail} */
    detail: (wanted) => ({
      parameters,
      hash,
      field: field.values().slice(),
      tiles: tiles.values().slice(),
      fine: view.field >= wanted.field && view.tile >= wanted.tile,
    }),
    delete() {
      field.delete();
      tiles.delete();
    },
  };
}
