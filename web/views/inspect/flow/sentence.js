// What the flow shows, in words, worked out from its numbers.

import { roughly } from '../../../lib/digits.js';
import { count } from '../../../lib/format.js';
import { passageOf } from '../../../state/inspect/flow.js';
import { flowWords as words } from '../../../i18n/en/flow.js';

/** @import { FlowShown } from '../../../state/inspect/flow.js' */

const EVEN = 1.5; // up to this factor, up or down, nothing has changed much

/** Two significant digits: 1,200. @param {number} value */
const times = (value) => (value >= 100 && value < 1e6 ? count(Number(value.toPrecision(2))) : roughly(value));

/** @param {FlowShown} flow */
export function sentence({ layers, config }) {
  if (layers.length === 1) return words.shallow;
  const passage = passageOf(layers);
  if (!passage) return words.blocked;
  const { share, weights, slope } = passage;
  const said =
    share > EVEN
      ? words.grows(times(share))
      : share < 1 / EVEN
        ? words.shrinks(times(1 / share))
        : words.even(roughly(share));
  const each = words.each(layers.length - 1, roughly(weights), roughly(slope), roughly(share));
  const [first, ...others] = config.network.layers.map(({ activation }) => activation);
  const known = others.every((activation) => activation === first) ? (words.slopes[first] ?? '') : '';
  const norms = words.norms(roughly(layers[0].gradient), roughly(layers[layers.length - 1].gradient));
  return [said, each, known, norms].filter(Boolean).join(' ');
}
