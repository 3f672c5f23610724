// Packs dist/ into build/backprop-lab.zip, the same bytes for the same files.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { zipSync } from 'fflate';

const FOLDER = 'dist';
const NAME = 'backprop-lab';
const MTIME = new Date(1980, 0, 1); // the earliest that a zip can tell

const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true });
const paths = entries
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.gz'))
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(FOLDER.length + 1))
  .sort();
const files = {};
for (const path of paths) files[`${NAME}/${path}`] = [await readFile(`${FOLDER}/${path}`), { mtime: MTIME, level: 9 }];
const zip = zipSync(files);
await writeFile(`build/${NAME}.zip`, zip);
console.log(`package: build/${NAME}.zip, ${paths.length} files, ${Math.round(zip.length / 1000)} kB`);
