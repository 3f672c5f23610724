// An embedded page and the one around it: takes its messages, answers them, and tells it what happens. What is said is in
// public/embed.js.
//
// Whom it listens to: the window that holds this frame, and no other. Which site that is does not matter to what it may ask:
// an embedded page keeps nothing and reads nothing that this browser has kept, so there is nothing here that the page around
// it has not put there or could not load by itself. Hosts that want to choose the sites say so in frame-ancestors.
//
// Whom it speaks to: that window, and only while it holds a page of the origin from which it has been spoken to; a frame
// does not outlive the page that holds it, so there is one. Before that, it says that it is ready, which says nothing of the
// run. A page without an origin of its own (a file from disk, a sandbox) cannot be named, and is not spoken to.

import { createCommands } from './state/embed/commands.js';
import { TYPE, VERSION, readMessage } from './state/embed/message.js';
import { conditionOf, progressOf, standingOf } from './state/embed/standing.js';

/** @import { Actions } from './state/actions.js' */
/** @import { Store } from './state/store.js' */

const INTERVAL = 100; // ms between two events of progress

/** @param {Store} store @param {Actions} actions @param {Promise<unknown>} loaded  the run of the link stands */
export function embed(store, actions, loaded) {
  const commands = createCommands(store, actions);
  /** @type {string | null} the origin of the page around this one, once it has spoken */
  let origin = null;
  let isReady = false;

  /** @param {object} what @param {string | null} to */
  const say = (what, to = origin) =>
    to !== null && window.parent.postMessage({ type: TYPE, version: VERSION, ...what }, to);

  /** Events: told where they differ from what was told last. @type {Record<string, string>} */
  const told = {};
  const tell = (/** @type {string} */ event, /** @type {object} */ what) => {
    const written = JSON.stringify(what);
    if (origin === null || told[event] === written) return;
    told[event] = written;
    say({ event, ...what });
  };
  let timer = 0;
  const tellAll = () => {
    timer = 0;
    const state = store.get();
    if (!state.snapshot) return;
    tell('epoch', progressOf(state));
    tell('state', conditionOf(state, commands.isWaiting()));
    const { height } = (document.querySelector('.framed') ?? document.body).getBoundingClientRect();
    tell('height', { height: Math.ceil(height) });
    if (state.linkErrors.length > 0) tell('error', { message: state.linkErrors.join(' ') });
  };
  const soon = () => void (timer ||= window.setTimeout(tellAll, INTERVAL));

  window.addEventListener('message', async ({ source, origin: from, data }) => {
    const command = source === window.parent && from !== 'null' && isReady ? readMessage(data) : null;
    if (!command) return;
    if (origin === null) {
      origin = from;
      tellAll();
    }
    const [error] = await commands.perform(command).catch((failed) => [{ message: String(failed) }]);
    say({ id: command.id, ...(error ? { error } : { state: standingOf(store.get(), commands.isWaiting()) }) });
    if (error) say({ event: 'error', ...error });
  });

  let onScreen = true;
  const look = () => commands.setInView(onScreen && document.visibilityState === 'visible');
  document.addEventListener('visibilitychange', look);
  new IntersectionObserver((entries) => {
    onScreen = entries[entries.length - 1].isIntersecting;
    look();
  }).observe(document.documentElement);
  new ResizeObserver(soon).observe(/** @type {HTMLElement} */ (document.getElementById('page')));
  store.subscribe(soon);
  void loaded.then(() => {
    isReady = true;
    say({ event: 'ready' }, '*');
  });
}
