"""NumPy as the labs write it: a batch is a few matrix products. Answers the questions of answer.mjs."""

import json
import sys
import time

import numpy as np

# Each activation with its derivative, written in terms of the activation.
ACTIVATIONS = {
    "identity": (lambda z: z, lambda a: np.ones_like(a)),
    "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda a: a * (1 - a)),
    "tanh": (np.tanh, lambda a: 1 - a * a),
    "relu": (lambda z: np.maximum(0, z), lambda a: (a > 0).astype(float)),
}


class Network:
    def __init__(self, units, hidden, output, samples, loss, batch, learning_rate, x, y, parameters, name):
        self.x = np.array(x).reshape(samples, units[0])
        self.y = np.array(y).reshape(samples, units[-1])
        self.batch = batch or samples
        self.learning_rate = learning_rate
        self.activations = [ACTIVATIONS[hidden]] * (len(units) - 2) + [ACTIVATIONS[output]]
        self.weights, self.biases = [], []
        parameters = np.array(parameters)
        for inputs, outputs in zip(units, units[1:]):
            weights, biases, parameters = np.split(parameters, [inputs * outputs, inputs * outputs + outputs])
            self.weights.append(weights.reshape(inputs, outputs))
            self.biases.append(biases)

    def step(self, x, y):
        a = [x]
        for weights, biases, (function, _) in zip(self.weights, self.biases, self.activations):
            a.append(function(a[-1] @ weights + biases))
        delta = 2 * (a[-1] - y) / y.size * self.activations[-1][1](a[-1])
        for layer in reversed(range(len(self.weights))):
            dw = a[layer].T @ delta
            db = delta.sum(axis=0)
            if layer > 0:
                delta = delta @ self.weights[layer].T * self.activations[layer - 1][1](a[layer])
            self.weights[layer] -= self.learning_rate * dw
            self.biases[layer] -= self.learning_rate * db

    def train(self, epochs):
        for _ in range(epochs):
            for begin in range(0, len(self.x), self.batch):
                self.step(self.x[begin : begin + self.batch], self.y[begin : begin + self.batch])

    def parameters(self):
        return np.concatenate([p.ravel() for pair in zip(self.weights, self.biases) for p in pair]).tolist()


def time_for(network, seconds):
    begin = time.perf_counter()
    epochs, block = 0, 1
    while True:
        network.train(block)
        epochs += block
        passed = time.perf_counter() - begin
        if passed >= seconds:
            return {"epochs": epochs, "seconds": passed}
        if passed < seconds / 20:
            block *= 2


def blas():
    """The library that does NumPy's matrix products: there are slow and fast ones."""
    try:
        with open("/proc/self/maps") as maps:
            names = {line.split("/")[-1].strip() for line in maps}
            return sorted(name for name in names if "blas" in name)
    except OSError:
        return []


network = None
for line in sys.stdin:
    question = json.loads(line)
    answer = {}
    if question["ask"] == "start":
        network = Network(**question["workload"])
        answer = {"remark": ", ".join(blas())}
    elif question["ask"] == "train":
        network.train(question["epochs"])
        answer = {"parameters": network.parameters()}
    else:
        answer = time_for(network, question["seconds"])
    print(json.dumps(answer), flush=True)
