// Configs that together use every row of every table: their runs must end with the same bits on every platform. What a
// config leaves out takes its default.
const layers = (activation, ...units) => units.map((n) => ({ units: n, activation }));
const layersWith = (activation, fault) => [{ units: 4, activation, fault }];
const output = (activation) => ({ activation });

export const configs = {
  'the default': {},
  'tanh and relu, mini-batches, shuffled, momentum': {
    data: { set: 'linear', points: 90, seed: 3, test_share: 0.2 },
    network: { layers: [...layers('tanh', 7), ...layers('relu', 5)] },
    initial: { weights: 'he_normal', seed: 5 },
    optimizer: { rule: 'momentum', learning_rate: 0.02 },
    schedule: { shape: 'exponential', epochs: 300 },
    training: { update: 'mini_batch', batch_size: 8, order: 'shuffled', seed: 4 },
  },
  'quadrants, every feature, leaky ReLU, Adam, clipped': {
    data: {
      set: 'xor_quadrants',
      points: 50,
      noise: 0.2,
      features: ['x', 'y', 'x2', 'y2', 'xy', 'sin_x', 'sin_y'],
      scaling: 'standard',
    },
    network: { layers: [{ units: 6, activation: 'leaky_relu', alpha: 0.2 }] },
    initial: { weights: 'xavier_uniform', bias: 'as_weights', seed: 8 },
    optimizer: { rule: 'adam', learning_rate: 0.01 },
    penalty: { clip_norm: 0.5 },
    training: { update: 'mini_batch', batch_size: 16 },
  },
  'circle, squares alone, half the mean squared error, full batch, Nesterov': {
    data: { set: 'circle', points: 140, features: ['x2', 'y2'], scaling: 'range' },
    network: { layers: layers('sigmoid', 6), output: output('identity') },
    initial: { weights: 'xavier_normal', seed: 6 },
    loss: { function: 'mse', reduction: 'half_mean' },
    optimizer: { rule: 'nesterov', learning_rate: 0.05 },
    training: { update: 'full_batch' },
  },
  'Gaussians with wrong labels, ELU, cross-entropy with ε, Adagrad, cosine with warm-up': {
    data: { set: 'gaussians', points: 40, label_noise: 0.1, balance: 0.3 },
    network: { layers: [{ units: 5, activation: 'elu', alpha: 0.7 }] },
    initial: { weights: 'lecun_normal', seed: 9 },
    loss: { function: 'bce_epsilon', epsilon: 1e-6 },
    optimizer: { rule: 'adagrad', learning_rate: 0.1, epsilon_inside: true },
    schedule: { shape: 'cosine', epochs: 500, factor: 0.1, warmup: 20 },
  },
  'moons, GELU, RMSprop, penalties on biases too': {
    data: { set: 'moons', points: 40, scaling: 'range' },
    network: { layers: layers('gelu', 6, 3) },
    initial: { weights: 'he_uniform', seed: 10 },
    optimizer: { rule: 'rmsprop', learning_rate: 0.002 },
    penalty: { l1: 1e-3, l2: 1e-2, biases: true },
  },
  'spiral of three arms, GELU in tanh form, softmax, AdamW': {
    data: { set: 'spiral', points: 60, arms: 3, scaling: 'standard' },
    network: { layers: layers('gelu_tanh', 8), output: output('identity') },
    initial: { weights: 'normal', deviation: 0.5, seed: 11, skip_uniform: 5, skip_normal: 3 },
    loss: { function: 'softmax_ce' },
    optimizer: { rule: 'adamw', learning_rate: 0.01 },
    training: { update: 'mini_batch', batch_size: 20, order: 'shuffled' },
  },
  'rings, SiLU, softmax summed, Nadam, steps': {
    data: { set: 'rings', points: 45, test_share: 0.3, split_seed: 7 },
    network: { layers: layers('silu', 7), output: output('identity') },
    loss: { function: 'softmax_ce', reduction: 'sum' },
    optimizer: { rule: 'nadam', learning_rate: 0.005, weight_decay: 0.001 },
    schedule: { shape: 'step', epochs: 200 },
  },
  'checkerboard, softplus, uniform weights, Adamax': {
    data: { set: 'checkerboard', points: 50, features: ['sin_x', 'sin_y', 'xy'] },
    network: { layers: layers('softplus', 6) },
    initial: { weights: 'uniform', low: -0.5, high: 0.5, seed: 7 },
    optimizer: { rule: 'adamax', learning_rate: 0.01 },
  },
  'plane, no bias, constant weights, momentum with the rate inside': {
    data: { set: 'plane', points: 30, noise: 0.1 },
    network: {
      layers: [{ units: 3, activation: 'identity', bias: false }],
      output: { activation: 'identity', bias: false },
    },
    initial: { weights: 'constant', value: 0.3 },
    loss: { function: 'mse', reduction: 'half_sum' },
    optimizer: { rule: 'momentum_rate_inside', learning_rate: 1e-4 },
    schedule: { shape: 'exponential', epochs: 100 },
  },
  'hill, absolute error, tanh output, Adadelta': {
    data: { set: 'hill', points: 40 },
    network: { layers: layers('tanh', 6), output: output('tanh') },
    loss: { function: 'mae' },
    optimizer: { rule: 'adadelta', learning_rate: 0.5 },
  },
  'sine, Huber, Nadam as Dozat has it': {
    data: { set: 'sine', points: 30, features: ['x'] },
    network: { layers: layers('relu', 8), output: output('identity') },
    loss: { function: 'huber', delta: 0.3, reduction: 'half_sum' },
    optimizer: { rule: 'nadam_dozat', learning_rate: 0.005 },
  },
  'own points of three classes, given weights': {
    data: {
      set: 'own',
      own: { task: 'classes', x: [0.5, -1, 2, 3, -0.25], y: [1, 2, -2, 0.5, 0], label: [0, 1, 2, 1, 0] },
    },
    network: { layers: layers('sigmoid', 2) },
    initial: {
      weights: 'given',
      given: [{ weights: [0.1, -0.2, 0.3, 0.4], bias: [0.5, -0.5] }, { weights: [1, -1, 0.5, 0.25, -0.75, 2] }],
    },
  },
  'own values, and a stop by the loss of the last sample': {
    data: { set: 'own', own: { task: 'regression', x: [0, 1, 2, 3], y: [0, 1, 0, 1], label: [-1, 0.5, 2, 10] } },
    network: { layers: layers('tanh', 4), output: output('identity') },
    loss: { function: 'mse' },
    optimizer: { learning_rate: 0.01 },
    stop: { loss: 0.05, watched: 'last_sample' },
  },
  'bugs at the slopes, a bias forgotten, half the gradient, mini-batches': {
    network: {
      layers: [
        ...layersWith('tanh', 'missing_bias'),
        ...layersWith('sigmoid', 'missing_slope'),
        ...layersWith('tanh', 'slope_at_activation'),
        ...layersWith('sigmoid', 'slope_at_error'),
      ],
      output: { activation: 'sigmoid', fault: 'factor_half' },
    },
    training: { update: 'mini_batch', batch_size: 6 },
  },
  'bugs at the weights, biases not summed, single precision, momentum, full batch': {
    network: {
      layers: [
        ...layersWith('relu', 'cache_swapped'),
        ...layersWith('tanh', 'transposed'),
        ...layersWith('softplus', 'updated_first'),
        ...layersWith('sigmoid', 'bias_not_summed'),
        ...layersWith('tanh', 'float32'),
      ],
      output: { activation: 'sigmoid', fault: 'factor_two' },
    },
    optimizer: { rule: 'momentum', learning_rate: 0.01 },
    training: { update: 'full_batch' },
  },
  'a gradient that is N times too large': {
    network: { output: { activation: 'sigmoid', fault: 'factor_n' } },
    optimizer: { rule: 'adam' },
    training: { update: 'mini_batch', batch_size: 4 },
  },
  'uphill: the wrong sign': {
    network: { output: { activation: 'sigmoid', fault: 'sign' } },
    optimizer: { learning_rate: 1e-3 },
  },
  'a hidden bug': { network: { hunt: 7 }, training: { update: 'full_batch' } },
  'zero weights': { initial: { weights: 'zeros' } },
};
