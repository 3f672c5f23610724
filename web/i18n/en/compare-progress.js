// The words of Compare's runs, in English: how many, how long, how far, and what went wrong.

import { words } from '../words.js';
import { count, duration } from '../../lib/format.js';
import { either } from './english.js';

/** @param {number} runs */
const counted = (runs) => `${count(runs)} ${either(runs, 'run', 'runs')}`;

/** A time that nobody can know to the second: 4 s, 12 min, 3 h. @param {number} milliseconds */
function roughly(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 1) return 'less than 1 s';
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = seconds / 60;
  return minutes < 90 ? `${Math.round(minutes)} min` : `${count(minutes / 60)} h`;
}

export const progressWords = words('progressWords', {
  label: 'Runs',
  run: (/** @type {number} */ runs) => (runs > 0 ? `Run ${count(runs)}` : 'Run'),
  stop: 'Stop',
  goOn: 'Go on',
  again: (/** @type {number} */ runs) => `Try ${either(runs, 'it', 'them')} again`,
  clear: 'Clear',
  clearHelp: 'Puts these runs away',
  bar: 'Share of the work that is done',

  asked: (/** @type {number} */ runs) => counted(runs),
  takes: (/** @type {number} */ milliseconds) =>
    milliseconds < 1000 ? roughly(milliseconds) : `about ${roughly(milliseconds)}`,
  measuring: 'how long is being measured',
  workers: (/** @type {number} */ workers) => `${count(workers)} ${either(workers, 'worker', 'workers')}`,
  done: (/** @type {number} */ done, /** @type {number} */ runs) => `${count(done)} of ${counted(runs)}`,
  left: (/** @type {number} */ milliseconds) => `${roughly(milliseconds)} left`,
  took: (/** @type {number} */ milliseconds) => `in ${duration(milliseconds)}`,
  diverged: (/** @type {number} */ runs) => `${count(runs)} diverged`,
  lost: (/** @type {number} */ runs) => `${count(runs)} given up`,
  preparing: 'beginning',
  stopped: 'stopped',
  earlier: 'What is shown is of an earlier question.',

  news: {
    idle: '',
    preparing: '',
    running: 'The runs have begun.',
    stopped: (/** @type {string} */ done) => `Stopped at ${done}.`,
    done: (/** @type {string} */ done) => `Finished: ${done}.`,
  },

  kept: (/** @type {number} */ done, /** @type {number} */ runs) =>
    `A comparison from before: ${count(done)} of ${counted(runs)}.`,
  keptNote: 'Running another one takes its place.',
  keptShow: 'Show',
  keptForget: 'Forget',

  lostTitle: (/** @type {number} */ runs) =>
    `${counted(runs)} failed three times and ${either(runs, 'was', 'were')} given up.`,
  lostRun: (/** @type {string} */ variant, /** @type {number} */ seed, /** @type {string} */ message) =>
    `${variant}, seed ${seed}: ${message}`,
  lostMore: (/** @type {number} */ runs) => `and ${counted(runs)} more`,

  dismiss: 'Dismiss',
  notKept: (/** @type {string} */ reason) =>
    `The browser cannot keep these runs (${sentence(reason)}); they last as long as this tab.`,
  keptElsewhere:
    'Another tab has begun or forgotten a comparison, and only one is kept: these runs last as long as this tab.',
  notUnderstood: (/** @type {string} */ message) =>
    `The comparison from before cannot be run any more and was forgotten: ${message}`,
  notRead: (/** @type {string} */ reason) => `The comparison from before could not be read (${sentence(reason)}).`,
  broken: (/** @type {number} */ runs) =>
    `${counted(runs)} of the comparison from before ${either(runs, 'was', 'were')} damaged and ${either(runs, 'is', 'are')} left to be made again.`,
  otherEngine: 'The engine is another one than before: all runs are made again.',
  noWorkers: (/** @type {string} */ reason) => `The runs cannot be made (${sentence(reason)}).`,
  noAnswer: (/** @type {string} */ reason) =>
    `The answer could not be worked out (${sentence(reason)}); the runs are still there.`,
});

/** As part of a sentence. @param {string} text */
const sentence = (text) => text.replace(/\.+$/, '');
