// Puts the page together: engine, state, actions, views.

import { render } from 'lit/html.js';
import { createEngine } from './engine/engine.js';
import { createActions } from './state/actions.js';
import { createStore, initialState } from './state/store.js';
import { palette } from './lib/color.js';
import { onLoaded } from './lib/lazy.js';
import { page } from './views/page.js';
import { paintCurves } from './views/train/curves.js';
import { paintData } from './views/train/data.js';
import { paintNetwork } from './views/train/network.js';
import { paintOutput } from './views/train/output/paint.js';
import { listenToKeys } from './keys.js';
import { placeHints } from './hints.js';

const root = /** @type {HTMLElement} */ (document.getElementById('page'));
const store = createStore(initialState);
const actions = createActions({
  store,
  startEngine: () => createEngine(() => new Worker(new URL('./engine/worker.js', import.meta.url), { type: 'module' })),
  now: () => performance.now(),
  nextFrame: (callback) => requestAnimationFrame(callback),
});

const CURVE_INTERVAL = 100; // ms: a chart costs more than all else together and need not move with every frame
let colors = palette();
let scheduled = false;
let curvesPainted = -Infinity;

function show() {
  scheduled = false;
  const state = store.get();
  render(page(state, actions), root);
  paintOutput(root, state, colors);
  paintNetwork(root, state, colors);
  paintData(root, state, colors);
  const now = performance.now();
  if (state.playing && now - curvesPainted < CURVE_INTERVAL) return;
  paintCurves(root, state, colors);
  curvesPainted = now;
}

function schedule() {
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(show);
}

store.subscribe(schedule);
onLoaded(schedule);
window.addEventListener('resize', schedule);
window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
  colors = palette();
  schedule();
});
listenToKeys(document, actions);
placeHints(document);
show();
void actions.load();
