// The built wasm in Node, with the methods that the page's worker has.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import createLab from '../../build/wasm/lab.mjs';
import createCompare from '../../build/wasm/lab_compare.mjs';
import createExport from '../../build/wasm/lab_export.mjs';
import createExtra from '../../build/wasm/lab_extra.mjs';
import createInspect from '../../build/wasm/lab_inspect.mjs';
import { createExporting } from '../../web/engine/exporting.js';
import { createInspecting } from '../../web/engine/inspecting.js';
import { createMethods } from '../../web/engine/methods.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export const load = () => createLab({ wasmBinary: readFileSync(here('../../build/wasm/lab.wasm')) });

export const loadExtra = () => createExtra({ wasmBinary: readFileSync(here('../../build/wasm/lab_extra.wasm')) });

export const loadCompare = () => createCompare({ wasmBinary: readFileSync(here('../../build/wasm/lab_compare.wasm')) });

const loadInspect = () => createInspect({ wasmBinary: readFileSync(here('../../build/wasm/lab_inspect.wasm')) });

const loadExport = () => createExport({ wasmBinary: readFileSync(here('../../build/wasm/lab_export.wasm')) });

const now = () => performance.now();

/** All of them, those of Inspect and of exporting too. */
export async function loadMethods() {
  const { methods, moment } = createMethods(await load(), now, loadExtra);
  return { ...methods, ...createInspecting(moment, now, await loadInspect()), ...createExporting(await loadExport()) };
}

export const readData = (name) => JSON.parse(readFileSync(here(`../data/${name}`), 'utf8'));

/** Small pictures, for tests that do not look at them. */
export const view = { field: 4, tile: 2 };

/** The run as it stands, with its weights. */
export function look(methods, wanted = view) {
  for (;;) {
    const snapshot = methods.look({ view: wanted });
    if (snapshot.detail) return { ...snapshot, ...snapshot.detail };
  }
}

/** Starts a run of the config and trains it to the end of so many epochs. */
export function train(methods, config, epochs) {
  const { errors } = methods.start({ config, view });
  if (errors.length > 0) throw new Error(errors[0].message);
  methods.advance({ epochs, milliseconds: Infinity, view });
  return look(methods);
}

/** The hash of the weights that the native build ends with. */
export const nativeHash = (config, epochs) =>
  execFileSync(here('../../build/native/lab_weights_hash'), ['-', String(epochs)], {
    input: JSON.stringify(config),
    encoding: 'utf8',
  }).trim();
