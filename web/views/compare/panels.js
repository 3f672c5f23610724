// What stands below curves and table, one panel at a time.

import { html } from 'lit/html.js';
import { lazy } from '../../lib/lazy.js';
import { tabs } from '../tabs.js';
import { boundaries, paintBoundaries } from './boundaries.js';
import { differences } from './differences.js';
import { compareWords as words } from '../../i18n/en/compare.js';

/** @import { Palette } from '../../lib/color.js' */
/** @import { Opened, OpenedActions } from './compare.js' */

const landscape = lazy(() => import('./landscape.js'));

const bodies = {
  boundaries,
  differences,
  landscape: (/** @type {Opened} */ state, /** @type {OpenedActions} */ actions) =>
    landscape(({ landscape }) => landscape(state, actions), html``),
};

/** @param {Opened} state @param {OpenedActions} actions */
export const panels = (state, actions) =>
  html`<section class="panel compare-panel" aria-label=${words.panels}>
    ${tabs({
      id: 'compare',
      label: words.panels,
      names: words.panelNames,
      open: state.compare.shown.panel,
      choose: (panel) => actions.compare.show({ panel }),
      body: bodies[state.compare.shown.panel](state, actions),
    })}
  </section>`;

/** The canvases of the open one. @param {HTMLElement} root @param {Opened} state @param {Palette} colors */
export function paintPanel(root, state, colors) {
  const { panel } = state.compare.shown;
  if (panel === 'boundaries') paintBoundaries(root, state, colors);
  if (panel === 'landscape') landscape(({ paintLandscape }) => paintLandscape(root, state, colors), undefined);
}
