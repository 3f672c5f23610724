// What is said below a figure of the run that it shows, or of the runs, as those of a comparison.

import { reportFilesWords as words } from '../../i18n/en/report-files.js';

/** @import { Figure } from '../../state/report/atoms.js' */

/** @param {Pick<Figure, 'shows' | 'epoch' | 'hash'>} figure @returns {{ epoch: string, hash: string, hashHelp: string, replay: string, help: string }} what is empty is not said */
export function runSaid({ shows, epoch, hash }) {
  const several = shows === 'comparison';
  const known = hash !== '';
  return {
    epoch: known && !several ? words.epoch(epoch) : '',
    hash: known ? (several ? words.allWeights : words.weights) : '',
    hashHelp: several ? words.allWeightsHelp : words.weightsHelp,
    replay: several ? words.ask : words.replay,
    help: several ? words.askHelp : words.replayHelp,
  };
}
