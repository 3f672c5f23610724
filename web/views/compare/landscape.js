// The loss landscape: what is asked for, the picture, what can honestly be said of it, and its numbers.

import { html, nothing } from 'lit/html.js';
import { count, number, percent } from '../../lib/format.js';
import { controls } from './landscape/controls.js';
import { picture } from './landscape/picture.js';
import { tables } from './landscape/tables.js';
import '../../styles/compare/landscape.css';
import { landscapeWords as words } from '../../i18n/en/landscape.js';

/** @import { Shown, ShownPath } from '../../state/compare/landscape.js' */
/** @import { Opened, OpenedActions } from './compare.js' */

export { paintLandscape } from './landscape/painting.js';

const CLOSE = 1e-9; // of a path's length: what is nearer is in the plane

/** @param {Opened} state @param {OpenedActions} actions */
export function landscape(state, actions) {
  const { shown, problem } = state.compare.landscape;
  return html`<section class="landscape" aria-label=${words.title}>
    <p class="note">${words.intro}</p>
    ${controls(state, actions)} ${problem ? html`<p class="error" role="alert">${problem}</p>` : nothing}
    ${
      shown
        ? html`<div class="landscape-results">
            ${picture(state, actions, shown)}
            <div>${said(shown, state.run.run)} ${tables(shown)}</div>
          </div>`
        : nothing
    }
  </section>`;
}

/** @param {Shown} shown @param {number} run  of the page */
function said(shown, run) {
  const { asked, paths, losses, contours, changed, otherLoss } = shown;
  const broken = losses.filter((loss) => !Number.isFinite(loss)).length;
  return html`<div class="landscape-said number">
    ${shown.run !== null && shown.run !== run ? html`<p>${words.earlier}</p>` : nothing}
    ${asked.kind === 'principal' ? html`<p>${plane(shown)}</p>` : nothing}
    ${paths.map((path) => html`<p>${off(path)}</p>`)} ${paths.some(isOff) ? html`<p>${words.projected}</p>` : nothing}
    ${paths.filter(({ diverged }) => diverged).map(({ name }) => html`<p>${words.diverged(name)}</p>`)}
    ${changed ? html`<p>${words.changed}</p>` : nothing} ${otherLoss ? html`<p>${words.otherLoss}</p>` : nothing}
    ${broken > 0 ? html`<p>${words.broken(count(broken), count(losses.length))}</p>` : nothing}
    ${contours.length === 0 && broken === 0 ? html`<p>${words.flat}</p>` : nothing}
  </div>`;
}

/** @param {Shown} shown */
function plane({ shares: [first, second], paths }) {
  if (first === 0) return words.stillPath;
  const shares = words.shares(paths.length, percent(Math.min(1, first + second)), percent(first), percent(second));
  return second === 0 ? `${shares} ${words.straight}` : shares;
}

/** @param {ShownPath} path */
const isOff = ({ distances, length }) => Math.max(...distances) > CLOSE * length;

/** @param {ShownPath} path */
function off(path) {
  const { name, distances, length, epochs } = path;
  if (epochs.length < 2) return words.noPath;
  return isOff(path) ? words.off(name, number(Math.max(...distances)), number(length)) : words.on(name);
}
