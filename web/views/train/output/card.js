// Two lines below the plane that are always there, so that nothing jumps: where the pointer is, and the selected point.

import { html } from 'lit/html.js';
import { icons } from '../../icons.js';
import { lazy } from '../../../lib/lazy.js';
import { lossName } from '../../../state/loss-name.js';
import { viewNow } from './picture.js';
import { withPointer } from './plane.js';
import { strideOf } from '../../../lib/points.js';
import { views } from './views.js';
import { text } from '../../../i18n/en/page.js';

/** @import { Actions } from '../../../state/actions.js' */
/** @import { Shown } from './views.js' */

const numbers = lazy(() => import('./readout.js'));

/** @param {Shown} state */
function notesOf(state) {
  const { catalog, run } = state;
  const view = viewNow(state);
  const sizes = [run.training, run.test].map(({ x }) => x.length / 2);
  const drawn = sizes.map((size) => Math.ceil(size / strideOf(size)));
  const [shown, all] = [drawn[0] + drawn[1], sizes[0] + sizes[1]];
  return [
    view === 'prediction' || view === 'unit' ? '' : views[view]((module) => module.note(state), ''),
    run.test.y.length > 0 ? text.hollow : '',
    text.lossIs(lossName(catalog, run.config)),
    shown < all ? text.someShown(shown, all) : '',
  ].filter((note) => note !== '');
}

/** @param {Shown} state @param {Actions} actions */
export function numbersLine(state, actions) {
  const { sample, pointed, playing } = state;
  const here = pointed ? numbers(({ readout }) => readout(state), '') : '';
  const [place, said] = sample ? numbers(({ sampleLines }) => sampleLines(state), ['', '']) : ['', text.pickPoint];
  const first = here || place || notesOf(state).join(' · ');
  const second = here && sample && said ? text.numbered(sample.row + 1, said) : said;
  const step = (/** @type {1 | -1} */ by) => () => withPointer((module) => module.step(state, actions, by));
  const button = (
    /** @type {string} */ label,
    /** @type {unknown} */ icon,
    /** @type {() => void} */ act,
    off = false,
  ) =>
    html`<button type="button" class="small" aria-label=${label} title=${label} ?disabled=${off} @click=${act}>
      ${icon}
    </button>`;
  return html`<div class="point" role="group" aria-label=${text.selectedPoint}>
    <div class="number" aria-live=${playing || pointed ? 'off' : 'polite'}>
      <p title=${first} class=${here || place ? '' : 'note'}>${first}</p>
      <p title=${second}>${second}</p>
    </div>
    ${button(text.pointBefore, icons.left, step(-1))} ${button(text.pointAfter, icons.right, step(1))}
    ${button(text.noPoint, icons.close, () => actions.show({ sample: null }), !sample)}
  </div>`;
}
