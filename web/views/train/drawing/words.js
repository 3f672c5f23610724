// What the editor of own points says of them.

import { number } from '../../../lib/format.js';
import { text } from '../../../i18n/en/page.js';
import { parts } from '../../../i18n/en/parts.js';

/** @import { Drawing, DrawnPoints } from '../../../state/store.js' */

/** @param {Drawing} drawing @param {number} label  a class, or a value */
export const nameOf = ({ range, words }, label) => (range ? number(label) : (words[label] ?? text.className(label)));

/** @param {DrawnPoints} points */
export const sizeOf = (points) => parts.drawing.points(points.x.length);

/** @param {DrawnPoints} before @param {DrawnPoints} after */
export const saidOf = (before, after) => parts.drawing.stroke(after.x.length - before.x.length, sizeOf(after));
