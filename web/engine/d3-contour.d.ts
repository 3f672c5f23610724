// What the page uses of d3-contour, which brings no types; jsconfig.json says that they are here.

interface Contours {
  /** Columns and rows. */
  size(size: [number, number]): Contours;
  /** Where values are at or above the threshold: polygons, each an outline and its holes. */
  contour(values: number[], threshold: number): { coordinates: [number, number][][][] };
}

export function contours(): Contours;
