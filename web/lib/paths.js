// Reading and writing what lies deep in an object by its path, as in `network.layers[2].units`.

/** @param {string} path @returns {(string | number)[]} */
const keysOf = (path) =>
  path.split(/[.[\]]+/).flatMap((key) => (key === '' ? [] : /^\d+$/.test(key) ? Number(key) : key));

/**
 * @param {unknown} config
 * @param {string} path
 * @returns {any} undefined where there is no such field
 */
export function valueAt(config, path) {
  return keysOf(path).reduce((/** @type {any} */ value, key) => value?.[key], config);
}

/**
 * A copy of the config with one field replaced.
 *
 * @template T
 * @param {T} config
 * @param {string} path
 * @param {unknown} value
 * @returns {T}
 */
export function withValue(config, path, value) {
  const copy = structuredClone(config);
  const keys = keysOf(path);
  const last = /** @type {string | number} */ (keys.pop());
  keys.reduce((/** @type {any} */ inner, key) => inner[key], copy)[last] = value;
  return copy;
}
