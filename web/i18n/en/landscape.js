// The words of the loss landscape, in English.

import { words } from '../words.js';
import { count } from '../../lib/format.js';
import { either } from './english.js';

/** @import { Chosen, Kind } from '../../state/compare/landscape.js' */

export const landscapeWords = words('landscapeWords', {
  title: 'Loss landscape',
  intro:
    'The training loss, penalty included, where the weights are moved away from where they are, and the path that training took.',
  subject: 'Loss of',
  network: 'This network',
  variants: 'Variants of the comparison',
  first: 'Variant',
  second: 'With the path of',
  nothingElse: 'nothing else',
  kind: 'Plane',
  kinds: /** @type {Record<Kind, string>} */ ({
    principal: 'Principal components of the path',
    random: 'Two random directions',
    parameters: 'Two parameters',
  }),
  kindHelp: /** @type {Record<Kind, string>} */ ({
    principal: 'The plane through the end of the path that its points lie closest to.',
    random: 'Each unit’s part of a direction is as long as the unit’s weights and bias are (Li et al. 2018).',
    parameters: 'All others stay as they are.',
  }),
  seed: 'Seed of the directions',
  seedAllowed: (/** @type {string} */ text) =>
    `The seed of the directions is “${text}”; allowed: a whole number from 0 to ${count(2 ** 32 - 1)}.`,
  reach: 'Reach',
  reachHelp: 'How far the picture goes from its centre, in units of the axes. Empty: as far as the path.',
  asThePath: 'as the path',
  reachAllowed: (/** @type {string} */ text) =>
    `The reach is “${text}”; allowed: a number above 0, up to 1,000,000, or nothing.`,
  side: 'Grid',
  sides: (/** @type {number} */ side) => `${side} × ${side}`,
  across: 'Across',
  up: 'Up',
  layer: 'layer',
  from: 'from',
  to: 'to unit',
  bias: 'bias',
  layerName: (/** @type {number} */ layer, /** @type {number} */ layers) =>
    layer === layers - 1 ? 'Output' : `Layer ${layer + 1}`,
  parameter: (/** @type {Chosen} */ { layer, from, unit }, /** @type {number} */ layers) =>
    `${landscapeWords.layerName(layer, layers)}, ${from < 0 ? `bias ${unit + 1}` : `weight ${from + 1} → ${unit + 1}`}`,

  compute: 'Compute',
  again: 'Compute again',
  cancel: 'Cancel',
  phases: {
    paths: 'Training once more, for the path',
    plane: 'Laying the plane',
    losses: 'Computing losses',
  },
  waits: 'The workers are at the comparison’s runs; the landscape waits for them.',

  noRun: 'There is no run to look at.',
  notFinite: 'The weights are not finite numbers any more: rewind the run, or begin it again.',
  otherShape:
    'The two variants have different numbers of weights: they do not share a plane. Choose variants of one shape.',
  otherNetwork:
    'Parameters are chosen by their places in the page’s network, and the variant has another number of them. Choose another plane.',

  picture: 'Contours of the loss',
  keys: 'Arrow keys read the loss at a place; with Shift ten places at once.',
  of: (/** @type {string} */ name, /** @type {number} */ epoch) => `${name} at epoch ${count(epoch)}: training loss`,
  component: (/** @type {number} */ which, /** @type {string} */ share) => `component ${which} (${share})`,
  direction: (/** @type {number} */ which) => `direction ${which}`,
  read: 'Loss at a place',
  reading: (/** @type {string} */ loss, /** @type {string} */ s, /** @type {string} */ t) =>
    `Loss ${loss} at ${s} across, ${t} up`,
  noReading: 'Point at the picture, or focus it and use the arrow keys, to read the loss.',
  start: 'start',
  end: 'end',
  shares: (
    /** @type {number} */ paths,
    /** @type {string} */ both,
    /** @type {string} */ first,
    /** @type {string} */ second,
  ) =>
    `The plane holds ${both} of the squared distances of the ${either(paths, 'path’s points from its end', 'paths’ points from the first one’s end')}: ${first} across, ${second} up.`,
  stillPath: 'The path does not move: the plane goes along the first two parameters.',
  straight: 'The path is a straight line: the direction up is some direction across it.',
  off: (/** @type {string} */ name, /** @type {string} */ most, /** @type {string} */ length) =>
    `${name}: the path lies up to ${most} off this plane, and up to ${length} away from the plane’s origin.`,
  projected:
    'What lies off the plane is drawn where it falls onto it; the contours are the loss in the plane, not that on the path.',
  on: (/** @type {string} */ name) => `${name}: the path lies in this plane.`,
  noPath: 'Nothing has been trained yet: the path is a point.',
  diverged: (/** @type {string} */ name) => `${name}: the run diverged; the path ends at its last finite weights.`,
  earlier: 'This is the landscape of a run before the present one.',
  changed:
    'Weights or settings were changed under way. The path is that of a run with the settings as they are now; its last step goes to the network as it is.',
  otherLoss: 'The second path is of a run with another loss, penalty or other points: the contours are not its own.',
  broken: (/** @type {string} */ places, /** @type {string} */ all) =>
    `At ${places} of ${all} places the loss is infinite or not a number: hatched.`,
  flat: 'The loss is the same everywhere in this picture.',

  values: 'Values',
  losses: 'Losses in the plane; columns: across, rows: up',
  corner: 'up \\ across',
  path: (/** @type {string} */ name) => `Path: ${name}`,
  columns: { epoch: 'Epoch', s: 'Across', t: 'Up', distance: 'Off the plane' },
});
