// What stands below the walk, one panel at a time.

import { html } from 'lit/html.js';
import { lazy } from '../../lib/lazy.js';
import { tabs } from '../tabs.js';
import { inspectWords as words } from '../../i18n/en/inspect.js';

/** @import { Palette } from '../../lib/color.js' */
/** @import { Opened, OpenedActions } from './inspect.js' */
/** @import { Panel } from '../../state/inspect/atoms.js' */

const matrices = lazy(() => import('./matrices.js'));
const batch = lazy(() => import('./batch.js'));
const check = lazy(() => import('./check.js'));
const flow = lazy(() => import('./flow.js'));
const conventions = lazy(() => import('./conventions.js'));

/** @type {Record<Panel, (state: Opened, actions: OpenedActions) => unknown>} */
const bodies = {
  matrices: (state, actions) => matrices(({ matrices }) => matrices(state, actions), html``),
  batch: (state, actions) => batch(({ batch }) => batch(state, actions), html``),
  check: (state, actions) => check(({ check }) => check(state, actions), html``),
  flow: (state, actions) => flow(({ flow }) => flow(state, actions), html``),
  conventions: (state, actions) => conventions(({ conventions }) => conventions(state, actions), html``),
};

/** The canvases of the open one. @param {HTMLElement} root @param {Opened} state @param {Palette} colors */
export function paintPanel(root, state, colors) {
  const { panel } = state.inspect;
  if (panel === 'check') check(({ paintCurve }) => paintCurve(root, state, colors), undefined);
  if (panel === 'flow') flow(({ paintHistory }) => paintHistory(root, state, colors), undefined);
}

/** @param {Opened} state @param {OpenedActions} actions */
export const panels = (state, actions) =>
  html`<section class="panel beside" aria-label=${words.panels}>
    ${tabs({
      id: 'panel',
      label: words.panels,
      names: words.panelNames,
      open: state.inspect.panel,
      choose: actions.inspect.open,
      body: bodies[state.inspect.panel](state, actions),
    })}
  </section>`;
