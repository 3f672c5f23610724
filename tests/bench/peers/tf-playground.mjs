// The engine of TensorFlow Playground (its src/nn.ts), driven as its playground.ts does.
import * as nn from '../../../build/bench/tf-playground/nn.mjs';
import { layersOf, rateForHalvedError, repeat, rowsOf } from './shapes.mjs';

const ACTIVATIONS = {
  identity: nn.Activations.LINEAR,
  sigmoid: nn.Activations.SIGMOID,
  tanh: nn.Activations.TANH,
  relu: nn.Activations.RELU,
};

export function create(workload) {
  const { units, hidden, output, samples, y } = workload;
  const ids = rowsOf(workload)[0].map((_, k) => `x${k}`);
  const network = nn.buildNetwork(units, ACTIVATIONS[hidden], ACTIVATIONS[output], null, ids);
  const parameters = [...workload.parameters];
  const layers = layersOf(workload);
  const eachParameter = (visit) =>
    layers.forEach(({ outputs, weights, biases }, l) =>
      network[l + 1].forEach((node, o) => {
        visit(node, 'bias', biases + o);
        node.inputLinks.forEach((link, i) => visit(link, 'weight', weights + i * outputs + o));
      }),
    );
  eachParameter((owner, key, at) => (owner[key] = parameters[at]));

  const rows = rowsOf(workload);
  const batch = workload.batch || samples;
  const rate = rateForHalvedError(workload);
  const epoch = () => {
    for (let n = 0; n < samples; ++n) {
      nn.forwardProp(network, rows[n]);
      nn.backProp(network, y[n], nn.Errors.SQUARE);
      if ((n + 1) % batch === 0) nn.updateWeights(network, rate, 0);
    }
  };
  return {
    train: repeat(epoch),
    parameters() {
      eachParameter((owner, key, at) => (parameters[at] = owner[key]));
      return parameters;
    },
  };
}
