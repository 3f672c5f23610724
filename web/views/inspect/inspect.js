// Inspect: one update of the run, number by number. A walk forward, to the loss, back, and to the new weights.

import { html, nothing } from 'lit/html.js';
import { lazy } from '../../lib/lazy.js';
import { diagram } from './diagram.js';
import { paintDiagram } from './diagram/paint.js';
import { formula } from './formula.js';
import { paintPanel, panels } from './panels.js';
import { sample } from './sample.js';
import { paintSample } from './sample/paint.js';
import { followStage } from './stages.js';
import { toolbar } from './toolbar.js';
import '../../styles/inspect/layout.css';
import { inspectWords as words } from '../../i18n/en/inspect.js';

/** @import { Palette } from '../../lib/color.js' */
/** @import { Actions } from '../../state/actions.js' */
/** @import { InspectActions } from '../../state/actions/inspect.js' */
/** @import { Inspect } from '../../state/inspect/atoms.js' */
/** @import { State } from '../../state/store.js' */

/**
 * The state once Inspect has been opened and there is a run; its actions.
 *
 * @typedef {State & { inspect: Inspect, run: NonNullable<State['run']>, catalog: NonNullable<State['catalog']>,
 *   snapshot: NonNullable<State['snapshot']> }} Opened
 * @typedef {Actions & { inspect: InspectActions }} OpenedActions
 */

const numpy = lazy(() => import('./numpy/dialog.js'));
const hunt = lazy(() => import('./hunt/dialog.js'));

/** @param {State} state @param {Actions} actions */
export function inspect(state, actions) {
  if (!state.inspect || !state.run || !actions.inspect) return nothing;
  const [opened, own] = [/** @type {Opened} */ (state), /** @type {OpenedActions} */ (actions)];
  return html`
    ${toolbar(opened, own)}
    <main class="inspect" aria-label=${words.inspect}>
      ${sample(opened, own)} ${diagram(opened, own)} ${formula(opened, own)} ${panels(opened, own)}
    </main>
    ${state.dialog === 'numpy' ? numpy(({ numpyDialog }) => numpyDialog(opened, own), html``) : nothing}
    ${state.dialog === 'hunt' ? hunt(({ huntDialog }) => huntDialog(opened, own), html``) : nothing}
  `;
}

/** The canvases, after each rendering. @param {HTMLElement} root @param {State} state @param {Palette} colors */
export function paint(root, state, colors) {
  if (!state.inspect || !state.run) return;
  const opened = /** @type {Opened} */ (state);
  followStage(root, opened);
  paintSample(root, opened, colors);
  paintDiagram(root, opened, colors);
  paintPanel(root, opened, colors);
}
