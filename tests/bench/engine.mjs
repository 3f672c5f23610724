// This engine as wasm, in Node and in the browser.
import createModule from '../../build/wasm/lab_bench.mjs';

const inNode = typeof process !== 'undefined';

export async function load() {
  if (!inNode) return createModule();
  const { readFile } = await import('node:fs/promises');
  return createModule({ wasmBinary: await readFile(new URL('../../build/wasm/lab_bench.wasm', import.meta.url)) });
}

export async function create(workload) {
  const { Run } = await load();
  return new Run(workload);
}
