"""Constants of the trained scores, fitted by ``python -m tests.training``; thresholds are set by hand.

Each model is logistic: a weight for each feature, in the order of the features' names, then the
intercept.
"""

# features.FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    19.2912,
    -11.4191,
    -0.4256,
    -3.2459,
    -2.0173,
    2.2404,
    -2.0785,
    21.4015,
    -1.0042,
    1.9509,
    23.7314,
    20.1676,
    4.8952,
    0.805,
    23.8209,
    19.461,
    -0.7654,
    2.8576,
    -0.7117,
    1.2256,
    -1.459,
    0.426,
    0.0471,
    0.7647,
    1.022,
    1.1109,
    2.1685,
    -3.5451,
)
# beside.BESIDE_FEATURES: the same, beside all other pairs
BESIDE: tuple[float, ...] = (
    0.418,
    0.0424,
    -0.0112,
    0.538,
    3.4687,
    -0.1882,
    -0.0024,
    -0.2017,
    -0.7504,
    5.633,
    5.9715,
    -1.7992,
)
LINKED = 0.65  # probability from which a pair is a link

# matches.MATCH_FEATURES: two values are told of the same thing
MATCH: tuple[float, ...] = (
    -0.2717,
    0.6198,
    0.8769,
    -0.0526,
    -0.3241,
    -1.3612,
    -2.5635,
    -0.7205,
    -2.1341,
    1.2775,
    -0.4251,
    0.0139,
    -0.0362,
    0.9434,
    0.0866,
    -3.9185,
    2.7328,
    1.0565,
    -3.07,
    -3.3432,
    2.1664,
    -1.8152,
    -1.9305,
    1.5703,
    -3.0636,
    4.2608,
)
SAME_SLOT = 0.5
# matches.CONFLICT_FEATURES: two different values contradict each other
CONFLICT: tuple[float, ...] = (
    0.6416,
    -3.4651,
    -0.7498,
    0.3916,
    1.1577,
    -3.388,
    -3.5764,
    2.9917,
    1.0015,
)
ALARM = 0.6  # probability from which a difference is shown
