// Zip files, unfolded only within limits: the directory is judged before anything is inflated, and what comes out is counted.

import { Inflate } from 'fflate';
import { numpyWords as words } from '../../i18n/en/numpy.js';
import { MOST_ARRAYS, MOST_BYTES, Refusal } from './collection.js';

export const ZIP_MAGICS = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6], // with nothing in it
];
const [DIRECTORY_END, DIRECTORY_ENTRY, LOCAL_ENTRY] = [0x06054b50, 0x02014b50, 0x04034b50];
const [STORED, DEFLATED] = [0, 8];
const LONGEST_COMMENT = 0xffff;
const PIECE = 16384; // of what is inflated at once: at most 16 MB come of it

/** @typedef {{ name: string, method: number, crc: number, packed: number, size: number, at: number }} Entry */

/** @param {Uint8Array} bytes @returns {Entry[]} */
export function readDirectory(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new Refusal(words.zip64);
  if (count > MOST_ARRAYS) throw new Refusal(words.tooManyArrays(MOST_ARRAYS));
  const entries = [];
  for (let k = 0; k < count; k++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Refusal(words.zipDamaged);
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const [crc, packed, size] = [16, 20, 24].map((field) => view.getUint32(at + field, true));
    const flags = view.getUint16(at + 8, true);
    if (flags & 1) throw new Refusal(words.zipLocked);
    const local = view.getUint32(at + 42, true);
    if ([packed, size, local].includes(0xffffffff)) throw new Refusal(words.zip64);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({ name, method: view.getUint16(at + 10, true), crc, packed, size, at: local });
    at += 46 + nameLength + extra + comment;
  }
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) throw new Refusal(words.zipTooLarge(MOST_BYTES));
  return entries;
}

/** @param {DataView} view */
function findEnd(view) {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at--) {
    const fits = at + 22 + view.getUint16(at + 20, true) === view.byteLength;
    if (fits && view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  throw new Refusal(words.zipDamaged);
}

/** @param {Uint8Array} bytes @param {Entry} entry @param {string} label  for errors */
export function unfold(bytes, { method, crc, packed, size, at }, label) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = new Refusal(words.entryDamaged(label));
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_ENTRY) throw damaged;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw damaged;
  if (method !== STORED && method !== DEFLATED) throw new Refusal(words.zipMethod(label));
  const data = bytes.subarray(start, start + packed);
  const unfolded = method === STORED ? data : inflate(data, size);
  if (unfolded === null || unfolded.length !== size || checksum(unfolded) !== crc) throw damaged;
  return unfolded;
}

/** @param {Uint8Array} data @param {number} size  that was announced @returns {Uint8Array | null} null if it is not that */
function inflate(data, size) {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length <= size) out.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < data.length && length <= size; at += PIECE) {
      stream.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
    }
  } catch {
    return null; // fflate's word for damaged data
  }
  return length === size ? out : null;
}

const remainders = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  return rest;
});

/** CRC-32, which fflate does not compare. @param {Uint8Array} bytes */
function checksum(bytes) {
  let rest = -1;
  for (const byte of bytes) rest = (rest >>> 8) ^ remainders[(rest ^ byte) & 255];
  return ~rest >>> 0;
}
