// The variants by name: a press makes one stand out.

import { html } from 'lit/html.js';
import { variantMark } from '../variant-mark.js';
import { curvesWords as words } from '../../../i18n/en/compare-curves.js';

/** @import { Opened, OpenedActions } from '../compare.js' */
/** @import { Figure } from './figure.js' */

/** @param {Opened} state @param {OpenedActions} actions @param {Figure} figure */
export function legend({ compare: { plan, shown } }, { compare: actions }, figure) {
  if (!plan) return html``;
  return html`<div class="variants" role="group" aria-label=${words.variants}>
    ${figure.lines.map(({ variant, name }) => {
      const on = shown.emphasis === variant;
      return html`<button
        type="button"
        aria-pressed=${on}
        title=${name}
        @click=${() => actions.show({ emphasis: on ? null : variant })}
      >
        ${variantMark(plan.comparison, variant)} <span>${name}</span>
      </button>`;
    })}
  </div>`;
}
