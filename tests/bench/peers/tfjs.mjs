// TensorFlow.js, written with its core functions: they carry less with them than its layers do.
import { dirname } from 'node:path';
import { requirePeer } from './require.mjs';
import { layersOf, repeat } from './shapes.mjs';

/** @param {'cpu' | 'wasm'} backend */
export async function create(workload, backend) {
  const tf = requirePeer('@tensorflow/tfjs');
  tf.enableProdMode();
  if (backend === 'wasm') {
    const path = requirePeer.resolve('@tensorflow/tfjs-backend-wasm');
    requirePeer('@tensorflow/tfjs-backend-wasm').setWasmPaths(`${dirname(path)}/`);
  }
  if (!(await tf.setBackend(backend))) throw new Error(`tfjs has no ${backend} backend here`);

  const { units, samples, x, y } = workload;
  const layers = layersOf(workload).map(({ inputs, outputs, weights, biases, activation }) => ({
    weights: tf.variable(tf.tensor2d(workload.parameters.slice(weights, biases), [inputs, outputs])),
    biases: tf.variable(tf.tensor1d(workload.parameters.slice(biases, biases + outputs))),
    activation: { sigmoid: tf.sigmoid, tanh: tf.tanh, relu: tf.relu }[activation],
  }));
  const size = workload.batch || samples;
  const batches = Array.from({ length: samples / size }, (_, k) => ({
    x: tf.tensor2d(x.slice(k * size * units[0], (k + 1) * size * units[0]), [size, units[0]]),
    y: tf.tensor2d(y.slice(k * size, (k + 1) * size), [size, 1]),
  }));
  const optimizer = tf.train.sgd(workload.learning_rate);
  const predict = (input) =>
    layers.reduce((a, { weights, biases, activation }) => activation(tf.add(tf.matMul(a, weights), biases)), input);
  const epoch = () => {
    for (const batch of batches) {
      optimizer.minimize(() => tf.mean(tf.square(tf.sub(predict(batch.x), batch.y))));
    }
  };
  return {
    train: repeat(epoch),
    parameters: () => layers.flatMap(({ weights, biases }) => [...weights.dataSync(), ...biases.dataSync()]),
  };
}
