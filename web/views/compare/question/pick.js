// A button that opens a small panel below it, closed with Escape or by going elsewhere.

import { html } from 'lit/html.js';
import { icons } from '../../icons.js';

const EDGE = 8; // pixels that stay free at the window's right

/** @param {Event & { currentTarget: HTMLDetailsElement }} event */
function watch({ currentTarget: details }) {
  if (!details.open) return;
  const panel = details.lastElementChild;
  panel?.classList.remove('leftward');
  panel?.classList.toggle('leftward', panel.getBoundingClientRect().right > window.innerWidth - EDGE);
  const outside = new AbortController();
  const { signal } = outside;
  const close = (/** @type {Event} */ { target }) => {
    if (target instanceof Node && details.contains(target)) return;
    details.open = false;
  };
  for (const move of ['pointerdown', 'focusin']) document.addEventListener(move, close, { signal });
  details.addEventListener('toggle', () => outside.abort(), { signal });
}

/** @param {KeyboardEvent & { currentTarget: HTMLDetailsElement }} event */
function dismiss(event) {
  const { key, currentTarget: details } = event;
  if (key !== 'Escape' || !details.open) return;
  details.open = false;
  details.querySelector('summary')?.focus();
}

/** @param {{ id: string, label: string, shown: string, invalid?: boolean }} button  shown: what it holds now @param {unknown} content */
export const pick = ({ id, label, shown, invalid = false }, content) =>
  html`<details class="pick" @toggle=${watch} @keydown=${dismiss}>
    <summary id=${id} class=${invalid ? 'invalid' : ''} aria-label="${label}: ${shown}" aria-describedby="${id}-error">
      <span>${shown}</span> ${icons.down}
    </summary>
    <div class="picked">${content}</div>
  </details>`;
