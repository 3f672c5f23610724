// The earlier runs whose curves stay: a chip for each, named by what differed, that makes its curves stand out.

import { html, nothing } from 'lit/html.js';
import { nameOf } from './names.js';
import { parts } from '../../../i18n/en/parts.js';

/** @import { Actions } from '../../../state/actions.js' */
/** @import { State } from '../../../state/store.js' */

/** @param {State} state @param {Actions} actions */
export function earlierRuns({ catalog, run, earlier, emphasis }, actions) {
  if (!catalog || !run || earlier.length === 0) return nothing;
  const emphasise = (/** @type {number | null} */ one) => {
    if (one !== emphasis) actions.show({ emphasis: one });
  };
  return html`<div class="earlier" role="group" aria-label=${parts.earlier}>
    <span class="label" aria-hidden="true">${parts.earlier}</span>
    <div class="chips">
      ${earlier.map((one) => {
        const name = nameOf(catalog, run.config, one.config);
        return html`<button
          type="button"
          class="chip ${one.run === emphasis ? 'on' : ''}"
          title=${name}
          @pointerenter=${(/** @type {PointerEvent} */ event) => event.pointerType === 'mouse' && emphasise(one.run)}
          @pointerleave=${(/** @type {PointerEvent} */ event) => event.pointerType === 'mouse' && emphasise(null)}
          @focus=${() => emphasise(one.run)}
          @blur=${(/** @type {Event & { target: Element }} */ { target }) =>
            target.matches(':hover') || emphasise(null)}
        >
          ${name}
        </button>`;
      })}
    </div>
    <button type="button" class="quiet" @click=${actions.clearEarlier}>${parts.clearEarlier}</button>
  </div>`;
}
