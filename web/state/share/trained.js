// A run's weights, and what they are the weights of: all that a file with them says.

/** @import { Model } from '../../engine/export' */
/** @import { Config } from '../../engine/lab' */

/**
 * @typedef {object} Trained
 * @property {Config} config
 * @property {Model} model
 * @property {Float64Array} parameters
 * @property {string} hash    of the parameters
 * @property {number} epoch   complete ones
 * @property {number} updates
 */

/** The layers, each with its own part of the parameters. @param {Trained} trained */
export const layersOf = ({ model, parameters }) =>
  model.layers.map((layer) => ({
    ...layer,
    weights: parameters.slice(layer.weights, layer.weights + layer.inputs * layer.outputs),
    biases: layer.biases > 0 ? parameters.slice(layer.bias, layer.bias + layer.biases) : null,
  }));
