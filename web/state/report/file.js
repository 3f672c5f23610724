// A report as plain JSON, as it is kept by the browser and saved to a file; file-reading.js reads it again.
//
//   { "format": "backprop-lab report", "version": 1, "title": "...", "blocks": [ { "kind": "heading", ... }, ... ] }

/** @import { Block, Content } from './atoms.js' */

export const FORMAT = 'backprop-lab report';
export const VERSION = 1;

export const MOST_LINE = 500; // characters of a title, a heading, a prompt, a run in a line

/** @param {Content} report */
export const writeReport = ({ title, usual, blocks }) => ({
  format: FORMAT,
  version: VERSION,
  title,
  usual,
  blocks: blocks.map(({ id, ...block }) => block),
});
