"""Lab 004's training as plain NumPy: sample by sample, cross-entropy summed, the rate halved at half time. Reads
{"epochs", "runs": [{"x", "y", "weights", "rate"}]} as JSON, answers {"losses", "seconds"}: of each run."""

import json
import sys
import time

import numpy as np

EPSILON = 1e-9


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def train(x, y, weights, rate, epochs):
    for epoch in range(epochs):
        step = rate / 2 if epoch >= epochs // 2 else rate
        for n in range(len(x)):
            a = [x[n : n + 1]]
            for w in weights:
                a.append(sigmoid(a[-1] @ w))
            out = a[-1]
            delta = ((1 - y[n]) / (1 - out + EPSILON) - y[n] / (out + EPSILON)) * out * (1 - out)
            for layer in reversed(range(len(weights))):
                gradient = a[layer].T @ delta
                if layer > 0:
                    delta = delta @ weights[layer].T * a[layer] * (1 - a[layer])
                weights[layer] -= step * gradient


def loss(x, y, weights):
    for w in weights:
        x = sigmoid(x @ w)
    return float(-np.sum(y * np.log(x + EPSILON) + (1 - y) * np.log(1 - x + EPSILON)))


asked = json.load(sys.stdin)
losses, seconds = [], []
for run in asked["runs"]:
    x, y = np.array(run["x"]), np.array(run["y"]).reshape(-1, 1)
    weights = [np.array(w) for w in run["weights"]]
    begin = time.perf_counter()
    train(x, y, weights, run["rate"], asked["epochs"])
    seconds.append(time.perf_counter() - begin)
    losses.append(loss(x, y, weights))
print(json.dumps({"losses": losses, "seconds": seconds}))
