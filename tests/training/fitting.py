"""Logistic regression by Newton's method, with a ridge on standardised features."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Constants = tuple[float, ...]


def fit(x: Matrix, y: Matrix, weight: Matrix, ridge: float = 1.0, rounds: int = 40) -> Constants:
    """The constants of a logistic model, the intercept last, for features as they come (not standardised)."""
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = np.c_[(x - mean) / spread, np.ones(len(x))]
    penalty = np.eye(z.shape[1]) * ridge
    penalty[-1, -1] = 0
    b = np.zeros(z.shape[1])
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-z @ b))
        gradient = z.T @ (weight * (p - y)) + penalty @ b
        curve = (z * (weight * p * (1 - p))[:, None]).T @ z + penalty
        step = np.linalg.solve(curve, gradient)
        b -= step
        if np.abs(step).max() < 1e-7:
            break
    slopes = b[:-1] / spread
    return tuple(round(float(c), 4) for c in [*slopes, b[-1] - (slopes * mean).sum()])


def probabilities(constants: Constants, x: Matrix) -> Matrix:
    """What the model gives for rows of features."""
    return np.asarray(1 / (1 + np.exp(-(x @ np.array(constants[:-1]) + constants[-1]))))


def matrix(rows: Sequence[Sequence[float]], width: int) -> Matrix:
    """Rows as a matrix, also when there are none."""
    return np.array(rows, dtype=float).reshape(len(rows), width)
