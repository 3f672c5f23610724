// Numbers as text: compressed, then in base64. In Python: zlib.decompress(base64.b64decode(text)).

import { unzlibSync, zlibSync } from 'fflate';

const PORTION = 0x8000; // characters that are made in one call

/** @param {Uint8Array} bytes @returns {string} */
export function pack(bytes) {
  const packed = zlibSync(bytes);
  let text = '';
  for (let k = 0; k < packed.length; k += PORTION) text += String.fromCharCode(...packed.subarray(k, k + PORTION));
  return btoa(text);
}

/**
 * Whatever the text, no more memory is taken than for so many bytes.
 *
 * @param {string} text
 * @param {number} most  bytes
 * @returns {Uint8Array | null} null: it cannot be read, or there are more
 */
export function unpack(text, most) {
  try {
    const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const bytes = unzlibSync(packed, { out: new Uint8Array(most + 1) });
    return bytes.length > most ? null : bytes.slice();
  } catch {
    return null;
  }
}
