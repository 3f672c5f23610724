// synaptic, which compiles the network to JavaScript of its own on first use. An output's error is a − y whatever its
// activation: for a sigmoid, the gradient of cross-entropy.
import { requirePeer } from './require.mjs';
import { layersOf, repeat, rowsOf } from './shapes.mjs';

const { Layer, Network, Neuron } = requirePeer('synaptic');

const SQUASH = {
  identity: Neuron.squash.IDENTITY,
  sigmoid: Neuron.squash.LOGISTIC,
  tanh: Neuron.squash.TANH,
  relu: Neuron.squash.RELU,
};

export function create(workload) {
  const { units, samples, y } = workload;
  const layers = units.map((count) => new Layer(count));
  const links = layers.slice(1).map((layer, l) => layers[l].project(layer)); // listed input after input, as ours
  const network = new Network({ input: layers[0], hidden: layers.slice(1, -1), output: layers.at(-1) });
  const parameters = [...workload.parameters];
  const eachParameter = (visit) =>
    layersOf(workload).forEach(({ weights, biases }, l) => {
      links[l].list.forEach((link, k) => visit(link, 'weight', weights + k));
      layers[l + 1].list.forEach((neuron, o) => visit(neuron, 'bias', biases + o));
    });
  eachParameter((owner, key, at) => (owner[key] = parameters[at]));
  layersOf(workload).forEach(({ activation }, l) => layers[l + 1].set({ squash: SQUASH[activation] }));

  const rate = workload.learning_rate;
  const rows = rowsOf(workload);
  const targets = y.map((target) => [target]);
  const epoch = () => {
    for (let n = 0; n < samples; ++n) {
      network.activate(rows[n]);
      network.propagate(rate, targets[n]);
    }
  };
  return {
    train: repeat(epoch),
    parameters() {
      network.restore();
      eachParameter((owner, key, at) => (parameters[at] = owner[key]));
      return parameters;
    },
  };
}
