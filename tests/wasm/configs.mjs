// Configs that together use every activation, loss, reduction, initializer, update and order: their runs must end with the
// same bits on every platform. What a config leaves out takes its default.
const layers = (activation, ...units) => units.map((n) => ({ units: n, activation, bias: true }));

export const configs = {
  'the default': {},
  'tanh and relu, mini-batches, shuffled': {
    data: { set: 'linear', points: 90, seed: 3, test_share: 0.2 },
    network: { layers: [...layers('tanh', 7), ...layers('relu', 5)] },
    initial: { weights: 'he_normal', seed: 5 },
    training: { update: 'mini_batch', batch_size: 8, order: 'shuffled', learning_rate: 0.1, seed: 4 },
  },
  'squared error summed, full batch, identity output': {
    network: { layers: layers('sigmoid', 6), output: { activation: 'identity', bias: true } },
    initial: { weights: 'xavier_normal', seed: 6 },
    loss: { function: 'mse', reduction: 'sum' },
    training: { update: 'full_batch', learning_rate: 0.01 },
  },
  'uniform weights, no bias, tanh output': {
    network: {
      layers: [{ units: 9, activation: 'identity', bias: false }],
      output: { activation: 'tanh', bias: false },
    },
    initial: { weights: 'uniform', seed: 7 },
    loss: { function: 'mse', reduction: 'mean' },
    optimizer: { learning_rate: 0.05 },
  },
  'zero weights': { initial: { weights: 'zeros' } },
};
