// The colours of data, read from the style sheet's tokens, so that canvas and page agree in light and dark.

/**
 * @typedef {[number, number, number]} Rgb  0 to 255
 *
 * @typedef {object} Palette
 * @property {string} ink
 * @property {string} muted
 * @property {string} line
 * @property {string} panel
 * @property {string} ground
 * @property {string} accent
 * @property {string} danger
 * @property {string[]} classes   fill of each class's points
 * @property {Rgb[]} fields       each class's colour in the field, a little paler
 * @property {string} font        for words on a canvas
 * @property {number} unknown     pixel for what is not a number
 * @property {Uint32Array} ramp   256 pixels from class 0 through the middle to class 1, as ImageData stores them
 */

export const CLASSES = 10; // that have colours; the engine takes no more

/** @param {string} hex  #rrggbb @returns {Rgb} */
export function rgb(hex) {
  const value = parseInt(hex.trim().slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** @param {string} color  rgb(1, 2, 3), as computed styles write it @returns {string} #rrggbb */
const hex = (color) =>
  `#${(color.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((channel) => Number(channel).toString(16).padStart(2, '0'))
    .join('')}`;

/** @param {Rgb} from @param {Rgb} to @param {number} share @returns {Rgb} */
export const mix = (from, to, share) =>
  /** @type {Rgb} */ (from.map((channel, k) => Math.round(channel + (to[k] - channel) * share)));

/** Red, green, blue, opaque, in the byte order of ImageData (least significant byte first). @param {Rgb} color */
export const pixel = ([red, green, blue]) => (255 << 24) | (blue << 16) | (green << 8) | red;

/**
 * @param {Rgb} low @param {Rgb} middle @param {Rgb} high
 * @returns {Uint32Array} 256 pixels
 */
export function ramp(low, middle, high) {
  return Uint32Array.from({ length: 256 }, (_, k) => {
    const place = k / 127.5 - 1; // -1 to 1
    return pixel(mix(middle, place < 0 ? low : high, Math.abs(place)));
  });
}

/** The colours of tokens as they hold now, in the theme that is on. @param {string[]} names @returns {string[]} #rrggbb */
export function colorsOf(names) {
  const probe = document.body.appendChild(document.createElement('span'));
  const colors = names.map((name) => {
    probe.style.color = `var(--${name})`;
    return hex(getComputedStyle(probe).color);
  });
  probe.remove();
  return colors;
}

/** All colours of data, in the theme that is on. @returns {Palette} */
export function palette() {
  const names = ['ink', 'muted', 'line', 'panel', 'ground', 'accent', 'danger', 'middle'];
  const [ink, muted, line, panel, ground, accent, danger, between] = colorsOf(names);
  const classes = colorsOf(Array.from({ length: CLASSES }, (_, k) => `class-${k}`));
  const middle = rgb(between);
  // The field is a little paler than the points that lie on it.
  const pale = (/** @type {string} */ color) => mix(rgb(color), middle, 0.2);
  return {
    ink,
    muted,
    line,
    panel,
    ground,
    accent,
    danger,
    classes,
    fields: classes.map(pale),
    font: `11px ${getComputedStyle(document.body).fontFamily}`,
    unknown: pixel(rgb(muted)),
    ramp: ramp(pale(classes[0]), middle, pale(classes[1])),
  };
}

/** @param {string} token  of styles/tokens.css, as in ink or class-2 @param {Palette} palette @returns {string} */
export function colorOf(token, palette) {
  if (token.startsWith('class-')) return palette.classes[Number(token.slice(6))];
  return palette[/** @type {'ink' | 'muted' | 'accent'} */ (token)];
}
