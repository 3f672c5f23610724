// The built module of comparisons in Node, with the methods that the page's workers have.
import { readFileSync } from 'node:fs';
import createLab from '../../build/wasm/lab_compare.mjs';
import { createComparing } from '../../web/engine/comparing.js';

const wasmBinary = readFileSync(new URL('../../build/wasm/lab_compare.wasm', import.meta.url));

export const loadComparing = async () => createComparing(await createLab({ wasmBinary }), () => performance.now());
