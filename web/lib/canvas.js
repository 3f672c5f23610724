// Drawing on canvases that keep their sharpness on any screen.

/**
 * The drawing context of a canvas whose pixels match the screen's; coordinates are CSS pixels. Cleared.
 *
 * @param {HTMLCanvasElement} canvas
 * @returns {{ context: CanvasRenderingContext2D, width: number, height: number }}
 */
export function prepare(canvas) {
  const { clientWidth: width, clientHeight: height } = canvas;
  const ratio = Math.min(window.devicePixelRatio || 1, 3);
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return { context, width, height };
}

/** @type {Map<number, { canvas: HTMLCanvasElement, image: ImageData }>} */
const buffers = new Map();

/** @typedef {{ x: number, y: number, size: number }} Place  in CSS pixels */

/**
 * Paints numbers as a picture into a rectangle.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Float32Array} values  (side, side), top row first
 * @param {{ low: number, high: number }} range  the values at the ramp's ends; beyond them the ends hold
 * @param {{ ramp: Uint32Array, unknown: number }} palette
 * @param {Place} place
 */
export function paintPicture(context, values, { low, high }, { ramp, unknown }, place) {
  const scale = 255 / (high - low);
  paintPixels(context, values.length, place, (k) => {
    const at = (values[k] - low) * scale;
    return !Number.isFinite(at) ? unknown : ramp[at > 0 ? (at < 255 ? Math.round(at) : 255) : 0];
  });
}

/**
 * Paints the outputs for several classes: each pixel is a mixture of the classes' colours.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Float32Array} values  (classes, side, side), top row first
 * @param {number} classes
 * @param {boolean} logits  shares are e^z / Σ e^z; else they are the outputs, as far as they are above 0
 * @param {{ fields: import('./color.js').Rgb[], unknown: number }} palette
 * @param {Place} place
 */
export function paintClasses(context, values, classes, logits, { fields, unknown }, place) {
  const pixels = values.length / classes;
  const shares = new Float64Array(classes);
  paintPixels(context, pixels, place, (k) => {
    let largest = -Infinity;
    for (let c = 0; c < classes; ++c) largest = Math.max(largest, values[c * pixels + k]);
    let total = 0;
    for (let c = 0; c < classes; ++c) {
      const value = values[c * pixels + k];
      shares[c] = logits ? Math.exp(value - largest) : Math.max(value, 1e-9);
      total += shares[c];
    }
    if (!Number.isFinite(total)) return unknown;
    let [red, green, blue] = [0, 0, 0];
    for (let c = 0; c < classes; ++c) {
      const share = shares[c] / total;
      red += share * fields[c][0];
      green += share * fields[c][1];
      blue += share * fields[c][2];
    }
    return (255 << 24) | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red);
  });
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} count  (side, side), top row first
 * @param {Place} place
 * @param {(k: number) => number} pixelAt
 * @param {boolean} [smooth]  false: no colours between those of two pixels
 */
export function paintPixels(context, count, { x, y, size }, pixelAt, smooth = true) {
  const side = Math.round(Math.sqrt(count));
  let buffer = buffers.get(side);
  if (!buffer) {
    const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
    buffer = { canvas, image: new ImageData(side, side) };
    buffers.set(side, buffer);
  }
  const pixels = new Uint32Array(buffer.image.data.buffer);
  for (let k = 0; k < count; ++k) pixels[k] = pixelAt(k);
  const own = /** @type {CanvasRenderingContext2D} */ (buffer.canvas.getContext('2d'));
  own.putImageData(buffer.image, 0, 0);
  context.imageSmoothingEnabled = smooth;
  context.imageSmoothingQuality = 'high';
  context.drawImage(buffer.canvas, x, y, size, size);
}

/**
 * The outline of a point: a square for class 0, a circle for class 1, then triangle, diamond, and the same again.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} x @param {number} y  in CSS pixels
 * @param {number} radius
 * @param {number} shape
 */
export function tracePoint(context, x, y, radius, shape) {
  context.beginPath();
  const corners = (/** @type {[number, number][]} */ ...places) => {
    for (const [dx, dy] of places) context.lineTo(x + dx * radius, y + dy * radius);
    context.closePath();
  };
  switch (shape % 4) {
    case 0:
      return context.rect(x - 0.9 * radius, y - 0.9 * radius, 1.8 * radius, 1.8 * radius);
    case 1:
      return context.arc(x, y, radius, 0, 2 * Math.PI);
    case 2:
      return corners([0, -1.2], [1.1, 0.8], [-1.1, 0.8]);
    case 3:
      return corners([0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]);
  }
}
