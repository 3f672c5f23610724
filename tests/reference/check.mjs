// Checks a file of reference values against the native and the wasm build: node tests/reference/check.mjs FILE
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [file] = process.argv.slice(2);
const built = (path) => fileURLToPath(new URL(`../../build/${path}`, import.meta.url));
let text;
try {
  text = readFileSync(file, 'utf8');
} catch (error) {
  console.error(`reference: ${error.message}`);
  process.exit(1);
}

console.log('native');
const native = spawnSync(built('native/lab_reference'), { input: text, encoding: 'utf8' });
process.stdout.write(native.stdout);

console.log('wasm');
const { default: create } = await import(built('wasm/lab_reference.mjs'));
const wasm = (await create({ wasmBinary: readFileSync(built('wasm/lab_reference.wasm')) })).check(text);
process.stdout.write(wasm.text);
process.exit(native.status === 0 && wasm.passed ? 0 : 1);
