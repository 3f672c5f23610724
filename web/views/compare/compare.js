// Compare: one or two settings over several values, each from many starts; how the runs differ, and how sure that is.

import { html, nothing } from 'lit/html.js';
import { lazy } from '../../lib/lazy.js';
import { answer } from './answer.js';
import { bookButton } from './book-button.js';
import { curves, paintCurves } from './curves.js';
import { exportMenu } from './exporting.js';
import { paintPanel, panels } from './panels.js';
import { progress } from './progress.js';
import { question } from './question.js';
import '../../styles/compare/layout.css';
import { compareWords as words } from '../../i18n/en/compare.js';

/** @import { Palette } from '../../lib/color.js' */
/** @import { Actions } from '../../state/actions.js' */
/** @import { CompareActions } from '../../state/actions/compare.js' */
/** @import { Compare } from '../../state/compare/atoms.js' */
/** @import { State } from '../../state/store.js' */

/**
 * The state once Compare has been opened; its actions.
 *
 * @typedef {State & { compare: Compare, run: NonNullable<State['run']>, catalog: NonNullable<State['catalog']> }} Opened
 * @typedef {Actions & { compare: CompareActions }} OpenedActions
 */

const book = lazy(() => import('./book.js'));

/** @param {State} state @param {Actions} actions */
export function compare(state, actions) {
  if (!state.compare || !actions.compare) return nothing;
  const [opened, own] = [/** @type {Opened} */ (state), /** @type {OpenedActions} */ (actions)];
  const { plan } = opened.compare;
  return html`
    <section class="compare-bar" aria-label=${words.compare}>
      ${question(opened, own)} ${progress(opened, own)} ${bookButton(own)} ${exportMenu(opened, own)}
    </section>
    <main class="compare ${plan ? '' : 'without-runs'}" aria-label=${words.compare}>
      ${plan ? curves(opened, own) : html`<p class="compare-curves note">${words.intro}</p>`} ${answer(opened, own)}
      ${panels(opened, own)}
    </main>
    ${state.dialog === 'book' ? book(({ bookDialog }) => bookDialog(opened, own), html``) : nothing}
  `;
}

/** The canvases, after each rendering. @param {HTMLElement} root @param {State} state @param {Palette} colors */
export function paint(root, state, colors) {
  if (!state.compare) return;
  const opened = /** @type {Opened} */ (state);
  paintCurves(root, opened, colors);
  paintPanel(root, opened, colors);
}
