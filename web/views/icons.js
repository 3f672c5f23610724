// The few pictograms, as paths on a 16 by 16 grid. They are drawn in the colour of the text around them.

import { html } from 'lit/html.js';

/** @param {string} path */
const icon = (path) => html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;

export const icons = {
  play: icon('M4 2.5v11l9.5-5.5z'),
  pause: icon('M4 2.5h3v11H4zM9 2.5h3v11H9z'),
  step: icon('M3 2.5v11l7-5.5zM11 2.5h2.2v11H11z'),
  reset: icon('M8 2.2a5.8 5.8 0 1 1-5.5 4h1.6A4.3 4.3 0 1 0 8 3.7v2.2L4.4 3 8 .2z'),
  undo: icon('M6.2 2.2v3h3.3a4.2 4.2 0 0 1 0 8.4H5v-1.5h4.5a2.7 2.7 0 0 0 0-5.4H6.2v3L1.6 5.9z'),
  flag: icon('M3 1.5h1.5v1h8.2L10.6 6l2.1 3.5H4.5v5H3z'),
  copy: icon('M2 1.5h8.5V5H9V3H3.5v7H5v1.5H2zM6 5.5h8v9H6zM7.5 7v6h5V7z'),
  close: icon('M3.8 2.7 8 6.9l4.2-4.2 1.1 1.1L9.1 8l4.2 4.2-1.1 1.1L8 9.1l-4.2 4.2-1.1-1.1L6.9 8 2.7 3.8z'),
  pin: icon('M5 1.5h6V3l-1 .6v3.6l2.5 2V10.5H8.7V14L8 15l-.7-1v-3.5H3.5V9.2L6 7.2V3.6L5 3z'),
  link: icon('M9 1.5h5.5V7L12.4 4.9 7.6 9.7 6.3 8.4l4.8-4.8zM2 3h5v1.5H3.5v8h8V9H13v5H2z'),
  system: icon('M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zm0 1.5v10A5 5 0 0 0 8 3z'),
  light: icon(
    'M8 4.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4zM7.3.8h1.4v2.4H7.3zM7.3 12.8h1.4v2.4H7.3zM.8 7.3h2.4v1.4H.8zM12.8 7.3h2.4v1.4h-2.4zM3.4 2.4l1.7 1.7-1 1-1.7-1.7zM11.9 10.9l1.7 1.7-1 1-1.7-1.7zM12.6 2.4l1 1-1.7 1.7-1-1zM4.1 10.9l1 1-1.7 1.7-1-1z',
  ),
  dark: icon('M6.4 1.6a6.6 6.6 0 1 0 8 8A5.4 5.4 0 0 1 6.4 1.6z'),
  fine: icon('M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM6.9 11.6l5-5.2-1.1-1-3.9 4.1-1.8-1.8-1 1z'),
  warning: icon('M8 1.2 15.4 14H.6zM7.2 6v4h1.6V6zm0 5.2v1.5h1.6v-1.5z'),
  danger: icon('M5.2 1.2h5.6l4 4v5.6l-4 4H5.2l-4-4V5.2zM5 4 4 5l3 3-3 3 1 1 3-3 3 3 1-1-3-3 3-3-1-1-3 3z'),
  idle: icon('M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3z'),
  sortUp: icon('M8 4.5 12.5 11h-9z'),
  sortDown: icon('M8 11.5 3.5 5h9z'),
  up: icon('M8 5 13 10.5 11.9 11.6 8 7.4 4.1 11.6 3 10.5z'),
  down: icon('M8 11 3 5.5 4.1 4.4 8 8.6 11.9 4.4 13 5.5z'),
  left: icon('M5 8 10.5 3 11.6 4.1 7.4 8l4.2 3.9-1.1 1.1z'),
  right: icon('M11 8 5.5 3 4.4 4.1 8.6 8l-4.2 3.9 1.1 1.1z'),
  minus: icon('M3 7.2h10v1.6H3z'),
  plus: icon('M7.2 3h1.6v4.2H13v1.6H8.8V13H7.2V8.8H3V7.2h4.2z'),
};

export const logo = html`<svg class="logo" viewBox="0 0 24 24" aria-hidden="true">
  <path class="logo-line" d="M5 5 12 12 19 12M5 19 12 12" />
  <circle class="logo-one" cx="5" cy="5" r="3" />
  <circle class="logo-one" cx="5" cy="19" r="3" />
  <circle class="logo-middle" cx="12" cy="12" r="3" />
  <circle class="logo-zero" cx="19" cy="12" r="3" />
</svg>`;
