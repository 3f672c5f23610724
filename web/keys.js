// Keys that work wherever the focus is not on something that has its own use for them.

/** @import { Actions } from './state/actions.js' */

const TYPED = 'input:not([type=checkbox], [type=radio], [type=range]), select, textarea, [contenteditable]';

const ARROWS = 'input:not([type=checkbox]), select, textarea, [contenteditable], .scroll, .plane, [role=slider]';

/** What takes a key for itself. */
const TAKES = {
  ' ': 'input:not([type=range]), select, textarea, button, a, summary, [contenteditable]',
  ArrowRight: ARROWS,
  ArrowLeft: ARROWS,
  r: TYPED,
  u: TYPED,
  n: TYPED,
  1: TYPED,
  2: TYPED,
  3: TYPED,
  4: TYPED,
  '?': TYPED,
};

/** @param {Document} document @param {Actions} actions @param {() => boolean} walks  whether the arrows are Inspect's */
export function listenToKeys(document, actions, walks) {
  const keys = {
    ' ': actions.togglePlay,
    ArrowRight: () => (walks() ? actions.inspect?.next() : actions.step()),
    ArrowLeft: () => walks() && actions.inspect?.previous(),
    1: () => actions.openMode('train'),
    2: () => actions.openMode('inspect'),
    3: () => actions.openMode('compare'),
    4: () => actions.openMode('report'),
    r: actions.reset,
    u: actions.undo,
    n: actions.newWeights,
    '?': () => actions.openHelp(),
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const key = /** @type {keyof typeof keys} */ (event.key.length === 1 ? event.key.toLowerCase() : event.key);
    const action = keys[key];
    if (!action || (event.target instanceof Element && event.target.closest(TAKES[key]))) return;
    event.preventDefault();
    void action();
  });
  // What was clicked gives the keys back: Space after a click on "Add layer" shall not add another.
  document.addEventListener('click', ({ detail, target }) => {
    const clicked = target instanceof Element && target.closest('button, input[type=checkbox], input[type=radio]');
    if (detail > 0 && clicked instanceof HTMLElement) clicked.blur(); // detail 0: it was pressed with a key
  });
}
