// convnetjs. Its makeLayers puts a linear layer before every regression, so the layers are put together here.
import { requirePeer } from './require.mjs';
import { layersOf, rateForHalvedError, repeat, rowsOf } from './shapes.mjs';

const { FullyConnLayer, InputLayer, Net, RegressionLayer, ReluLayer, SigmoidLayer, TanhLayer, Trainer, Vol } =
  requirePeer('convnetjs');

const ACTIVATIONS = { sigmoid: SigmoidLayer, tanh: TanhLayer, relu: ReluLayer };

export function create(workload) {
  const { units, samples, y } = workload;
  const size = (depth) => ({ in_sx: 1, in_sy: 1, in_depth: depth });
  const layers = layersOf(workload);
  const dense = layers.map(({ inputs, outputs }) => new FullyConnLayer({ num_neurons: outputs, ...size(inputs) }));
  const net = new Net();
  net.layers = [
    new InputLayer({ out_sx: 1, out_sy: 1, out_depth: units[0] }),
    ...layers.flatMap(({ outputs, activation }, l) => [dense[l], new ACTIVATIONS[activation](size(outputs))]),
    new RegressionLayer(size(1)),
  ];
  const parameters = [...workload.parameters];
  const eachParameter = (visit) =>
    layers.forEach(({ inputs, outputs, weights, biases }, l) => {
      for (let o = 0; o < outputs; ++o) {
        visit(dense[l].biases.w, o, biases + o);
        for (let i = 0; i < inputs; ++i) visit(dense[l].filters[o].w, i, weights + i * outputs + o);
      }
    });
  eachParameter((owner, key, at) => (owner[key] = parameters[at]));

  const trainer = new Trainer(net, {
    method: 'sgd',
    learning_rate: rateForHalvedError(workload),
    momentum: 0,
    batch_size: workload.batch || samples,
  });
  const rows = rowsOf(workload).map((row) => new Vol(row));
  const targets = y.map((target) => [target]);
  const epoch = () => {
    for (let n = 0; n < samples; ++n) trainer.train(rows[n], targets[n]);
  };
  return {
    train: repeat(epoch),
    parameters() {
      eachParameter((owner, key, at) => (parameters[at] = owner[key]));
      return parameters;
    },
  };
}
