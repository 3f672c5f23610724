// The pictures of one moment, in the making: of the output and of every unit, with the weights that they show, and
// whatever else is wanted of that moment.

/** @import { Job, Session } from './lab' */
/** @import { Detail, Space, View } from './methods.js' */

/**
 * @param {Session} session
 * @param {View} view  the sizes to paint, and what else is wanted
 */
export function createPainting(session, view) {
  const { step } = session.report();
  const parameters = session.parameters().slice();
  const hash = session.hash();
  const held = session.held();
  const output = session.layers().length - 1;
  const field = session.picture(view.field, output);
  const tiles = session.picture(view.tile, 0);
  const nextStep = view.step ? session.nextStep() : null;
  const outputs = view.outputs ? layerAtPoints(session, output) : null;
  const spaceLayer = session.layers().findLastIndex(({ outputs: units }, layer) => layer < output && units === 2);
  const space = view.space && spaceLayer >= 0 ? createSpace(session, spaceLayer, view.field) : null;
  const jobs = [tiles, field, nextStep, outputs, space].filter((job) => job !== null);
  return {
    step,
    time: 0,
    shows: (/** @type {View} */ other) => JSON.stringify(other) === JSON.stringify(view),
    advance: (/** @type {number} */ chunks) => jobs.every((job) => job.advance(chunks)),
    /** @param {View} wanted  what was asked for @returns {Detail} */
    detail: (wanted) => ({
      parameters,
      hash,
      steps: step,
      held,
      field: field.values().slice(),
      tiles: tiles.values().slice(),
      step: nextStep && { gradients: nextStep.gradients(), updates: nextStep.updates() },
      outputs: outputs && outputs.values(),
      space: space && space.values(),
      fine: view.field >= wanted.field && view.tile >= wanted.tile,
    }),
    delete() {
      for (const job of jobs) job.delete();
    },
  };
}

/** What a layer says to every point. @param {Session} session @param {number} layer */
function layerAtPoints(session, layer) {
  const [training, test] = [false, true].map((ofTest) => session.layerOutputs(layer, ofTest));
  return {
    advance: (/** @type {number} */ chunks) => training.advance(chunks) && test.advance(chunks),
    values: () => ({ training: training.values(), test: test.values() }),
    delete() {
      training.delete();
      test.delete();
    },
  };
}

/** The plane of a layer of two units: first where the points lie in it, then the output over as much of it. @param {Session} session @param {number} layer @param {number} side */
function createSpace(session, layer, side) {
  const points = layerAtPoints(session, layer);
  /** @type {{ low: number, high: number } | null} */
  let square = null;
  /** @type {import('./lab').Picture | null} */
  let picture = null;
  return {
    advance(/** @type {number} */ chunks) {
      if (!points.advance(chunks)) return false;
      if (!picture) {
        square = around(points.values());
        picture = session.layerPicture(layer, square.low, square.high, side);
      }
      return picture.advance(chunks);
    },
    /** @returns {Space | null} */
    values: () => picture && square && { layer, ...square, ...points.values(), field: picture.values().slice() },
    delete() {
      points.delete();
      picture?.delete();
    },
  };
}

/** A square with a margin around numbers on both axes. @param {{ training: Float64Array, test: Float64Array }} points */
function around({ training, test }) {
  let [low, high] = [Infinity, -Infinity];
  for (const values of [training, test]) {
    for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  }
  const margin = 0.05 * (high - low) || 0.5;
  return { low: low - margin, high: high + margin };
}
