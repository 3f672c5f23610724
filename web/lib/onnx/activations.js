// What becomes of z in each activation, in operators that ONNX runtimes have for float64.

/** @import { Graph, Value } from './graph.js' */

/** @typedef {(graph: Graph, z: Value, alpha: number) => Value} OfZ */

const { SQRT1_2, PI } = Math;

/** @type {OfZ} */
const above = (graph, z) => graph.add('Max', [z, graph.number(0)]);
/** @type {OfZ} */
const below = (graph, z) => graph.add('Min', [z, graph.number(0)]);
/** @param {Graph} graph @param {Value} value @param {number} factor */
const times = (graph, value, factor) => graph.add('Mul', [value, graph.number(factor)]);
/** @param {Graph} graph @param {Value} value @param {number} number */
const plus = (graph, value, number) => graph.add('Add', [value, graph.number(number)]);

/** z/2 (1 + s) @param {Graph} graph @param {Value} z @param {Value} s */
const gated = (graph, z, s) => graph.add('Mul', [times(graph, z, 0.5), plus(graph, s, 1)]);

/** By the engine's names. @type {Record<string, OfZ>} */
export const activations = {
  identity: (_, z) => z,
  sigmoid: (graph, z) => graph.add('Sigmoid', [z]),
  tanh: (graph, z) => graph.add('Tanh', [z]),
  relu: (graph, z) => graph.add('Relu', [z]),
  // Not LeakyRelu and Elu: their α is a float32.
  leaky_relu: (graph, z, alpha) => graph.add('Add', [above(graph, z, 0), times(graph, below(graph, z, 0), alpha)]),
  elu(graph, z, alpha) {
    const bend = plus(graph, graph.add('Exp', [below(graph, z, 0)]), -1);
    return graph.add('Add', [above(graph, z, 0), times(graph, bend, alpha)]);
  },
  gelu: (graph, z) => gated(graph, z, graph.singly('Erf', times(graph, z, SQRT1_2))),
  gelu_tanh(graph, z) {
    const cube = graph.add('Mul', [graph.add('Mul', [z, z]), z]);
    const bend = graph.add('Add', [z, times(graph, cube, 0.044715)]);
    return gated(graph, z, graph.add('Tanh', [times(graph, bend, Math.sqrt(2 / PI))]));
  },
  // Not z times a Sigmoid, which onnxruntime takes for an operator that it has for float32 alone.
  silu: (graph, z) => graph.add('Div', [z, plus(graph, graph.add('Exp', [graph.add('Neg', [z])]), 1)]),
  softplus(graph, z) {
    const tail = graph.add('Exp', [graph.add('Neg', [graph.add('Abs', [z])])]);
    return graph.add('Add', [above(graph, z, 0), graph.add('Log', [plus(graph, tail, 1)])]);
  },
};
