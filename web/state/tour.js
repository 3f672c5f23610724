// The stops of the tour: what each does with the page, and where it points.

/** @import { Mode } from './store.js' */

/**
 * What the tour drives.
 *
 * @typedef {object} Stage
 * @property {(mode: Mode) => Promise<unknown>} openMode
 * @property {(hash: string) => Promise<unknown>} openLink
 * @property {() => void} play
 * @property {() => unknown} pause
 *
 * @typedef {object} Stop
 * @property {keyof (typeof import('../i18n/en/tour.js').tourWords)['stops']} name
 * @property {string} points  the selector of what it speaks of
 * @property {(page: Stage) => Promise<unknown>} enter
 */

/** The same network without bends: its hidden layers pass on what they sum up. */
const STRAIGHT = 'network.layers=4:identity,4:identity';

const nothing = async () => undefined;

/** @type {Stop[]} */
export const stops = [
  {
    name: 'data',
    points: '.panel.data',
    async enter(page) {
      await page.pause();
      await page.openMode('train');
      await page.openLink('');
    },
  },
  { name: 'network', points: '.panel.network', enter: nothing },
  { name: 'train', points: '.panel.output', enter: async (page) => page.play() },
  { name: 'curves', points: '.curves', enter: nothing },
  {
    name: 'straight',
    points: '.panel.output',
    async enter(page) {
      await page.pause();
      await page.openLink(STRAIGHT);
      page.play();
    },
  },
  {
    name: 'inspect',
    points: 'main.inspect',
    async enter(page) {
      await page.pause();
      await page.openLink('epoch=100');
      await page.openMode('inspect');
    },
  },
  { name: 'compare', points: 'main.compare', enter: (page) => page.openMode('compare') },
  { name: 'report', points: '.header', enter: nothing },
];
