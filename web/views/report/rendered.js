// The student's Markdown as it is read.

import { html } from 'lit/html.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { markdownToHtml } from '../../lib/markdown.js';

/** @type {WeakMap<object, { markdown: string, html: string }>} by block: rendering goes on all the time, writing does not */
const known = new WeakMap();

/** @param {object} block @param {string} markdown @param {(event: MouseEvent) => void} press */
export function rendered(block, markdown, press) {
  const before = known.get(block);
  const text = before?.markdown === markdown ? before.html : markdownToHtml(markdown);
  known.set(block, { markdown, html: text });
  // It is safe: see lib/markdown.js.
  return html`<div class="written" @click=${press}>${unsafeHTML(text)}</div>`;
}
