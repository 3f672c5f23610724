// Panels of which one is open, behind tabs.

import { html } from 'lit/html.js';
import '../styles/tabs.css';

/**
 * @template {string} Name
 * @param {object} of
 * @param {string} of.id      of this set of tabs, unlike any other on the page
 * @param {string} of.label   what they are
 * @param {Record<Name, string>} of.names
 * @param {Name} of.open
 * @param {(name: Name) => void} of.choose
 * @param {unknown} of.body   the open panel
 */
export function tabs({ id, label, names, open, choose, body }) {
  const all = /** @type {Name[]} */ (Object.keys(names));
  const tabId = (/** @type {Name} */ name) => `${id}-tab-${name}`;
  /** @param {KeyboardEvent} event */
  const move = (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = all[(all.indexOf(open) + by + all.length) % all.length];
    choose(next);
    document.getElementById(tabId(next))?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${move}>
      ${all.map(
        (name) =>
          html`<button
            type="button"
            role="tab"
            id=${tabId(name)}
            aria-selected=${name === open}
            aria-controls="${id}-body"
            tabindex=${name === open ? 0 : -1}
            @click=${() => choose(name)}
          >
            ${names[name]}
          </button>`,
      )}
    </div>
    <div id="${id}-body" role="tabpanel" aria-labelledby=${tabId(open)} tabindex="0">${body}</div>`;
}
