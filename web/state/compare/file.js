// A comparison as the text of a file; file-reading.js reads it again.
//
//   { "format": "backprop-lab-comparison", "version": 1,
//     "comparison": { as the engine writes it },
//     "variants": [ { "name": "0.1", "epochs": [0, 1, ...] }, ... ],   for whoever reads the file elsewhere
//     "results": [ { "run": 0, "variant": 0, "seed": 1, "end": "through", ..., "curve": "...", "thumbnail": "..." }, ... ] }
//
// A curve is (epochs, 4) float32, little-endian: training loss and accuracy, test loss and accuracy; a thumbnail is
// (outputs, 32, 32) bytes; both packed as in lib/packed.js.

import { pack } from '../../lib/packed.js';
import { pauses } from '../../lib/pauses.js';
import { variantName } from './names.js';
import { placeOf, seedNumber } from './runs.js';

/** @import { Catalog } from '../../engine/lab' */
/** @import { Plan, Result } from '../../engine/comparing.js' */

export const FORMAT = 'backprop-lab-comparison';
export const VERSION = 1;

/** @param {ArrayBufferView} numbers */
const bytesOf = ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength);

/** @param {Catalog} catalog @param {Plan} plan @param {(Result | null)[]} results @returns {Promise<string>} */
export async function writeFile(catalog, plan, results) {
  const variants = plan.epochs.map((epochs, variant) => ({
    name: variantName(catalog, plan.comparison, variant),
    epochs: [...epochs],
  }));
  const head = { format: FORMAT, version: VERSION, comparison: plan.comparison, variants };
  const pause = pauses();
  const lines = []; // one for each run: what reads and compares texts can cope with that
  for (const [run, result] of results.entries()) {
    await pause();
    if (!result) continue;
    const { curve, thumbnail, ...numbers } = result;
    const { variant, seed } = placeOf(plan, run);
    const place = { run, variant, seed: seedNumber(plan, seed) };
    lines.push(JSON.stringify({ ...place, ...numbers, curve: pack(bytesOf(curve)), thumbnail: pack(thumbnail) }));
  }
  return `${JSON.stringify(head).slice(0, -1)},\n"results": [\n${lines.join(',\n')}\n]}\n`;
}
