// The words of assignments, their receipts and what those are found to be, in English.

import { words } from '../words.js';
import { count, number, percent } from '../../lib/format.js';

const plural = (/** @type {number} */ n, /** @type {string} */ one) => (n === 1 ? `1 ${one}` : `${count(n)} ${one}s`);

export const assignmentWords = words('assignmentWords', {
  name: 'Assignment',
  allowed: {
    task: (/** @type {number} */ most) => `a text of at most ${count(most)} characters, as base64url`,
    goal: 'loss, test_loss, accuracy, test_accuracy, epochs or parameters, each once, with a number, as in accuracy:0.95',
    result: 'a goal that names a loss or an accuracy',
    open: 'the name of a setting without brackets, or weights, points or apply',
    start: 'a run, as a link has it, as base64url',
    receipt: (/** @type {number} */ most) =>
      `the 16 digits of a fingerprint, and a name of at most ${count(most)} characters as base64url`,
    limit: (/** @type {number} */ least, /** @type {number} */ most, /** @type {boolean} */ whole) =>
      `${whole ? 'a whole number' : 'a number'} from ${count(least)} to ${count(most)}`,
  },

  goal: 'Goal',
  noGoal: 'No goal is set.',
  kinds: {
    loss: 'Training loss',
    test_loss: 'Test loss',
    accuracy: 'Training accuracy',
    test_accuracy: 'Test accuracy',
    epochs: 'Epochs',
    parameters: 'Parameters',
  },
  atMost: (/** @type {string} */ what, /** @type {string} */ limit) => `${what} at most ${limit}`,
  atLeast: (/** @type {string} */ what, /** @type {string} */ limit) => `${what} at least ${limit}`,
  value: (/** @type {string} */ value) => `now ${value}`,
  share: (/** @type {number} */ share) => percent(share),
  met: 'met',
  notMet: 'not met',
  allLocked: 'All settings are locked.',
  someLocked: 'What is grey is locked by this assignment.',
  free: 'Every setting may be changed.',
  tries: (/** @type {number} */ n) => `${plural(n, 'run')} begun`,
  getReceipt: 'Get receipt',
  reachedNews: 'The goal is met.',
  notYet: 'There is a receipt as soon as the goal is met.',
  leave: 'Leave the assignment',
  leaveHelp: 'Opens all settings; the run stays',

  receipt: 'Receipt',
  receiptOf: (/** @type {string} */ name) => (name === '' ? 'This is a receipt.' : `This is the receipt of ${name}.`),
  finishEpoch: 'The goal is judged at the end of an epoch: finish this one first.',
  reached:
    'The goal is met. This link is the receipt: it holds the assignment, what you changed, and the weights’ fingerprint.',
  whose: 'Your name or number (if you want)',
  copy: 'Copy',
  copied: 'Copied.',
  byHand: 'The browser does not allow copying. Select the link and copy it with Ctrl+C or ⌘C.',
  long: (/** @type {number} */ length) =>
    `The link has ${count(length)} characters; some programs cut what is that long. Send it as a file.`,

  make: 'Make an assignment',
  task: 'Task',
  taskHelp: (/** @type {number} */ left) => `Plain text; ${plural(left, 'character')} left`,
  taskLong: (/** @type {number} */ over) => `${plural(over, 'character')} too many`,
  start: 'It begins with',
  fresh: 'these settings, at epoch 0',
  asItStands: (/** @type {number} */ epoch) =>
    `the run as it stands, at epoch ${count(epoch)}, with what was changed under way`,
  measured: 'Loss and accuracy of',
  training: 'the training set',
  test: 'the test set',
  limits: {
    loss: 'Loss at most',
    accuracy: 'Accuracy at least (0 to 1)',
    epochs: 'Epochs at most',
    parameters: 'Parameters at most',
  },
  noTest: 'This run has no test set, so there is nothing to measure there.',
  noAccuracy: 'This run learns values: it has no accuracy.',
  needsResult: 'A goal needs a loss or an accuracy.',
  notALimit: (/** @type {string} */ value, /** @type {string} */ allowed) => `“${value}”; allowed: ${allowed}`,
  open: 'What may be changed',
  everything: 'Everything',
  onlyThese: 'Only what is ticked',
  commands: {
    'initial.seed': 'New weights (their seed)',
    'data.seed': 'New sample (its seed)',
    shape: 'Network shape (layers and units)',
    weights: 'Weights by hand',
    points: 'Own points, drawn or from CSV',
    apply: 'Updates with one sample, in Inspect',
  },
  otherRuns: 'Opening other runs',
  moreFields: 'All settings',
  ofLayers: (/** @type {string} */ label) => `${label}, hidden`,
  ofOutput: (/** @type {string} */ label) => `${label}, output`,
  panels: 'What is shown',
  allPanels: 'The whole page',
  onlyPanels: 'Only these panels',
  noPanel: 'Tick one panel at least.',
  panelNames: {
    transport: 'Transport',
    settings: 'Settings',
    data: 'Data',
    network: 'Network',
    output: 'Output',
    health: 'How it is doing',
    curves: 'Learning curves',
    loss: 'Loss curve alone',
  },
  assignmentLink: 'The assignment’s link',
  code: 'QR code',
  incomplete: 'There is a link once what is wrong above is put right.',

  verify: 'Verify a receipt',
  verifyHelp:
    'Its run is replayed here, and the weights are compared bit by bit. The name and the number of runs are as told; nothing proves them.',
  receiptLink: 'Link of the receipt',
  ofLink: 'Link of your assignment, to be sure that it is the same one (if you want)',
  verifyNow: 'Verify',
  cancel: 'Cancel',
  replaying: (/** @type {number} */ epoch) => `Replaying: epoch ${count(epoch)} …`,
  genuine: 'Genuine: the replayed run ends with the same weights and meets the goal.',
  notGenuine: 'Not genuine',
  reasons: {
    malformed: (/** @type {string[]} */ messages) => `It cannot be read: ${messages.join('; ')}`,
    none: 'This link holds no receipt.',
    other: {
      task: 'It is of another assignment: the task differs.',
      goal: 'It is of another assignment: the goal differs.',
      open: 'It is of another assignment: what may be changed differs.',
      start: 'It is of another assignment: the start differs.',
    },
    locked: (/** @type {string[]} */ names) => `Changed though it was locked: ${names.join(', ')}.`,
    late: (/** @type {number} */ epoch, /** @type {number} */ limit) =>
      `It ends at epoch ${count(epoch)}; the goal allows ${count(limit)}.`,
    impossible: (/** @type {string} */ message) => `Its changes cannot be made: ${message}`,
    elsewhere: (/** @type {number} */ epoch) =>
      `With its changes the run comes to epoch ${count(epoch)}, which is not where the receipt ends.`,
    hash: (/** @type {string} */ told, /** @type {string} */ found) =>
      `The weights differ: the receipt says ${told}, its run ends with ${found}.`,
    missed: (/** @type {string} */ condition, /** @type {string} */ value) =>
      `The goal is not met: ${condition}; it has ${value}.`,
  },
  facts: {
    name: 'Name, as told',
    tries: 'Runs begun, as told',
    task: 'Task',
    reached: 'Reached',
    differences: 'Set otherwise than at the start',
    actions: 'Changed under way',
  },
  noName: 'none',
  nothing: 'nothing',
  at: (/** @type {number} */ step, /** @type {number} */ epoch) => `update ${count(step)} (epoch ${count(epoch)})`,
  weightSet: (/** @type {number} */ index, /** @type {number} */ value) =>
    `parameter ${count(index)} set to ${number(value)}`,
  weightOff: (/** @type {number} */ index, /** @type {boolean} */ off) =>
    `parameter ${count(index)} switched ${off ? 'off' : 'on'}`,
  applied: (/** @type {number[]} */ rows) =>
    rows.length === 1
      ? `one update with sample ${count(rows[0] + 1)}`
      : `one update with samples ${rows.map((row) => count(row + 1)).join(', ')}`,
  fieldSet: (/** @type {string} */ label, /** @type {string} */ value) => `${label}: ${value}`,
  moreActions: (/** @type {number} */ n) => `and ${count(n)} more`,
});
