// Where things stand on a landscape's canvas, in CSS pixels.

const [LEFT, TOP, RIGHT, BOTTOM] = [46, 8, 66, 38]; // for the numbers of both axes and of the levels

/** The square of the picture. @param {number} width @param {number} height */
export function frameOf(width, height) {
  const size = Math.max(10, Math.min(width - LEFT - RIGHT, height - TOP - BOTTOM));
  return { left: LEFT, top: TOP, size };
}
