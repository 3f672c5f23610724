// What the tour says at its stops, in English.

import { words } from '../words.js';

export const tourWords = words('tourWords', {
  title: 'Tour',
  start: 'Take the tour (one minute)',
  startHelp: 'It drives this page; your own run comes back at its end.',
  of: (/** @type {number} */ stop, /** @type {number} */ all) => `${stop} of ${all}`,
  next: 'Next',
  done: 'Back to my run',
  end: 'End the tour',
  stops: {
    data: {
      title: 'The task',
      text: 'Points of two classes: blue circles and orange squares. No straight line parts them, which is what makes XOR a good lesson.',
    },
    network: {
      title: 'The network',
      text: 'x and y go in on the left. Each tile shows what one unit makes of the whole plane; lines are weights, blue above 0, orange below. + and − change its shape.',
    },
    train: {
      title: 'Training',
      text: 'Play was just pressed. The plane shows the network’s answer: watch the colours bend until they fit the points.',
    },
    curves: {
      title: 'Learning curves',
      text: 'The loss, which training makes smaller; the share of points that are right; and how strong the gradient is in each layer. Pointing at them reads a number.',
    },
    straight: {
      title: 'Without activation',
      text: 'The same network, but its units no longer bend their sums. It learns as long as you like: all it can draw is a straight line.',
    },
    inspect: {
      title: 'Every number',
      text: 'Inspect takes one update apart: forward, loss, backward, new weights. Choose a point, a unit or a weight, and its formula stands there with its numbers.',
    },
    compare: {
      title: 'Is it luck?',
      text: 'Compare trains many networks: a setting over several values, each from several seeds. The lab book has the experiments of five lab reports ready.',
    },
    report: {
      title: 'Take it with you',
      text: 'Pin figures to the Report and write your own words between them; Share gives a link that replays this very run. That is all: change something and see what happens.',
    },
  },
});
