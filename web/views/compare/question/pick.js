// A button that opens a small panel below it, closed with Escape or by going elsewhere.

import { html, nothing } from 'lit/html.js';
import { icons } from '../../icons.js';

const EDGE = 8; // pixels that stay free at the window's sides

/** Moves a panel that would leave the window at its right. @param {HTMLElement} panel */
function keepInside(panel) {
  panel.style.marginLeft = '0';
  const { left, right } = panel.getBoundingClientRect();
  const beyond = Math.max(0, right - document.documentElement.clientWidth + EDGE);
  panel.style.marginLeft = `${-Math.min(beyond, left - EDGE)}px`;
}

/** @param {Event & { currentTarget: HTMLDetailsElement }} event */
function watch({ currentTarget: details }) {
  if (!details.open) return;
  keepInside(/** @type {HTMLElement} */ (details.lastElementChild));
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
    <summary
      id=${id}
      title=${shown}
      class=${invalid ? 'invalid' : ''}
      aria-label="${label}: ${shown}"
      aria-describedby=${invalid ? `${id}-error` : nothing}
    >
      <span>${shown}</span> ${icons.down}
    </summary>
    <div class="picked">${content}</div>
  </details>`;
