// What Compare's workers do for a loss landscape: the path of a run, a plane through the weights, the losses over it row
// by row, and their contours.

import { createPace } from './pace.js';

/** @import { Config } from './lab' */
/** @import { Ground, LandscapeModule, LossPlane, Projection, Window } from './landscape' */

/**
 * @typedef {{ kind: 'random', seed: number }
 *   | { kind: 'parameters', pair: [number, number] }
 *   | { kind: 'principal' }} PlaneChoice
 *
 * @typedef {object} Walk  parameters during a run
 * @property {Float64Array} epochs   (T)
 * @property {Float64Array} weights  (T, parameters)
 * @property {number} parameters
 * @property {boolean} diverged
 *
 * @typedef {object} Contour  where the loss is this or more
 * @property {number} level
 * @property {Float64Array[]} rings  x, y, x, y, ... with the centre of the left top place at 0.5, 0.5
 */

const TELL_MILLISECONDS = 200; // between two reports of progress

/**
 * @param {LandscapeModule} lab
 * @param {() => number} now  milliseconds
 */
export function createLandscaping(lab, now) {
  /** @type {{ ground: Ground, plane: LossPlane, window: Window, side: number } | null} */
  let open = null;

  return {
    /**
     * Trains from the start of a run to its end, or to that of an epoch.
     *
     * @param {{ config: Config, epochs: number, points: number }} request  points: of the path, at most
     * @param {(progress: { epoch: number }) => void} tell
     * @returns {Walk}
     */
    landscapePath({ config, epochs, points }, tell) {
      const path = new lab.Path(config, epochs, points);
      const pace = createPace(now);
      try {
        while (!pace.spend(TELL_MILLISECONDS, (chunks) => path.advance(chunks))) tell({ epoch: path.epoch() });
        const [kept, weights] = [path.epochs(), path.weights()];
        return { epochs: kept, weights, parameters: weights.length / kept.length, diverged: path.diverged() };
      } finally {
        path.delete();
      }
    },

    /**
     * A plane, and where paths lie in it. That of principal components goes through the end of the first path, the
     * others through `centre`.
     *
     * @param {{ config: Config, centre: Float64Array, choice: PlaneChoice, paths: Float64Array[] }} request  paths:
     *   (T, P) each
     * @returns {{ plane: LossPlane, projections: Projection[] }}
     */
    landscapePlane({ config, centre, choice, paths }) {
      const ground = new lab.Ground(config, centre);
      try {
        const parameters = ground.parameters();
        if ([centre, ...paths].some(({ length }) => length % parameters > 0)) {
          throw new Error(`the network has ${parameters} parameters, not as many as the paths`);
        }
        const plane =
          choice.kind === 'random'
            ? ground.randomPlane(choice.seed)
            : choice.kind === 'parameters'
              ? ground.parameterPlane(...choice.pair)
              : lab.principalPlane(paths, parameters);
        return { plane, projections: paths.map((path) => lab.projected(path, plane)) };
      } finally {
        ground.delete();
      }
    },

    /** Before the first row. @param {{ config: Config, plane: LossPlane, window: Window, side: number }} request */
    landscapeOpen({ config, plane, window, side }) {
      open?.ground.delete();
      open = { ground: new lab.Ground(config, plane.centre), plane, window, side };
      return true;
    },

    /**
     * The losses of a row, the top one first; penalty included.
     *
     * @param {{ row: number }} request
     * @param {(progress: { row: number }) => void} tell
     * @returns {Float64Array}
     */
    landscapeRow({ row }, tell) {
      if (!open) throw new Error('there is no landscape: call landscapeOpen first');
      const { ground, plane, window, side } = open;
      const landscape = new lab.Landscape(ground, plane, window, side, row, row + 1);
      const pace = createPace(now);
      try {
        while (!pace.spend(TELL_MILLISECONDS, (chunks) => landscape.advance(chunks))) tell({ row });
        return landscape.losses();
      } finally {
        landscape.delete();
      }
    },

    /**
     * Lines of equal loss, drawn between the logarithms; what is not a number counts as infinite.
     *
     * @param {{ losses: Float64Array, side: number, levels: number[] }} request  levels: growing, above 0
     * @returns {Promise<Contour[]>}
     */
    async landscapeContours({ losses, side, levels }) {
      const { contours } = await import('d3-contour');
      const logs = Array.from(losses, (loss) => (Number.isNaN(loss) ? Infinity : Math.log(Math.max(loss, 1e-300))));
      const draw = contours().size([side, side]);
      return levels.map((level) => {
        const { coordinates } = draw.contour(logs, Math.log(level));
        return { level, rings: coordinates.flat().map((ring) => Float64Array.from(ring.flat())) };
      });
    },
  };
}

/** @typedef {ReturnType<typeof createLandscaping>} Landscaping */
