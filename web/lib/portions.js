// Long lists a piece at a time, so that the page never stands still for one.

/**
 * @template T
 * @param {T[]} all
 * @param {number} most  in one piece
 */
export function* portions(all, most) {
  for (let k = 0; k < all.length; k += most) yield all.slice(k, k + most);
}
