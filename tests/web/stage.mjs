// The page without its views, for tests of what its actions do.
import { createActions } from '../../web/state/actions.js';
import { createKeep } from '../../web/state/keep.js';
import { createStore, initialState } from '../../web/state/store.js';
import { loadMethods } from '../wasm/lab.mjs';
import { createComparers } from './comparers.mjs';

/** The real engine, answering one call after the other as the worker does. */
export async function stage(hash = '', kept = new Map(), comparers = createComparers()) {
  const store = createStore(initialState);
  const asked = [];
  const frames = [];
  const storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text) };
  let broken = false;
  let engines = 0;
  let current = null;
  let address = '';
  let clipboard = '';
  const startEngine = () => {
    engines += 1;
    const methods = loadMethods();
    let latest = Promise.resolve();
    const engine = new Proxy(
      {},
      {
        get: (_, method) => (request) => {
          asked.push(method);
          const answer = latest.then(async () => {
            if (broken) throw new Error('the engine is gone');
            await new Promise((resolve) => setImmediate(resolve));
            return (await methods)[method](request);
          });
          latest = answer.catch(() => undefined);
          return answer;
        },
      },
    );
    current = engine;
    return { engine, stop() {} };
  };
  const actions = createActions({
    store,
    startEngine,
    comparers,
    now: () => performance.now(),
    nextFrame: (callback) => void frames.push(callback) || setImmediate(callback),
    place: {
      setHash: (hash) => (address = hash),
      href: () => `https://lab.example/#${address}`,
      copy: async (text) => (clipboard = text),
      keep: createKeep(() => storage),
    },
  });
  await actions.load(hash);
  return {
    actions,
    asked,
    engine: () => current,
    state: store.get,
    set: store.set,
    break: () => (broken = true),
    repair: () => (broken = false),
    engines: () => engines,
    kept,
    address: () => address,
    clipboard: () => clipboard,
    /** Until the state is so. */
    until: (reached) =>
      new Promise((resolve) => {
        const look = () => reached(store.get()) && resolve();
        store.subscribe(look);
        look();
      }),
  };
}

/** Plays a run that diverges, to its end. */
export async function diverge(actions, until) {
  await actions.change({ 'loss.function': 'mse' });
  await actions.change({ 'network.output.activation': 'identity', 'optimizer.learning_rate': 50 });
  actions.setSpeed(Infinity);
  actions.play();
  await until(({ snapshot, playing }) => snapshot.report.divergence && !playing);
}
