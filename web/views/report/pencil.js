// The sign of what can be written, as those in views/icons.js.

import { html } from 'lit/html.js';

export const pencil = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <path d="M11.2 1.8 14.2 4.8 5.2 13.8 1.6 14.4 2.2 10.8zM3.6 11.5 3.4 12.6 4.5 12.4 12.1 4.8 11.2 3.9z" />
</svg>`;
