// Does what a link says of the page itself. Loads with a link that does.

import { readFrame } from '../frame.js';

/** @import { ConfigError } from '../../engine/lab' */
/** @import { Driver } from '../driver.js' */
/** @import { Keep } from '../keep.js' */
/** @import { PageKeys } from '../page-link.js' */

/**
 * @param {Driver} driver @param {Keep} keep @param {PageKeys} page
 * @returns {Promise<ConfigError[]>} what is wrong with it; that much of it is left out
 */
export async function pageErrors({ store }, keep, page) {
  const { frame, errors } = readFrame(page);
  store.set({ frame });
  return errors;
}
