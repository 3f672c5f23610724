// Puts the page together: engine, state, actions, views, browser.

import { render } from 'lit/html.js';
import { createEngine } from './engine/engine.js';
import { createActions } from './state/actions.js';
import { createKeep } from './state/keep.js';
import { startLanguage } from './state/language.js';
import { createStore, initialState } from './state/store.js';
import { palette } from './lib/color.js';
import { onLoaded } from './lib/lazy.js';
import { page, paintMode } from './views/page.js';
import { paintCurves } from './views/train/curves/charts.js';
import { paintData } from './views/train/data.js';
import { paintDrawing } from './views/train/editors.js';
import { paintFeatures } from './views/train/features.js';
import { paintNetwork } from './views/train/network.js';
import { paintOutput } from './views/train/output/paint.js';
import { listenToKeys } from './keys.js';
import { placeHints } from './hints.js';

const root = /** @type {HTMLElement} */ (document.getElementById('page'));
// In another page nothing is kept, and no header shows before the link is read.
const embedded = /\bembed=/.test(location.hash);
const keep = createKeep(() => (embedded ? null : window.localStorage));
const frame = embedded ? { embedded, panels: [], open: null } : null;
const store = createStore({ ...initialState, theme: keep.readTheme(), frame });
const actions = createActions({
  store,
  startEngine: () => createEngine(() => new Worker(new URL('./engine/worker.js', import.meta.url), { type: 'module' })),
  comparers: {
    makeWorker: () => new Worker(new URL('./engine/comparing-worker.js', import.meta.url), { type: 'module' }),
    processors: navigator.hardwareConcurrency ?? 2,
  },
  now: () => performance.now(),
  nextFrame: (callback) => requestAnimationFrame(callback),
  place: {
    setHash: (hash) => history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`),
    href: () => location.href,
    copy: (text) => navigator.clipboard.writeText(text),
    keep,
  },
});

const ADDRESS_INTERVAL = 400; // ms: browsers allow an address to change a few times a second
let colors = palette();
const language = startLanguage(location.hash, keep.readLanguage(), navigator.languages);
let scheduled = language !== 'en'; // nothing shows before its words are there
let addressTimer = 0;
let stands = false; // the first screen, but for its curves

function show() {
  scheduled = false;
  const state = store.get();
  render(page(state, actions), root);
  paintOutput(root, state, colors);
  paintNetwork(root, state, colors);
  paintData(root, state, colors);
  paintFeatures(root, state, colors);
  paintDrawing(root, state, colors);
  paintMode(root, state, colors);
  // The first time, what is there already shows a frame before the charts, which take long to set up.
  if (stands || !state.run) paintCurves(root, state, colors);
  else schedule();
  stands = state.run !== null;
}

function schedule() {
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(show);
}

function showTheme() {
  const { theme, language } = store.get();
  const { documentElement } = document;
  const { dataset } = documentElement;
  if (documentElement.lang === language && (dataset.theme ?? null) === theme) return;
  documentElement.lang = language;
  if (theme) dataset.theme = theme;
  else delete dataset.theme;
  colors = palette(); // and so all canvases are painted anew, with the words of their axes
}

store.subscribe(() => {
  showTheme();
  schedule();
  addressTimer ||= window.setTimeout(() => {
    addressTimer = 0;
    void actions.keepAddress();
  }, ADDRESS_INTERVAL);
});
onLoaded(schedule);
window.addEventListener('resize', schedule);
// Of the event, since the page may have put its own address in place of it meanwhile.
window.addEventListener('hashchange', ({ newURL }) => actions.openLink(new URL(newURL).hash.slice(1)));
window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
  colors = palette();
  schedule();
});
listenToKeys(document, actions, () => store.get().mode === 'inspect');
placeHints(document);
showTheme();
const loaded = actions.load(location.hash.slice(1));
if (language === 'en') show();
else void actions.setLanguage(language, null).then(show);
if (embedded && window.parent !== window) import('./embedding.js').then(({ embed }) => embed(store, actions, loaded));
// None where the page is not served safely; in another page there is one visit after the other.
if (navigator.serviceWorker && window === window.top) {
  import('./offline.js').then(({ keepOffline }) => keepOffline(navigator.serviceWorker, () => location.reload()));
}
