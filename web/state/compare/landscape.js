// The loss landscape: what is asked for, and what has come of it.

/** @import { Layer } from '../../engine/lab' */
/** @import { Window } from '../../engine/landscape' */
/** @import { Contour } from '../../engine/landscaping.js' */

/**
 * @typedef {object} LandscapeState
 * @property {Asked} asked
 * @property {Record<string, { text: string, message: string }>} drafts  by entry: what it holds that was refused
 * @property {'idle' | 'paths' | 'plane' | 'losses'} phase
 * @property {number} share        of the phase that is done, 0 to 1
 * @property {string | null} problem  why there is nothing to show
 * @property {Shown | null} shown  null until one is there
 * @property {{ column: number, row: number, byKey: boolean } | null} at  the place that is read
 *
 * @typedef {object} Asked
 * @property {'network' | 'variants'} subject  the page's network, or variants of the comparison
 * @property {number[]} variants   one or two of them
 * @property {Kind} kind
 * @property {number} seed         of the random directions
 * @property {[Chosen, Chosen]} pair  of parameters
 * @property {number | null} reach from the centre to the edges; null: as far as the paths go
 * @property {number} side         places of an edge
 *
 * @typedef {'principal' | 'random' | 'parameters'} Kind
 *
 * A weight, or with from -1 a bias; numbers from 0 on.
 *
 * @typedef {{ layer: number, from: number, unit: number }} Chosen
 *
 * @typedef {object} Shown
 * @property {Asked} asked
 * @property {number | null} run   of the page, whose network it is; null: it is a variant's
 * @property {Layer[]} layers      of the page's network
 * @property {Window} window
 * @property {[number, number]} origin  added to s and t where they are written: the values of the chosen parameters
 * @property {[number, number]} shares  of the squared distances along the axes; 0 but for principal components
 * @property {number} side
 * @property {Float64Array} losses (side, side), the top row first
 * @property {Contour[]} contours  of growing levels
 * @property {ShownPath[]} paths
 * @property {boolean} changed     the network is not where its settings alone would have led: the path's last step goes
 *   there
 * @property {boolean} otherLoss   the second path is of a run with another loss or other points
 *
 * @typedef {object} ShownPath
 * @property {string} name
 * @property {Float64Array} epochs   (T)
 * @property {Float64Array} places   (T, 2) of s and t
 * @property {Float64Array} distances  (T) from the plane
 * @property {number} length       the farthest that a point is from the centre
 * @property {boolean} diverged
 */

export const SIDES = [25, 51, 101]; // odd, so that the centre is one of the places
export const KINDS = /** @type {Kind[]} */ (['principal', 'random', 'parameters']);
export const MOST_SEED = 2 ** 32 - 1;
export const MOST_REACH = 1e6;

/** @type {LandscapeState} */
export const initialLandscape = {
  asked: {
    subject: 'network',
    variants: [0, 1],
    kind: 'principal',
    seed: 1,
    pair: [
      { layer: 0, from: 0, unit: 0 },
      { layer: 0, from: 1, unit: 0 },
    ],
    reach: null,
    side: SIDES[1],
  },
  drafts: {},
  phase: 'idle',
  share: 0,
  problem: null,
  shown: null,
  at: null,
};

/** The parameter that is meant, in a network of these layers; the nearest where there is no such. @param {Layer[]} layers @param {Chosen} chosen @returns {Chosen} */
export function withinLayers(layers, { layer, from, unit }) {
  const at = Math.min(layer, layers.length - 1);
  const { inputs, outputs, biases } = layers[at];
  return {
    layer: at,
    from: Math.min(Math.max(from, biases > 0 ? -1 : 0), inputs - 1),
    unit: Math.min(unit, outputs - 1),
  };
}

/** Its place among the parameters. @param {Layer[]} layers @param {Chosen} chosen */
export function placeOfChosen(layers, chosen) {
  const { layer, from, unit } = withinLayers(layers, chosen);
  const { weights, bias, outputs } = layers[layer];
  return from < 0 ? bias + unit : weights + from * outputs + unit;
}

/**
 * The square that is looked at: with a given reach around the centre; else what the paths take, with a tenth more, and
 * for other planes than theirs at least one length of the directions each way.
 *
 * @param {Kind} kind @param {number | null} reach @param {Float64Array[]} paths  (T, 2) each
 * @returns {Window}
 */
export function windowOf(kind, reach, paths) {
  if (reach !== null) return { s_low: -reach, s_high: reach, t_low: -reach, t_high: reach };
  const [s, t] = [0, 1].map((axis) => {
    const values = [0, ...paths.flatMap((places) => [...places].filter((_, k) => k % 2 === axis))];
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return { low, high };
  });
  const margin = 0.1 * Math.max(s.high - s.low, t.high - t.low);
  const least = kind === 'principal' && margin > 0 ? 0 : 1;
  const [wide, tall] = [s, t].map(({ low, high }) => ({
    low: Math.min(low - margin, -least),
    high: Math.max(high + margin, least),
  }));
  const half = Math.max(wide.high - wide.low, tall.high - tall.low) / 2;
  const around = (/** @type {{ low: number, high: number }} */ { low, high }) => [
    (low + high) / 2 - half,
    (low + high) / 2 + half,
  ];
  const [[s_low, s_high], [t_low, t_high]] = [around(wide), around(tall)];
  return { s_low, s_high, t_low, t_high };
}

/** Where a place of the grid lies. @param {Pick<Shown, 'window' | 'side'>} shown @param {{ column: number, row: number }} place */
export function coordinatesOf({ window: { s_low, s_high, t_low, t_high }, side }, { column, row }) {
  return {
    s: s_low + ((s_high - s_low) * column) / (side - 1),
    t: t_high - ((t_high - t_low) * row) / (side - 1),
  };
}
