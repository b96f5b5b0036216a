"""Logistic regression with a pull towards a prior, fitted by Newton's method. Needs numpy."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def fit(
    rows: Sequence[Sequence[float]],
    labels: Sequence[float],
    weights: Sequence[float],
    *,
    ridge: float = 1.0,
    rounds: int = 40,
) -> tuple[float, ...]:
    """Constants of a logistic model, the intercept last, rounded to three decimals.

    Args:
        rows: features of each sample, of any scale; they are standardised for the pull and back again.
        labels: 1 or 0; weights: how much each sample counts.
        ridge: strength of the pull of the standardised constants towards zero, in samples.
        rounds: at most so many steps.
    """
    x = np.asarray(rows, dtype=float)
    y, w = np.asarray(labels, dtype=float), np.asarray(weights, dtype=float)
    w = w * len(w) / w.sum()
    mean, deviation = np.average(x, axis=0, weights=w), x.std(axis=0)
    deviation[deviation < 1e-9] = 1.0
    z = np.hstack([(x - mean) / deviation, np.ones((len(x), 1))])
    pull = np.full(z.shape[1], ridge)
    pull[-1] = 1e-6
    theta = np.zeros(z.shape[1])
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-np.clip(z @ theta, -35, 35)))
        slope = z.T @ (w * (p - y)) + pull * theta
        curve = (z * (w * p * (1 - p) + 1e-9)[:, None]).T @ z + np.diag(pull)
        step = np.linalg.solve(curve, slope)
        theta -= step
        if abs(step).max() < 1e-7:
            break
    constants = theta[:-1] / deviation
    return tuple(round(float(c), 3) for c in [*constants, theta[-1] - constants @ mean])
