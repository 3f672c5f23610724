// brain.js, on the processor. Its numbers are float32; fromJSON would leave float64 weights that its training never has.
import { requirePeer } from './require.mjs';
import { layersOf, rateForHalvedError, repeat, rowsOf } from './shapes.mjs';

const { NeuralNetwork } = requirePeer('brain.js');

export function create(workload) {
  const network = new NeuralNetwork({ activation: workload.hidden });
  network.sizes = workload.units;
  network.initialize();
  Object.assign(network.trainOpts, { learningRate: rateForHalvedError(workload), momentum: 0 }); // its check allows no 0
  const parameters = [...workload.parameters];
  const eachParameter = (visit) =>
    layersOf(workload).forEach(({ inputs, outputs, weights, biases }, l) => {
      for (let o = 0; o < outputs; ++o) {
        visit(network.biases[l + 1], o, biases + o);
        for (let i = 0; i < inputs; ++i) visit(network.weights[l + 1][o], i, weights + i * outputs + o);
      }
    });
  eachParameter((owner, key, at) => (owner[key] = parameters[at]));

  const float32 = (row) => Float32Array.from(row); // as its train makes them
  const data = rowsOf(workload).map((row, n) => ({ input: float32(row), output: float32([workload.y[n]]) }));
  return {
    train: repeat(() => network.trainPatterns(data)),
    parameters() {
      eachParameter((owner, key, at) => (parameters[at] = owner[key]));
      return parameters;
    },
  };
}
