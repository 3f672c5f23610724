// The bugs that are built into a config's network by name.

/** @import { Config } from '../engine/lab' */
/** @import { PlacedFault } from '../engine/inspect' */

/** @typedef {Config['network']} NetworkConfig */

/** By layer; the output is the last. @param {NetworkConfig} network @returns {PlacedFault[]} */
export const namedFaults = ({ layers, output }) =>
  [...layers, output].map(({ fault }, layer) => ({ layer, fault })).filter(({ fault }) => fault !== 'none');

/** The values that take them out. @param {NetworkConfig} network @returns {Record<string, string>} */
export const withoutFaults = (network) =>
  Object.fromEntries(
    namedFaults(network).map(({ layer }) => [
      layer < network.layers.length ? `network.layers[${layer}].fault` : 'network.output.fault',
      'none',
    ]),
  );
