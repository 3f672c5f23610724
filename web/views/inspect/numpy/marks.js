// Whether an array is what it should be, as a mark: a shape, a colour, and a word for who sees neither.

import { html } from 'lit/html.js';

/** @import { SubmissionVerdict } from '../../../engine/inspect' */

/** @param {SubmissionVerdict['arrays'][number]} array @param {boolean} [short]  the sign alone is shown */
export function mark({ state: { name, label, formula } }, short = false) {
  const equal = name === 'equal';
  return html`<span class=${equal ? 'numpy-equal' : 'numpy-differs'} title=${formula}
    ><span aria-hidden="true">${equal ? '✓' : '✗'}</span> <span class=${short ? 'hidden' : ''}>${label}</span></span
  >`;
}
