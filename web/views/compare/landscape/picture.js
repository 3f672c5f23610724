// The picture of a landscape: a canvas that is read by pointer and by keys, and its key.

import { html, nothing } from 'lit/html.js';
import { number, steady } from '../../../lib/format.js';
import { coordinatesOf } from '../../../state/compare/landscape.js';
import { frameOf } from './frame.js';
import { PATHS } from './paths.js';
import { landscapeWords as words } from '../../../i18n/en/landscape.js';

/** @import { LandscapeState, Shown } from '../../../state/compare/landscape.js' */
/** @import { Opened, OpenedActions } from '../compare.js' */

const STRIDE = 10; // places, with Shift

/** @type {Record<string, [number, number]>} */
const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** @param {Opened} state @param {OpenedActions} actions @param {Shown} shown */
export function picture({ compare: { landscape } }, { compare: actions }, shown) {
  const { at } = landscape;
  const title = words.of(shown.paths[0].name, shown.paths[0].epochs.at(-1) ?? 0);
  return html`<figure>
    <figcaption><h2>${title}</h2></figcaption>
    <canvas
      class="landscape-picture"
      data-landscape
      tabindex="0"
      role="application"
      aria-label="${words.picture}. ${title}"
      aria-describedby="landscape-keys"
      @pointermove=${(/** @type {PointerEvent & { currentTarget: HTMLCanvasElement }} */ event) =>
        actions.readLandscape(placeAt(shown, event))}
      @pointerdown=${(/** @type {PointerEvent & { currentTarget: HTMLCanvasElement }} */ event) =>
        actions.readLandscape(placeAt(shown, event))}
      @keydown=${(/** @type {KeyboardEvent} */ event) => {
        const move = MOVES[event.key];
        if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        const by = event.shiftKey ? STRIDE : 1;
        actions.moveOnLandscape(move[0] * by, move[1] * by);
      }}
    ></canvas>
    <p class="hidden" id="landscape-keys">${words.keys}</p>
    <p
      class="landscape-reading number"
      role="status"
      aria-label=${words.read}
      aria-live=${at?.byKey ? 'polite' : 'off'}
    >
      ${at ? reading(shown, at) : words.noReading}
    </p>
    <p class="landscape-key">
      ${shown.paths.map(({ name }, k) => (shown.paths[k].epochs.length < 2 ? nothing : keyOf(name, k)))}
    </p>
  </figure>`;
}

/** @param {Shown} shown @param {NonNullable<LandscapeState['at']>} at */
function reading(shown, at) {
  const { s, t } = coordinatesOf(shown, at);
  const [across, up] = shown.origin;
  return words.reading(steady(shown.losses[at.row * shown.side + at.column]), number(across + s), number(up + t));
}

/** The place of the grid that is nearest; null beside the picture. @param {Shown} shown @param {PointerEvent & { currentTarget: HTMLCanvasElement }} event */
function placeAt({ side }, { currentTarget, clientX, clientY }) {
  const box = currentTarget.getBoundingClientRect();
  const { left, top, size } = frameOf(box.width, box.height);
  const [across, down] = [(clientX - box.left - left) / size, (clientY - box.top - top) / size];
  if (across < 0 || across > 1 || down < 0 || down > 1) return null;
  return { column: Math.round(across * (side - 1)), row: Math.round(down * (side - 1)), byKey: false };
}

/** The path as it is drawn, with its marks. @param {string} name @param {number} k */
function keyOf(name, k) {
  const { color, dash } = PATHS[k];
  const stroke = `var(--${color})`;
  return html`<span>
    <svg class="landscape-line" viewBox="0 0 44 10" aria-hidden="true">
      <path d="M5 5h34" fill="none" stroke=${stroke} stroke-width="2" stroke-dasharray=${dash.join(' ')} />
      <circle cx="5" cy="5" r="3.5" fill="var(--panel)" stroke=${stroke} stroke-width="1.5" />
      <path d="M35 1h8v8h-8z" fill=${stroke} />
    </svg>
    ${name}: ○ ${words.start}, ■ ${words.end}
  </span>`;
}
