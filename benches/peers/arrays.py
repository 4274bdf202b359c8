"""Arithmetic and random numbers on arrays of 32-bit floats."""

import numpy as np

PROPER, RUSH, U_TURN, OMIT, EMBELLISH, AGAINST_NORM = range(6)
COMPLY, SHADOW, CONTRADICT, REFUSE, EMBELLISH_OWN, LEAK = range(6)
ACCEPT, OVERRULE, SUBSTITUTE = range(3)
#: Utility of an option that does not exist.
NONE = np.float32(-1e30)
FLOAT = np.float32


def share(x):
    return np.clip(x, 0, 1)


def raised(x, rate):
    return x + np.minimum(rate, 1) * (1 - x)


def lowered(x, rate):
    return x - np.minimum(rate, 1) * x


def towards(x, target, rate):
    return x + rate * (target - x)


def rising(low, x):
    return low + (1 - low) * x


def around(weight, x):
    return (1 - 0.5 * weight) + weight * x


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


class Numbers:
    """Random numbers in the distributions of the model."""

    def __init__(self, seed):
        self.generator = np.random.Generator(np.random.SFC64(seed))

    def uniform(self, *shape):
        return self.generator.random(shape, dtype=FLOAT)

    def exponential(self, *shape):
        return np.maximum(self.generator.standard_exponential(shape, dtype=FLOAT), FLOAT(1e-30))

    def gumbel(self, *shape):
        return -np.log(self.exponential(*shape))

    def logistic(self, *shape):
        return self.gumbel(*shape) - self.gumbel(*shape)

    def bounded(self, mean, spread, *shape):
        return np.clip(mean + (FLOAT(0.5513289) * FLOAT(spread)) * self.logistic(*shape), FLOAT(0.02), FLOAT(0.98))

    def difficulty(self, spread, *shape):
        return np.exp(np.clip(FLOAT(0.5513289 * spread) * self.logistic(*shape), -1.609438, 1.609438))
