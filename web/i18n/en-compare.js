// The words of Compare's frame and of what all its parts name, in English.

export const compareWords = {
  compare: 'Compare',
  run: (/** @type {number} */ runs) => `Run ${runs}`,
  depth: 'Hidden layers',
  yes: 'yes',
  no: 'no',
  none: 'none',
  asItIs: 'As it is',
  panels: 'Below the curves',
  panelNames: { boundaries: 'Boundaries', differences: 'Differences', landscape: 'Loss landscape' },
};
