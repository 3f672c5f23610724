// The glossary, in English: each term in a sentence or two.

import { words } from '../words.js';

export const glossaryWords = words('glossaryWords', {
  title: 'Glossary',
  find: 'Find a term',
  nothing: (/** @type {string} */ typed) => `No term has “${typed}” in it.`,
  related: 'See also',
  terms: {
    network: {
      name: 'Neural network',
      text: 'Layers of units. Each unit adds up its weighted inputs and a bias, and passes the sum through an activation function to the layer after it.',
    },
    unit: {
      name: 'Unit (neuron)',
      text: 'Computes z = w·x + b from its inputs x, and gives a = f(z). In the diagram its tile shows a over the whole plane.',
    },
    weight: {
      name: 'Weight',
      text: 'The number that a unit multiplies one of its inputs by. Training changes the weights and the biases, and nothing else.',
    },
    bias: {
      name: 'Bias',
      text: 'A number that a unit adds to its weighted sum: it moves the unit’s line away from the origin.',
    },
    hidden_layer: {
      name: 'Hidden layer',
      text: 'A layer between inputs and output. Without one, or without an activation function in it, a network draws a straight line only, which cannot part XOR.',
    },
    activation: {
      name: 'Activation function',
      text: 'The function f in a = f(z). A bent one, such as sigmoid, tanh or ReLU, lets the network bend its boundary; the identity does not.',
    },
    forward: {
      name: 'Forward pass',
      text: 'From the inputs, layer by layer, to the output and the loss. Each z and a on the way is kept for the way back.',
    },
    backpropagation: {
      name: 'Back-propagation',
      text: 'From the loss, layer by layer, back to the inputs: the chain rule gives how much the loss changes with each weight, at about the cost of a forward pass or two.',
    },
    chain_rule: {
      name: 'Chain rule',
      text: 'The derivative of a function of a function is the product of their derivatives. Back-propagation is the chain rule, with what several paths share computed once.',
    },
    delta: {
      name: 'Delta δ',
      text: '∂L/∂z: how the loss changes with a unit’s weighted sum. A weight’s gradient is its input times the δ of the unit that it leads to.',
    },
    gradient: {
      name: 'Gradient',
      text: '∂L/∂w for every weight and bias. It points where the loss grows fastest; the optimizer goes the other way.',
    },
    gradient_check: {
      name: 'Gradient check',
      text: 'Compares a computed gradient with (L(w+h) − L(w−h)) / 2h. A relative error near 1e-7 or less says that the two agree.',
    },
    update: { name: 'Update (step)', text: 'One change of all weights by the optimizer, after one batch.' },
    loss: {
      name: 'Loss',
      text: 'One number that says how far the outputs are from the truth, and which training makes smaller. Losses of different functions or reductions are not comparable.',
    },
    reduction: {
      name: 'Reduction',
      text: 'How the losses of the samples become one: their mean, or their sum. A sum over 100 samples has a gradient 100 times as large, and so asks for a smaller learning rate.',
    },
    accuracy: {
      name: 'Accuracy',
      text: 'The share of points whose class is predicted right. It moves in jumps, the loss smoothly: one may rest while the other goes on.',
    },
    epoch: {
      name: 'Epoch',
      text: 'One pass over all training points: one update with the full batch, many with small ones.',
    },
    batch: {
      name: 'Batch',
      text: 'The samples whose gradients go into one update: all of them, some, or a single one. Smaller batches make more and noisier updates an epoch.',
    },
    learning_rate: {
      name: 'Learning rate',
      text: 'How far an update follows the gradient. Too small, and training takes long; too large, and it jumps over the valley or diverges.',
    },
    optimizer: {
      name: 'Optimizer',
      text: 'The rule that turns gradients into updates: plain gradient descent, or one that remembers earlier gradients.',
    },
    momentum: {
      name: 'Momentum',
      text: 'A share of the previous update is added to this one, so that steps that agree grow and steps that contradict each other cancel.',
    },
    adaptive: {
      name: 'Adaptive rates',
      text: 'AdaGrad, RMSProp, Adam and their kin divide each weight’s step by a running size of its own gradients; β and ρ say how long they remember, ε keeps them from dividing by 0.',
    },
    schedule: {
      name: 'Schedule',
      text: 'Changes the learning rate as the epochs go by: warm-up raises it at first, the others lower it later.',
    },
    penalty: {
      name: 'L1, L2, weight decay',
      text: 'Makes large weights cost something: L2 pulls each towards 0 in proportion to its size, L1 by a constant amount, which makes some exactly 0.',
    },
    clipping: {
      name: 'Gradient clipping',
      text: 'Shortens a gradient that is longer than the limit, and keeps its direction.',
    },
    stopping: {
      name: 'Stop rule',
      text: 'Ends training: at an epoch, at a loss or an accuracy, or after so many epochs without progress.',
    },
    divergence: {
      name: 'Divergence',
      text: 'The loss grows without bound until numbers are no longer finite. Usually the learning rate is too large.',
    },
    vanishing: {
      name: 'Vanishing gradient',
      text: 'On the way back each layer multiplies by f′(z) and its weights. Where these are small, the first layers get next to no gradient and hardly learn.',
    },
    saturation: {
      name: 'Saturation',
      text: 'A sigmoid or tanh unit far from 0, where f is flat: f′(z) is near 0, and so is the gradient of its weights.',
    },
    dead_unit: {
      name: 'Dead unit',
      text: 'A ReLU unit whose z is below 0 for every sample: its gradient is 0, and it does not come back by itself.',
    },
    overfitting: {
      name: 'Overfitting',
      text: 'The network learns the training points by heart, noise and all: the training loss falls while the test loss rises.',
    },
    test_set: {
      name: 'Test set',
      text: 'Points that are kept from training, to see how the network does on what it has not learned from.',
    },
    data_set: {
      name: 'Data set',
      text: 'The points that the network learns from: a place in the plane, and a class or a value.',
    },
    noise: { name: 'Noise', text: 'Chance in the data: points off their place, or with a wrong class.' },
    feature: {
      name: 'Feature',
      text: 'A number that the network is told of a point: x, y, or something made of them, as x², xy or sin x.',
    },
    scaling: {
      name: 'Scaling',
      text: 'Brings the features to a similar size, so that one learning rate suits the weights of all of them.',
    },
    seed: {
      name: 'Seed',
      text: 'The number that random draws begin with. The same seed gives the same draws, and here the same bits on every machine; another seed, other luck.',
    },
    initial_weights: {
      name: 'Initial weights',
      text: 'What the weights are before training. All equal, and the units of a layer stay alike; too large, and they saturate. Xavier and He choose the size by the layers’ widths.',
    },
    decision_boundary: {
      name: 'Decision boundary',
      text: 'Where the network changes its mind: the line on the plane where the output is just between two classes.',
    },
    quartiles: {
      name: 'Median and quartiles',
      text: 'Of runs from many seeds: half lie above the median, a quarter above the upper quartile, a quarter below the lower one.',
    },
    interval: {
      name: 'Bootstrap interval',
      text: 'How far a difference could be off by the luck of the seeds: the seeds are drawn anew many times, and the middle 95 % of the differences is shown.',
    },
    landscape: {
      name: 'Loss landscape',
      text: 'The loss over two directions in the space of all weights, as a map with contours. It is a cut: most directions are not in the picture.',
    },
    fingerprint: {
      name: 'Fingerprint',
      text: 'A short number made from every bit of the weights. Two runs with the same fingerprint have the same weights.',
    },
    bug: {
      name: 'Built-in bug',
      text: 'A mistake in back-propagation that this page makes on purpose, to be found: a missing factor, a sign, a transposed matrix.',
    },
  },
});
