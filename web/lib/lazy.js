// Parts of the page that load when they are first shown.

const RETRY_MILLISECONDS = 3000; // after a failure, at the next render

/** @type {() => void} */
let changed = () => {};

/** @param {() => void} listener  called when a part has arrived: the page is to be rendered again */
export const onLoaded = (listener) => void (changed = listener);

/**
 * What a module gives, once it is there.
 *
 * @template Module
 * @param {() => Promise<Module>} load  as in `() => import('./part.js')`
 */
export function lazy(load) {
  /** @type {Module | null} */
  let module = null;
  let mayLoadAt = 0;
  /**
   * @template T
   * @param {(module: Module) => T} use
   * @param {T} otherwise  until it is there
   */
  return (use, otherwise) => {
    if (module) return use(module);
    if (performance.now() >= mayLoadAt) {
      mayLoadAt = Infinity;
      load().then(
        (loaded) => {
          module = loaded;
          changed();
        },
        () => (mayLoadAt = performance.now() + RETRY_MILLISECONDS),
      );
    }
    return otherwise;
  };
}

/**
 * The same for code that waits: a module that is asked for once.
 *
 * @template Module
 * @param {() => Promise<Module>} load
 * @returns {() => Promise<Module>}
 */
export function lazily(load) {
  /** @type {Promise<Module> | null} */
  let module = null;
  return () =>
    (module ??= load().catch((error) => {
      module = null; // the next one who asks tries again
      throw error;
    }));
}

/**
 * The same for what answers events: at once where the module is there, so that each event finds what the one before has
 * left; else as soon as it is.
 *
 * @template Module
 * @param {() => Promise<Module>} load
 * @returns {(use: (module: Module) => void) => void}
 */
export function answering(load) {
  /** @type {Module | null} */
  let module = null;
  const wait = lazily(load);
  return (use) => {
    if (module) return use(module);
    wait().then(
      (loaded) => {
        module = loaded;
        use(loaded);
      },
      () => undefined, // the next event tries again
    );
  };
}
