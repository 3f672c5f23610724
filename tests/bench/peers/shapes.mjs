// A workload in the pieces that the peers want.

/** Sample n as an array of its inputs. */
export function rowsOf({ x, units: [inputs] }) {
  return Array.from({ length: x.length / inputs }, (_, n) => x.slice(n * inputs, (n + 1) * inputs));
}

/** The layers with where their weights (inputs, outputs) and biases begin among the parameters. */
export function layersOf({ units, hidden, output }) {
  let offset = 0;
  return units.slice(1).map((outputs, l) => {
    const inputs = units[l];
    const weights = offset;
    const biases = weights + inputs * outputs;
    offset = biases + outputs;
    return { inputs, outputs, weights, biases, activation: l === units.length - 2 ? output : hidden };
  });
}

/** The squared error's gradient is 2(a − y); peers that halve the error get twice the rate. */
export const rateForHalvedError = ({ learning_rate }) => 2 * learning_rate;

/** @param {() => void} epoch @returns {(epochs: number) => void} */
export const repeat = (epoch) => (epochs) => {
  for (let k = 0; k < epochs; ++k) epoch();
};
