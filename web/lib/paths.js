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

/** Replaces one field, which is there. @param {object} config @param {string} path @param {unknown} value */
export function putValue(config, path, value) {
  const keys = keysOf(path);
  const last = /** @type {string | number} */ (keys.pop());
  keys.reduce((/** @type {any} */ inner, key) => inner[key], config)[last] = value;
}

/**
 * A copy of the config with one field replaced.
 *
 * @template {object} T
 * @param {T} config
 * @param {string} path
 * @param {unknown} value
 * @returns {T}
 */
export function withValue(config, path, value) {
  const copy = structuredClone(config);
  putValue(copy, path, value);
  return copy;
}
