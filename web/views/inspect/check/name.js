// A parameter as formulas name it.

import { html } from 'lit/html.js';
import { checkWords as words } from '../../../i18n/en-inspect.js';

/** @import { Inspect } from '../../../state/inspect/atoms.js' */
/** @import { Parameter } from '../../../state/inspect/places.js' */

/** w with the indices of both units, as the notation has them: in W·x the unit comes first. @param {Parameter} part @param {Inspect['notation']} notation */
export function symbol(part, notation) {
  const pair =
    part.kind === 'bias' ? [part.unit] : notation === 'rows' ? [part.from, part.unit] : [part.unit, part.from];
  const indices = pair.map((place) => place + 1);
  const between = indices.some((index) => index > 9) ? ',' : '';
  return html`<i>${part.kind === 'bias' ? 'b' : 'w'}</i><sub>${indices.join(between)}</sub
    ><sup>(${part.layer + 1})</sup>`;
}

/** The same in words. @param {Parameter} part */
export const spoken = (part) =>
  part.kind === 'bias'
    ? words.bias(part.unit + 1, part.layer + 1)
    : words.weight(part.unit + 1, part.from + 1, part.layer + 1);
