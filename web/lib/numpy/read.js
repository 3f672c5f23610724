// Reads the arrays that somebody pastes or drops, whatever they are written as.

import { numpyWords as words } from '../../i18n/en/numpy.js';
import { Collection, MOST_BYTES, Refusal, short } from './collection.js';
import { NPY_MAGIC, beginsWith, readNpy } from './npy.js';
import { readText } from './text.js';
import { ZIP_MAGICS, readDirectory, unfold } from './zip.js';

/** @typedef {import('./collection.js').SubmittedArray} SubmittedArray */

export { MOST_BYTES } from './collection.js';

const PICKLE = 0x80;

/**
 * What can be read, and a sentence for each array that cannot. It never throws.
 *
 * @param {{ name: string, bytes: Uint8Array } | { text: string }} input
 * @returns {{ arrays: SubmittedArray[], errors: string[] }}
 */
export function readArrays(input) {
  const collection = new Collection();
  const size = 'text' in input ? input.text.length : input.bytes.length;
  collection.attempt(() => {
    if (size > MOST_BYTES) throw new Refusal(words.tooLarge(size, MOST_BYTES));
    if ('text' in input) readText(input.text, collection);
    else readFile(input.bytes, input.name, collection);
  });
  return { arrays: collection.arrays, errors: collection.errors };
}

/** @param {Uint8Array} bytes @param {string} file @param {Collection} collection */
function readFile(bytes, file, collection) {
  const stem = nameOf(file);
  if (beginsWith(bytes, NPY_MAGIC)) collection.add(readNpy(bytes, stem, collection.label(stem)));
  else if (ZIP_MAGICS.some((magic) => beginsWith(bytes, magic))) readNpz(bytes, collection);
  else if (bytes[0] === PICKLE) throw new Refusal(words.pickle);
  else {
    readText(decoded(bytes), collection);
    const { arrays } = collection;
    if (arrays.length === 1 && arrays[0].name === null) arrays[0].name = stem;
  }
}

/** @param {Uint8Array} bytes @param {Collection} collection */
function readNpz(bytes, collection) {
  const entries = readDirectory(bytes);
  if (entries.length === 0) throw new Refusal(words.npzEmpty);
  for (const entry of entries) {
    if (collection.done) return;
    const name = entry.name.replace(/\.npy$/, '');
    collection.attempt(() => {
      if (name === entry.name) throw new Refusal(words.notNpz(short(name)), { last: true });
      const array = unfold(bytes, entry, short(name));
      if (!beginsWith(array, NPY_MAGIC)) throw new Refusal(words.notNpz(short(entry.name)));
      collection.add(readNpy(array, name, short(name)));
    });
  }
}

/** dW2 of /home/me/dW2.npy. @param {string} file */
function nameOf(file) {
  const stem = file.replace(/^.*[/\\]/, '').replace(/\.\w{1,5}$/, '');
  return stem === '' ? null : stem;
}

/** Text as editors and shells save it: UTF-8, UTF-16 with its mark, or Latin. @param {Uint8Array} bytes */
function decoded(bytes) {
  const wide = beginsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : beginsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  if (bytes.some((byte) => byte < 9)) throw new Refusal(words.binary);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
