// What a key shows of a line.

import { html } from 'lit/html.js';

/** A piece of the line, by colour and dash. @param {{ color: string, dash: number[], faint?: boolean }} line */
export const swatch = ({ color, dash, faint }) =>
  html`<svg class="swatch ${faint ? 'faint' : ''}" viewBox="0 0 22 6" aria-hidden="true">
    <path d="M0 3h22" stroke="var(--${color})" stroke-dasharray=${dash.join(' ')} />
  </svg>`;
