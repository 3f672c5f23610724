// A run's weights as files for other programs.

import { onnxOf } from '../../../lib/onnx/network.js';
import { writeNpz } from '../../../lib/numpy/write.js';
import { layersOf } from '../../../state/share/trained.js';

/** @import { NamedArray } from '../../../lib/numpy/write.js' */
/** @import { Trained } from '../../../state/share/trained.js' */

/** W1 (inputs, outputs), b1, ... as np.load takes them. @param {Trained} trained */
export function asNpz(trained) {
  /** @type {NamedArray[]} */
  const arrays = layersOf(trained).flatMap(({ inputs, outputs, weights, biases }, k) => [
    { name: `W${k + 1}`, shape: [inputs, outputs], values: weights },
    ...(biases ? [{ name: `b${k + 1}`, shape: [outputs], values: biases }] : []),
  ]);
  return writeNpz(arrays);
}

/** Everything about the network in names and numbers. @param {Trained} trained */
export function asJson(trained) {
  const { config, model, hash, epoch, updates } = trained;
  const layers = layersOf(trained).map(({ inputs, outputs, weights, biases, activation, alpha }) => ({
    inputs,
    outputs,
    activation,
    ...(alpha === null ? {} : { alpha }),
    weights: Array.from({ length: inputs }, (_, i) => [...weights.subarray(i * outputs, (i + 1) * outputs)]),
    biases: biases && [...biases],
  }));
  const { inputs, softmax } = model;
  return JSON.stringify(
    { format: 'backprop-lab weights 1', hash, epoch, updates, inputs, layers, softmax, config },
    null,
    1,
  );
}

/** The whole network, from points to outputs. @param {Trained} trained */
export function asOnnx(trained) {
  const { config, model, hash, epoch, updates } = trained;
  return onnxOf({
    inputs: model.inputs,
    layers: layersOf(trained),
    softmax: model.softmax,
    about: 'A network of Backprop Lab: points (N, 2) of the plane in, outputs (N, K) out, both float64.',
    facts: { hash, epoch: String(epoch), updates: String(updates), config: JSON.stringify(config) },
  });
}
