// A sheet whose drawing is the text of an SVG file: lines stay lines, letters stay letters.

import { ROUND, SIZE } from './sheet.js';

/** @import { Sheet, Points } from './sheet.js' */

const DIGITS = 2; // behind the point, of a CSS pixel

/** @param {number} value */
const short = (value) => String(Number(value.toFixed(DIGITS)));

/** @param {string} words */
const escaped = (words) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param {Points} points */
const listed = (points) => points.map(short).join(' ');

/**
 * @param {number} width @param {number} height  in CSS pixels
 * @param {string} title
 * @param {(pixels: Uint32Array) => string} addressOf  of a picture, as a file can hold it
 * @param {string} [prefix]  of its ids, where several stand in one document
 * @returns {{ sheet: Sheet, text: () => string }}
 */
export function svgSheet(width, height, title, addressOf, prefix = '') {
  /** @type {string[]} */
  const parts = [];
  /** @type {string[]} */
  const definitions = [];
  /** @param {string} name @param {Record<string, string | number | undefined>} attributes @param {string} [content] */
  const put = (name, attributes, content) => {
    const written = Object.entries(attributes)
      .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]))
      .join('');
    parts.push(`<${name}${written}${content === undefined ? '/>' : `>${escaped(content)}</${name}>`}`);
  };
  const seen = (/** @type {number} */ opacity) => (opacity === 1 ? undefined : opacity);
  /** @type {Sheet} */
  const sheet = {
    line: (points, { color, opacity = 1, width: thick = 1, dash = [] }) =>
      put('polyline', {
        points: listed(points),
        fill: 'none',
        stroke: color,
        'stroke-width': thick,
        'stroke-opacity': seen(opacity),
        'stroke-linejoin': 'round',
        'stroke-dasharray': dash.length > 0 ? dash.join(' ') : undefined,
      }),
    area: (points, { color, opacity = 1 }) =>
      put('polygon', { points: listed(points), fill: color, 'fill-opacity': seen(opacity) }),
    shape: (path, x, y, { color, opacity = 1 }) =>
      put('path', {
        d: path,
        transform: `translate(${short(x)} ${short(y)})`,
        fill: color,
        'fill-opacity': seen(opacity),
      }),
    picture: (pixels, { x, y, size }) => {
      const id = `${prefix}corners-${short(size)}`;
      if (!definitions.some((one) => one.includes(`id="${id}"`))) {
        const side = `width="${short(size)}" height="${short(size)}"`;
        definitions.push(`<clipPath id="${id}"><rect ${side} rx="${ROUND}"/></clipPath>`);
      }
      const place = { transform: `translate(${short(x)} ${short(y)})`, 'clip-path': `url(#${id})` };
      put('image', { ...place, width: size, height: size, href: addressOf(pixels) });
    },
    text: (words, x, y, { color, size = SIZE, bold = false, align = 'start', upwards = false }) =>
      put(
        'text',
        {
          transform: `translate(${short(x)} ${short(y)})${upwards ? ' rotate(-90)' : ''}`,
          fill: color,
          'font-size': size,
          'font-weight': bold ? 600 : undefined,
          'text-anchor': align === 'start' ? undefined : align,
          dy: '0.35em', // y is the middle line
        },
        words,
      ),
    within: ({ left, top, right, bottom }, draw) => {
      const id = `${prefix}area-${definitions.length}`;
      const place = `x="${short(left)}" y="${short(top)}" width="${short(right - left)}" height="${short(bottom - top)}"`;
      definitions.push(`<clipPath id="${id}"><rect ${place}/></clipPath>`);
      parts.push(`<g clip-path="url(#${id})">`);
      draw();
      parts.push('</g>');
    },
  };
  return {
    sheet,
    text: () =>
      [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
          ' font-family="system-ui, sans-serif" role="img">',
        `<title>${escaped(title)}</title>`,
        `<defs>${definitions.join('')}</defs>`,
        ...parts,
        '</svg>',
        '',
      ].join('\n'),
  };
}
