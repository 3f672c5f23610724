// A trained network as an ONNX file: from points of the plane through features, scaling and layers to what the page shows.

import { activations } from './activations.js';
import { createGraph } from './graph.js';

/** @import { Graph, Value } from './graph.js' */

/**
 * @typedef {object} Input  a feature of the point, (feature − shift) / scale
 * @property {string} feature
 * @property {number} shift
 * @property {number} scale
 *
 * @typedef {object} Dense
 * @property {number} inputs
 * @property {number} outputs
 * @property {ArrayLike<number>} weights  (inputs, outputs)
 * @property {ArrayLike<number> | null} biases
 * @property {string} activation
 * @property {boolean} float32  its numbers are rounded
 * @property {number | null} alpha
 */

/** By the engine's names. @type {Record<string, (graph: Graph, x: Value, y: Value) => Value>} */
const features = {
  x: (_, x) => x,
  y: (_, x, y) => y,
  x2: (graph, x) => graph.add('Mul', [x, x]),
  y2: (graph, _, y) => graph.add('Mul', [y, y]),
  xy: (graph, x, y) => graph.add('Mul', [x, y]),
  sin_x: (graph, x) => graph.add('Sin', [x]),
  sin_y: (graph, _, y) => graph.add('Sin', [y]),
};

/**
 * @param {object} network
 * @param {Input[]} network.inputs
 * @param {Dense[]} network.layers
 * @param {boolean} network.softmax  of the last layer's outputs, as a loss that is computed from them has it
 * @param {string} network.about
 * @param {Record<string, string>} network.facts  kept in the file
 */
export function onnxOf({ inputs, layers, softmax, about, facts }) {
  const graph = createGraph({ name: 'points', columns: 2 });
  let value = inputsOf(graph, inputs);
  for (const [k, { inputs, outputs, weights, biases, activation, alpha, float32 }] of layers.entries()) {
    const z = graph.add('MatMul', [value, graph.constant(`W${k + 1}`, [inputs, outputs], weights)]);
    const sum = biases ? graph.add('Add', [z, graph.constant(`b${k + 1}`, [outputs], biases)]) : z;
    const rounded = (/** @type {Value} */ exact) => (float32 ? graph.rounded(exact) : exact);
    value = rounded(activations[activation](graph, rounded(sum), alpha ?? 0));
  }
  const result = softmax ? graph.add('Softmax', [value], { axis: 1 }) : value;
  return graph.write({ about, facts, result, output: { name: 'output', columns: layers[layers.length - 1].outputs } });
}

/** @param {Graph} graph @param {Input[]} inputs */
function inputsOf(graph, inputs) {
  const [x, y] = [0, 1].map((column) => graph.column('points', column));
  const columns = inputs.map(({ feature }) => features[feature](graph, x, y));
  const joined = columns.length > 1 ? graph.add('Concat', columns, { axis: 1 }) : columns[0];
  if (inputs.every(({ shift, scale }) => shift === 0 && scale === 1)) return joined;
  const of = (/** @type {'shift' | 'scale'} */ part) =>
    graph.constant(
      part,
      [inputs.length],
      inputs.map((input) => input[part]),
    );
  return graph.add('Div', [graph.add('Sub', [joined, of('shift')]), of('scale')]);
}
