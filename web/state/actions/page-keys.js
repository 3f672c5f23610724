// Does what a link says of the page itself. Loads with a link that does.

import { hasAssignment } from '../assignment/keys.js';
import { readFrame } from '../frame.js';
import { openAssignment } from './assignment/opening.js';

/** @import { ConfigError } from '../../engine/lab' */
/** @import { Driver } from '../driver.js' */
/** @import { Keep } from '../keep.js' */
/** @import { PageKeys } from '../page-link.js' */
/** @import { Told } from './opening.js' */

/**
 * @param {Driver} driver @param {Keep} keep @param {PageKeys} page
 * @param {Told} told  the run of the link
 * @returns {Promise<ConfigError[]>} what is wrong with it; that much of it is left out
 */
export async function pageErrors(driver, keep, page, told) {
  const { frame, errors } = readFrame(page);
  driver.store.set({ frame });
  return [...errors, ...(hasAssignment(page) ? openAssignment(driver, page, told) : [])];
}
