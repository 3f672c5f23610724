// Writes sw.js, the service worker that keeps the page for when there is no network: node scripts/service-worker.mjs [FOLDER]
import { generateSW } from 'workbox-build';

const folder = process.argv[2] ?? 'dist';
const { count, size, warnings } = await generateSW({
  globDirectory: folder,
  globPatterns: ['**/*.{html,js,css,svg,png,wasm,webmanifest}'],
  globIgnores: ['take-over.js'],
  swDest: `${folder}/sw.js`,
  importScripts: ['take-over.js'],
  inlineWorkboxRuntime: true, // one file, so that no two versions of its parts meet
  sourcemap: false,
  skipWaiting: false, // take-over.js says when
  clientsClaim: false,
  cleanupOutdatedCaches: true,
  dontCacheBustURLsMatching: /assets\/.*-[\w-]{8}\./, // their names tell one version from another
  ignoreURLParametersMatching: [/.*/],
  maximumFileSizeToCacheInBytes: 2 ** 22,
});
for (const warning of warnings) console.error(`service worker: ${warning}`);
if (warnings.length > 0) process.exit(1);
console.log(`build: ${count} files, ${Math.round(size / 1000)} kB, work without a network after the first visit`);
