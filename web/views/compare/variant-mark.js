// What stands for a variant in keys, tables and lists: a piece of its line.

import { html } from 'lit/html.js';
import { styleOf } from '../../state/compare/styles.js';
import '../../styles/compare/variants.css';

/** @import { Spec } from '../../engine/compare' */

/** @param {Spec} comparison  that of the plan @param {number} variant */
export function variantMark(comparison, variant) {
  const { hue, dash, shape } = styleOf(comparison, variant);
  return html`<svg class="variant-mark" viewBox="-13 -6 26 12" aria-hidden="true">
    <path class="line" d="M-13 0h26" stroke="var(--variant-${hue})" stroke-dasharray=${dash.join(' ')} />
    <path d=${shape} fill="var(--variant-${hue})" />
  </svg>`;
}
