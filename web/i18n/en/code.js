// The words of "Code and weights" in the Share dialog, in English.

import { words } from '../words.js';
import { count } from '../../lib/format.js';

export const codeWords = words('codeWords', {
  program: 'The run as a program',
  dialects: { numpy: 'NumPy', pytorch: 'PyTorch', cpp: 'C++' },
  about: {
    numpy:
      'From scratch: the same seeds, data and updates. It prints the losses that the page logs; only rounding differs, below 1e-10 in every lab’s run.',
    pytorch:
      'The same data, initial weights, batches and updates, in float64. Its losses are the page’s up to rounding, which a long run may magnify.',
    cpp: 'The page’s own engine, natively: the same losses and weights, bit for bit.',
  },
  files: { numpy: 'backprop-lab.py', pytorch: 'backprop-lab-torch.py', cpp: 'main.cpp' },
  changed: (/** @type {number} */ changes) =>
    changes === 1
      ? 'The run was changed once under way. The program trains with the settings it began with, so that it ends elsewhere.'
      : `The run was changed ${count(changes)} times under way. The program trains with the settings it began with, so that it ends elsewhere.`,
  withBug: 'The bug that is built into this network is in the program too.',
  withoutBug: 'The bug that is built into this network is not in the program: PyTorch works the gradient out itself.',
  stops: 'The run’s stop rules are not in the program: it trains for as many epochs as it says.',
  code: 'Code',
  writing: 'Writing …',
  refused: 'This run cannot be written so:',
  more: (/** @type {number} */ lines) => `… and ${count(lines)} more lines: copy or download them all.`,
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser does not allow copying: download the file.',
  download: (/** @type {string} */ name) => `Download ${name}`,
  weights: 'The weights',
  /** @type {(epoch: number, hash: string) => string} */
  weightsAre: (epoch, hash) => `After epoch ${count(epoch)}, fingerprint ${hash}.`,
  notFinite: 'The weights are no longer finite numbers: go back before the run broke, then take them along.',
  formats: {
    npz: {
      name: '.npz',
      about: 'For NumPy: W1, b1, W2 … in float64, all bits; np.load reads it, and z = x @ W1 + b1.',
    },
    json: {
      name: 'JSON',
      about: 'Each layer with its activation, weights and biases; features and scaling; all settings.',
    },
    onnx: {
      name: 'ONNX',
      about:
        'The whole network for onnxruntime and its like: points (N, 2) in, outputs out, features and scaling inside, in float64.',
    },
  },
  single: 'Its GELU is worked out in float32, as runtimes have it: exact to about 1e-7.',
  shares: 'Its outputs are each class’s share.',
});
