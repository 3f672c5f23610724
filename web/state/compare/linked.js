// A comparison's question in a link: what varies, over which seeds, up to which target. Its base is the run of the link.

import { readText, writeText } from '../page-link.js';
import { isObject } from './outcome.js';

/** @import { Spec } from '../../engine/compare' */

/** @param {Spec} comparison */
export const writeQuestion = ({ factors, seeds, target }) => writeText(JSON.stringify({ factors, seeds, target }));

/** @param {string} written @returns {Record<string, unknown> | null} for the engine to judge; null: it is none */
export function readQuestion(written) {
  try {
    const question = JSON.parse(readText(written) ?? '');
    return isObject(question) ? question : null;
  } catch {
    return null;
  }
}
