// The panels that a link lets be seen, in the order in which it names them: as a whole page, or inside another one.

import { html, nothing } from 'lit/html.js';
import { endBanner } from '../banners.js';
import { status } from '../status.js';
import { transport } from '../transport.js';
import { curves } from '../train/curves/curves.js';
import { figuresOf } from '../train/curves/figures.js';
import { data } from '../train/data.js';
import { health } from '../train/health.js';
import { network } from '../train/network.js';
import { output } from '../train/output.js';
import { foot } from './foot.js';
import { text } from '../../i18n/en/page.js';
import { frameWords as words } from '../../i18n/en/frame.js';
import '../../styles/frame/frame.css';

/** @import { Actions } from '../../state/actions.js' */
/** @import { Frame, Panel } from '../../state/frame.js' */
/** @import { State } from '../../state/store.js' */

/** @typedef {(state: State, actions: Actions) => unknown} View */

/** @type {Partial<Record<Panel, View>>} transport and settings stand above */
const views = {
  data,
  network,
  output,
  health,
  curves: (state, actions) => curves(state, actions),
  loss: (state, actions) =>
    curves(
      state,
      actions,
      figuresOf(state).filter(({ id }) => id === 'loss'),
    ),
};

/**
 * @param {State} state @param {Actions} actions
 * @param {View} banners  as the whole page has them
 * @param {View} settings
 */
export function framed(state, actions, banners, settings) {
  const { embedded, panels } = /** @type {Frame & { panels: Panel[] }} */ (state.frame);
  const below = [...new Set(panels)].filter((name) => views[name] && !(name === 'loss' && panels.includes('curves')));
  return html`<div class="framed ${embedded ? 'embedded' : ''} ${state.page.embed === 'auto' ? 'auto' : ''}">
    ${banners(state, actions)} ${bar(state, actions, panels, settings)} ${endBanner(state, actions)}
    <main class="panels">
      ${embedded ? html`<h1 class="hidden">${text.name}</h1>` : nothing}
      ${panels.length === 0 ? html`<p class="panel note">${words.nothing}</p>` : nothing}
      ${below.map((name) => views[name]?.(state, actions))}
    </main>
    ${embedded ? foot(state, actions, !panels.includes('transport')) : status(state)}
  </div>`;
}

/** @param {State} state @param {Actions} actions @param {Panel[]} panels @param {View} settings */
function bar(state, actions, panels, settings) {
  const [plays, changes] = [panels.includes('transport'), panels.includes('settings')];
  if (!plays && !changes) return nothing;
  return html`<div class="top ${plays ? '' : 'no-transport'} ${changes ? '' : 'no-settings'}">
    ${transport(state, actions)} ${changes ? settings(state, actions) : nothing}
  </div>`;
}
