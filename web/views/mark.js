// A class as it looks on the plane, beside words.

import { html } from 'lit/html.js';

const SHAPES = [
  'M1 1h8v8h-8z',
  'M5 .6a4.4 4.4 0 1 1 0 8.8a4.4 4.4 0 1 1 0-8.8z',
  'M5 .5 9.5 8.6H.5z',
  'M5 0 10 5 5 10 0 5z',
];

/** @param {number} k  the class */
export const mark = (k) =>
  html`<svg class="mark" viewBox="0 0 10 10"><path class="class-${k}" d=${SHAPES[k % SHAPES.length]} /></svg>`;
