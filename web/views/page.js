// The page as a whole: header, transport, the four panels of Train, and the status line.

import { html, nothing } from 'lit/html.js';
import { lazy } from '../lib/lazy.js';
import { endBanner, failureBanner, faultBanner, linkBanner } from './banners.js';
import { header } from './header.js';
import { status } from './status.js';
import { transport } from './transport.js';
import { curves } from './train/curves/curves.js';
import { data } from './train/data.js';
import { health } from './train/health.js';
import { network } from './train/network.js';
import { output } from './train/output.js';
import { text } from '../i18n/en/page.js';

/** @import { Actions } from '../state/actions.js' */
/** @import { Palette } from '../lib/color.js' */
/** @import { State } from '../state/store.js' */

const assignment = lazy(() => import('./assignment/panel.js'));
const allSettings = lazy(() => import('./settings.js'));
const compare = lazy(() => import('./compare/compare.js'));
const inspect = lazy(() => import('./inspect/inspect.js'));
const report = lazy(() => import('./report/report.js'));
const framed = lazy(() => import('./frame/frame.js'));
const dialogs = {
  help: lazy(async () => (await import('./help/dialog.js')).helpDialog),
  presets: lazy(async () => (await import('./presets.js')).presetsDialog),
  share: lazy(async () => (await import('./share/dialog.js')).shareDialog),
};
const tour = lazy(() => import('./tour.js'));
const tables = lazy(() => import('./tables/tables.js'));

/** @param {State} state @param {Actions} actions */
export const page = (state, actions) => html`
  ${state.frame?.embedded ? nothing : header(state, actions)}
  ${state.run && state.catalog && state.snapshot ? modes[state.mode](state, actions) : opening(state, actions)}
  ${dialogNow(state, actions)} ${state.tour === null ? nothing : tour(({ tour }) => tour(state, actions), html``)}
`;

/** Those of all modes; the others stand where they are opened. @param {State} state @param {Actions} actions */
const dialogNow = (state, actions) =>
  dialogs[/** @type {keyof typeof dialogs} */ (state.dialog)]?.((dialog) => dialog(state, actions), nothing);

/** Until there is a run. @param {State} state @param {Actions} actions */
const opening = ({ failure }, actions) =>
  html`<main class="opening">
    ${failure === null ? html`<p role="status">${text.loading}</p>` : failureBanner(failure, actions)}
  </main>`;

/** @param {State} state @param {Actions} actions */
const settings = (state, actions) =>
  html`<section
    id="settings"
    class=${state.settingsOpen ? 'settings' : ''}
    aria-label=${text.moreSettings}
    ?hidden=${!state.settingsOpen}
  >
    ${state.settingsOpen ? allSettings(({ settings }) => settings(state, actions), html``) : nothing}
  </section>`;

/** @param {State} state @param {Actions} actions */
const banners = (state, actions) =>
  html`${state.failure === null ? nothing : failureBanner(state.failure, actions)} ${linkBanner(state, actions)}
  ${faultBanner(state, actions)}
  ${state.assignment?.given ? assignment(({ panel }) => panel(state, actions), nothing) : nothing}`;

/** @param {State} state @param {Actions} actions */
const train = (state, actions) =>
  state.frame?.panels
    ? framed(({ framed }) => framed(state, actions, banners, settings), html``)
    : html`
        ${banners(state, actions)} ${transport(state, actions)} ${settings(state, actions)} ${endBanner(state, actions)}
        <main class="main">
          ${data(state, actions)} ${network(state, actions)} ${output(state, actions)} ${health(state, actions)}
          ${curves(state, actions)}
          ${state.table ? tables(({ openTable }) => openTable(state, actions), html``) : nothing}
        </main>
        ${status(state)}
      `;

/** @param {State} state @param {Actions} actions */
const inspectMode = (state, actions) => html`
  ${banners(state, actions)} ${endBanner(state, actions)} ${inspect(({ inspect }) => inspect(state, actions), html``)}
  ${status(state)}
`;

/** @param {State} state @param {Actions} actions */
const compareMode = (state, actions) => html`
  ${banners(state, actions)} ${compare(({ compare }) => compare(state, actions), html``)} ${status(state)}
`;

/** @param {State} state @param {Actions} actions */
const reportMode = (state, actions) => html`
  ${banners(state, actions)} ${report(({ report }) => report(state, actions), html``)} ${status(state)}
`;

const modes = { train, inspect: inspectMode, compare: compareMode, report: reportMode };
const others = { inspect, compare, report };

/** The canvases of the modes that load when they are opened. @param {HTMLElement} root @param {State} state @param {Palette} colors */
export const paintMode = (root, state, colors) =>
  state.mode !== 'train' && others[state.mode](({ paint }) => paint(root, state, colors), undefined);
