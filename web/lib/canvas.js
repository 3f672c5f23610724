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

/**
 * Paints numbers as a picture into a rectangle.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Float32Array} values  (side, side), top row first
 * @param {{ low: number, high: number }} range  the values at the ramp's ends; beyond them the ends hold
 * @param {{ ramp: Uint32Array, unknown: number }} palette
 * @param {{ x: number, y: number, size: number }} place  in CSS pixels
 */
export function paintPicture(context, values, { low, high }, { ramp, unknown }, { x, y, size }) {
  const side = Math.round(Math.sqrt(values.length));
  let buffer = buffers.get(side);
  if (!buffer) {
    const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
    buffer = { canvas, image: new ImageData(side, side) };
    buffers.set(side, buffer);
  }
  const pixels = new Uint32Array(buffer.image.data.buffer);
  const scale = 255 / (high - low);
  for (let k = 0; k < values.length; ++k) {
    const place = (values[k] - low) * scale;
    pixels[k] = !Number.isFinite(place) ? unknown : ramp[place > 0 ? (place < 255 ? Math.round(place) : 255) : 0];
  }
  const own = /** @type {CanvasRenderingContext2D} */ (buffer.canvas.getContext('2d'));
  own.putImageData(buffer.image, 0, 0);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(buffer.canvas, x, y, size, size);
}

/**
 * A point of a class: a square for class 0, a circle for class 1.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} x @param {number} y  in CSS pixels
 * @param {number} radius
 * @param {number} label  0 or 1
 */
export function tracePoint(context, x, y, radius, label) {
  context.beginPath();
  if (label > 0.5) context.arc(x, y, radius, 0, 2 * Math.PI);
  else context.rect(x - 0.9 * radius, y - 0.9 * radius, 1.8 * radius, 1.8 * radius);
}
