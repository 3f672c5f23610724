// An ONNX graph in the making: nodes, each of which gives a value a name, and the constants that they take.

import { create, toBinary } from '@bufbuild/protobuf';
import {
  AttributeProto_AttributeType as Attribute,
  AttributeProtoSchema,
  ModelProtoSchema,
  NodeProtoSchema,
  TensorProto_DataType as DataType,
  TensorProtoSchema,
} from './onnx_pb.js';

/** @import { NodeProto, TensorProto } from './onnx_pb.js' */

// Versions that every runtime of the last years takes.
const IR_VERSION = 8n;
const OPERATORS = 17n;

/** A value in the graph, by its name. @typedef {string} Value */

/**
 * The graph's own types are float64; its input is (N, columns), its output too.
 *
 * @param {{ name: string, columns: number }} input
 */
export function createGraph(input) {
  /** @type {NodeProto[]} */
  const node = [];
  /** @type {TensorProto[]} */
  const initializer = [];

  /** @param {string} name @param {DataType} dataType @param {number[]} shape @param {ArrayBufferLike} numbers  little endian */
  const tensor = (name, dataType, shape, numbers) => {
    const rawData = new Uint8Array(numbers);
    initializer.push(create(TensorProtoSchema, { name, dataType, dims: shape.map(BigInt), rawData }));
    return name;
  };

  const graph = {
    /**
     * What an operator makes of values.
     *
     * @param {string} opType @param {Value[]} values @param {Record<string, number>} [whole]  its attributes @returns {Value}
     */
    add(opType, values, whole = {}) {
      const output = `${opType.toLowerCase()}_${node.length + 1}`;
      const attribute = Object.entries(whole).map(([name, i]) =>
        create(AttributeProtoSchema, { name, i: BigInt(i), type: Attribute.INT }),
      );
      node.push(create(NodeProtoSchema, { name: output, opType, input: values, output: [output], attribute }));
      return output;
    },

    /** Rounded to float32. @param {Value} value */
    rounded: (value) =>
      graph.add('Cast', [graph.add('Cast', [value], { to: DataType.FLOAT })], { to: DataType.DOUBLE }),

    /** What an operator makes of a value that runtimes have for float32 alone: exact to about 1e-7. @param {string} opType @param {Value} value */
    singly(opType, value) {
      const single = graph.add(opType, [graph.add('Cast', [value], { to: DataType.FLOAT })]);
      return graph.add('Cast', [single], { to: DataType.DOUBLE });
    },

    /** @param {string} name @param {number[]} shape @param {ArrayLike<number>} numbers */
    constant(name, shape, numbers) {
      const bytes = new DataView(new ArrayBuffer(8 * numbers.length));
      for (let k = 0; k < numbers.length; k++) bytes.setFloat64(8 * k, numbers[k], true);
      return tensor(name, DataType.DOUBLE, shape, bytes.buffer);
    },

    /** One number, for every entry. @param {number} number */
    number: (number) => graph.constant(`number_${initializer.length + 1}`, [], [number]),

    /** One column (N, 1) of a value (N, columns). @param {Value} value @param {number} column */
    column(value, column) {
      const bytes = new DataView(new ArrayBuffer(8));
      bytes.setBigInt64(0, BigInt(column), true);
      return graph.add('Gather', [value, tensor(`column_${column}`, DataType.INT64, [1], bytes.buffer)], { axis: 1 });
    },

    /**
     * The file.
     *
     * @param {object} said
     * @param {string} said.about  what it is
     * @param {Record<string, string>} said.facts
     * @param {Value} said.result
     * @param {{ name: string, columns: number }} said.output  what the result is called there
     */
    write({ about, facts, result, output }) {
      node.push(
        create(NodeProtoSchema, { name: output.name, opType: 'Identity', input: [result], output: [output.name] }),
      );
      const model = create(ModelProtoSchema, {
        irVersion: IR_VERSION,
        producerName: 'Backprop Lab',
        docString: about,
        opsetImport: [{ version: OPERATORS }],
        metadataProps: Object.entries(facts).map(([key, value]) => ({ key, value })),
        graph: { name: 'network', node, initializer, input: [valueOf(input)], output: [valueOf(output)] },
      });
      return toBinary(ModelProtoSchema, model);
    },
  };
  return graph;
}

/** @typedef {ReturnType<typeof createGraph>} Graph */

/** @param {{ name: string, columns: number }} value  (N, columns) */
const valueOf = ({ name, columns }) => ({
  name,
  type: {
    value: {
      case: /** @type {const} */ ('tensorType'),
      value: {
        elemType: DataType.DOUBLE,
        shape: {
          dim: [
            { value: { case: /** @type {const} */ ('dimParam'), value: 'N' } },
            { value: { case: /** @type {const} */ ('dimValue'), value: BigInt(columns) } },
          ],
        },
      },
    },
  },
});
