// The lines that show the run in another page.

import { PANELS } from '../frame.js';
import { sharedLink } from './link.js';

/** @import { Share } from '../share.js' */
/** @import { State } from '../store.js' */

const LEAST_HEIGHT = 120;
const MOST_HEIGHT = 4000;
const PLAIN_HEIGHT = 520; // of a frame that cannot ask how tall it is to be

/** The limits of what may be typed. */
export const HEIGHTS = { least: LEAST_HEIGHT, most: MOST_HEIGHT };

/** @param {string} text @returns {number | null | undefined} null: as tall as what it shows; undefined: no height */
export function heightOf(text) {
  if (text.trim() === '') return null;
  const number = Number(text);
  return Number.isInteger(number) && number >= LEAST_HEIGHT && number <= MOST_HEIGHT ? number : undefined;
}

/** @param {string} text  as an attribute holds it */
const quoted = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** What is chosen, in the order of PANELS. @param {Share} share */
const panelsOf = ({ panels }) => PANELS.filter((name) => panels.includes(name)).join(';');

/**
 * @param {State} state @param {Share} share
 * @param {string} href  the page's address
 * @returns {{ element: string, frame: string, preview: string } | null} null: there is nothing to show, or not in a link
 */
export function embedCode(state, share, href) {
  const height = heightOf(share.height);
  const panels = panelsOf(share);
  const run = sharedLink(state, share);
  if (!run?.whole || panels === '' || height === undefined) return null;
  const base = new URL('./', href).href;
  const link = (/** @type {'true' | 'auto'} */ embed) => sharedLink(state, share, { panels, embed })?.text ?? '';
  const tall = height === null ? '' : ` height="${height}"`;
  return {
    element: [
      `<script src="${quoted(base)}embed.js" async></script>`,
      `<backprop-lab panels="${panels.replaceAll(';', ',')}"${tall} config="${quoted(run.text)}"></backprop-lab>`,
    ].join('\n'),
    frame:
      `<iframe src="${quoted(`${base}#${link('true')}`)}" title="Backprop Lab" width="100%"` +
      ` height="${height ?? PLAIN_HEIGHT}" loading="lazy"></iframe>`,
    preview: `#${link(height === null ? 'auto' : 'true')}`,
  };
}
