// What drawings are made on, as far as they are also made as files: here a canvas; in svg-sheet.js the text of a file.

import { paintPixels } from './canvas.js';

/** @import { Place } from './canvas.js' */

/**
 * @typedef {number[]} Points  x, y, x, y, in CSS pixels
 * @typedef {{ left: number, top: number, right: number, bottom: number }} Area
 * @typedef {{ color: string, opacity?: number }} Fill
 * @typedef {Fill & { width?: number, dash?: number[] }} Stroke
 * @typedef {{ color: string, size?: number, bold?: boolean, align?: 'start' | 'middle' | 'end', upwards?: boolean }} Lettering
 *
 * @typedef {object} Sheet
 * @property {(points: Points, stroke: Stroke) => void} line
 * @property {(points: Points, fill: Fill) => void} area
 * @property {(path: string, x: number, y: number, fill: Fill) => void} shape  a path's data around (0, 0)
 * @property {(pixels: Uint32Array, place: Place) => void} picture  square, as ImageData stores pixels, with round corners
 * @property {(words: string, x: number, y: number, lettering: Lettering) => void} text  on its middle line
 * @property {(area: Area, draw: () => void) => void} within  what lies outside is cut off
 */

export const SIZE = 11; // of letters
export const ROUND = 5; // radius of a picture's corners

/** @param {CanvasRenderingContext2D} context @param {string} font  its family @returns {Sheet} */
export function canvasSheet(context, font) {
  /** @param {Points} points */
  const trace = (points) => {
    context.beginPath();
    for (let k = 0; k < points.length; k += 2) context.lineTo(points[k], points[k + 1]);
  };
  /** @param {() => void} draw */
  const apart = (draw) => {
    context.save();
    draw();
    context.restore();
  };
  return {
    line: (points, { color, opacity = 1, width = 1, dash = [] }) =>
      apart(() => {
        Object.assign(context, { strokeStyle: color, globalAlpha: opacity, lineWidth: width, lineJoin: 'round' });
        context.setLineDash(dash);
        trace(points);
        context.stroke();
      }),
    area: (points, { color, opacity = 1 }) =>
      apart(() => {
        Object.assign(context, { fillStyle: color, globalAlpha: opacity });
        trace(points);
        context.fill();
      }),
    shape: (path, x, y, { color, opacity = 1 }) =>
      apart(() => {
        Object.assign(context, { fillStyle: color, globalAlpha: opacity });
        context.translate(x, y);
        context.fill(new Path2D(path));
      }),
    picture: (pixels, place) =>
      apart(() => {
        context.beginPath();
        context.roundRect(place.x, place.y, place.size, place.size, ROUND);
        context.clip();
        paintPixels(context, pixels.length, place, (k) => pixels[k]);
      }),
    text: (words, x, y, { color, size = SIZE, bold = false, align = 'start', upwards = false }) =>
      apart(() => {
        const textAlign = align === 'middle' ? 'center' : align;
        Object.assign(context, { fillStyle: color, textAlign, textBaseline: 'middle' });
        context.font = `${bold ? '600 ' : ''}${size}px ${font}`;
        context.translate(x, y);
        if (upwards) context.rotate(-Math.PI / 2);
        context.fillText(words, 0, 0);
      }),
    within: ({ left, top, right, bottom }, draw) =>
      apart(() => {
        context.beginPath();
        context.rect(left, top, right - left, bottom - top);
        context.clip();
        draw();
      }),
  };
}
