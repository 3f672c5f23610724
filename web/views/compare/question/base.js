// What is held fixed: the config that all variants share, in short words.

import { html } from 'lit/html.js';
import { fixedOf } from '../../../state/compare/fixed.js';
import { baseOf } from '../../../state/compare/question.js';
import { withoutUnused } from '../../../state/own.js';
import { questionWords as words } from '../../../i18n/en-compare-question.js';

/** @import { Config } from '../../../engine/lab' */
/** @import { Opened, OpenedActions } from '../compare.js' */

/** @param {Opened} state @param {OpenedActions} actions */
export function baseLine({ catalog, run, compare: { spec } }, actions) {
  const said = fixedOf(catalog, spec).join(' · ');
  const spelt = (/** @type {Config} */ config) => JSON.stringify(withoutUnused(catalog, config));
  const isTrains = spelt(spec.base) === spelt(baseOf(run.config, spec.base.stop.epochs));
  return html`<div class="base">
    <p title=${said}><span class="label">${words.fixed}</span> ${said}</p>
    <button type="button" ?disabled=${isTrains} title=${words.takeOverHelp} @click=${actions.compare.takeOver}>
      ${words.takeOver}
    </button>
  </div>`;
}
