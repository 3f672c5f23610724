// This engine as wasm, in Node and in the browser.
import createModule from '../../build/wasm/lab_bench.mjs';
import { time } from './answer.mjs';

const inNode = typeof process !== 'undefined';

async function load() {
  if (!inNode) return createModule();
  const { readFile } = await import('node:fs/promises');
  return createModule({ wasmBinary: await readFile(new URL('../../build/wasm/lab_bench.wasm', import.meta.url)) });
}

export async function create(workload) {
  const { Run } = await load();
  return new Run(workload);
}

/** The most floating-point operations a second that wasm does here: the best of some tries. */
export async function peak() {
  const { multiplyAndAdd, operationsARound } = await load();
  const rates = Array.from({ length: 10 }, () => {
    const { epochs, seconds } = time((blocks) => multiplyAndAdd(blocks * 1000), 0.1);
    return (epochs * 1000 * operationsARound) / seconds;
  });
  return Math.max(...rates);
}
