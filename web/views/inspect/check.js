// The gradient check: back-propagation beside difference quotients, parameter by parameter.

import { html, nothing } from 'lit/html.js';
import { chosen, running } from './check/controls.js';
import { curve } from './check/curve.js';
import { finding } from './check/finding.js';
import { table } from './check/table.js';
import { pin } from '../pin.js';
import '../../styles/inspect/check.css';
import { checkWords as words } from '../../i18n/en/check.js';

/** @import { Opened, OpenedActions } from './inspect.js' */

export { paintCurve } from './check/chart.js';

/** @param {Opened} state @param {OpenedActions} actions */
export function check(state, actions) {
  const { run, snapshot, inspect } = state;
  const { result } = inspect.check;
  if (snapshot.report.divergence) return html`<p class="check">${words.diverged}</p>`;
  const shown = result?.run === run.run ? result : null;
  return html`<section class="check" aria-label=${words.title}>
    <p class="note">${words.intro(shown?.epoch ?? snapshot.report.epoch)}</p>
    <div class="controls">
      ${chosen(state, actions)} ${running(state, actions)} ${shown ? pin(actions, 'gradients', words.title) : nothing}
    </div>
    <div class="check-results">
      <div>${shown ? html`${finding(state, shown)} ${table(state, actions, shown)}` : nothing}</div>
      ${curve(state, actions)}
    </div>
  </section>`;
}
