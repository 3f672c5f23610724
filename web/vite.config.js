import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: './', // works under any path
  resolve: {
    alias: {
      'lab-wasm': here('../build/wasm/lab.mjs'),
      'lab-extra': here('../build/wasm/lab_extra.mjs'),
      'lab-inspect': here('../build/wasm/lab_inspect.mjs'),
      'lab-compare': here('../build/wasm/lab_compare.mjs'),
      '@kurkle/color': here('lib/no-colors.js'),
    },
  },
  worker: { format: 'es' },
  build: {
    outDir: here('../dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // data: addresses would need a laxer Content-Security-Policy
    modulePreload: { polyfill: false },
    // Or Chart.js keeps the axes that nobody registers: their defaults read properties.
    rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
  },
});
