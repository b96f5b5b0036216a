"""Constants of the trained scores, fitted by ``python -m tests.training``; thresholds are set by hand.

Each model is logistic: a weight for each feature, in the order of the features' names, then the
intercept.
"""

# features.FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    19.2926,
    -11.4198,
    -0.4252,
    -3.2468,
    -2.0175,
    2.24,
    -2.0779,
    21.4024,
    -1.0041,
    1.9513,
    23.7311,
    20.1672,
    4.8952,
    0.8049,
    23.8201,
    19.4607,
    -0.7662,
    2.858,
    -0.7116,
    1.2256,
    -1.4588,
    0.426,
    0.0471,
    0.7645,
    1.0219,
    1.1112,
    2.1683,
    -3.5452,
)
# beside.BESIDE_FEATURES: the same, beside all other pairs
BESIDE: tuple[float, ...] = (
    0.418,
    0.0423,
    -0.0112,
    0.538,
    3.4688,
    -0.1883,
    -0.0025,
    -0.2018,
    -0.7504,
    5.6325,
    5.9708,
    -1.799,
)
LINKED = 0.65  # probability from which a pair is a link

# matches.MATCH_FEATURES: two values are told of the same thing
MATCH: tuple[float, ...] = (
    -0.8202,
    0.5356,
    0.3879,
    -0.5578,
    -0.6744,
    -0.8654,
    -0.7373,
    -0.4616,
    -1.0183,
    0.6386,
    -0.1773,
    0.0473,
    -0.6591,
    0.8606,
    -0.0664,
    -2.8912,
    0.7756,
    -0.0881,
    -1.6556,
    -1.8311,
    0.3822,
    -0.2713,
    -0.9869,
    1.3767,
    -2.2854,
    2.7226,
)
SAME_SLOT = 0.5
# matches.CONFLICT_FEATURES: two different values contradict each other
CONFLICT: tuple[float, ...] = (
    0.6474,
    -2.9091,
    -0.9824,
    0.1161,
    -0.0632,
    -3.1552,
    -3.4226,
    2.5042,
    1.102,
)
ALARM = 0.6  # probability from which a difference is shown
