// How a variant is told from the others: by colour, by the shape on its line, and by dash.

/** @import { Spec } from '../../engine/compare' */

/** Hues, and as many shapes: no two of them share one. */
export const HUES = 8;

export const DASHES = [[], [7, 3], [2, 3], [10, 3, 2, 3], [4, 2], [14, 4], [2, 6], [8, 2, 2, 2, 2, 2]];

/** Around (0, 0), as the data of a path. */
export const SHAPES = [
  'M-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0z',
  'M-2.9 -2.9h5.8v5.8h-5.8z',
  'M0 -4L3.9 2.9H-3.9z',
  'M0 -4.2L4.2 0L0 4.2L-4.2 0z',
  'M0 4L3.9 -2.9H-3.9z',
  'M-1.3 -4h2.6v2.7h2.7v2.6h-2.7v2.7h-2.6v-2.7h-2.7v-2.6h2.7z',
  'M-1.8 -4L0 -2.2L1.8 -4L4 -1.8L2.2 0L4 1.8L1.8 4L0 2.2L-1.8 4L-4 1.8L-2.2 0L-4 -1.8z',
  'M0 -4.4L1.2 -1.4L4.3 -1.4L1.9 0.6L2.7 3.7L0 1.9L-2.7 3.7L-1.9 0.6L-4.3 -1.4L-1.2 -1.4z',
];

/**
 * Of two settings the first gives the hue and the second the dash, as long as there are dashes enough; else hues come one
 * after the other, and the next eight variants have another dash.
 *
 * @param {Spec} comparison
 * @param {number} variant
 * @returns {{ hue: number, dash: number[], shape: string }} hue: --variant-0 and so on
 */
export function styleOf({ factors }, variant) {
  const second = factors.length === 2 ? factors[1].variants.length : 1;
  const rounds = Math.ceil((factors[0]?.variants.length ?? 1) / HUES); // of hues, in the first factor
  const [place, dash] =
    second > 1 && second * rounds <= DASHES.length
      ? [Math.floor(variant / second), (variant % second) * rounds + Math.floor(variant / second / HUES)]
      : [variant, Math.floor(variant / HUES)];
  const hue = place % HUES;
  return { hue, dash: DASHES[dash % DASHES.length], shape: SHAPES[hue] };
}
