// Keys that work wherever the focus is not on something that has its own use for them.

/** @import { Actions } from './state/actions.js' */

/** Elements that take the keys below themselves. */
const TAKES_KEYS = 'input, select, textarea, button, a, summary, [contenteditable]';

/** @param {Document} document @param {Actions} actions */
export function listenToKeys(document, actions) {
  /** @type {Record<string, () => unknown>} */
  const keys = { ' ': actions.togglePlay, ArrowRight: actions.stepEpoch, r: actions.reset };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.target instanceof Element && event.target.closest(TAKES_KEYS)) return;
    const action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
