"""Constants of the trained scores, fitted by ``python -m tests.training``; thresholds are set by hand.

Each model is logistic: a weight for each feature, in the order of the features' names, then the
intercept.
"""

# features.FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    21.6488,
    -8.7974,
    -2.4403,
    -5.1937,
    -1.2914,
    1.6661,
    -0.2239,
    8.8279,
    21.8921,
    -0.7448,
    1.7134,
    27.2345,
    21.6104,
    3.5742,
    1.2073,
    18.4243,
    8.9372,
    -0.5819,
    2.5857,
    -0.7696,
    0.8518,
    -1.8907,
    0.033,
    0.7513,
    0.9654,
    1.0592,
    1.1013,
    1.6331,
    -4.7063,
)
# beside.BESIDE_FEATURES: the same, beside all other pairs
BESIDE: tuple[float, ...] = (
    0.3527,
    0.1136,
    0.0222,
    0.1997,
    3.7187,
    -0.7354,
    0.0818,
    0.1305,
    -0.6519,
    4.2962,
    4.8342,
    -1.884,
)
LINKED = 0.5  # probability from which a pair is a link

# matches.MATCH_FEATURES: two values are told of the same thing
MATCH: tuple[float, ...] = (
    -0.659,
    0.4468,
    1.3293,
    -1.1501,
    -0.1299,
    0.3014,
    -1.7854,
    -0.3763,
    -0.9133,
    0.7811,
    0.1334,
    -0.2354,
    -0.4983,
    0.5212,
    0.6794,
    -1.7276,
    1.4552,
    0.1846,
    -1.3705,
    -1.8545,
    0.9567,
    -0.49,
    0.525,
    1.2087,
    -2.159,
    1.3891,
)
SAME_SLOT = 0.5
# matches.CONFLICT_FEATURES: two different values contradict each other
CONFLICT: tuple[float, ...] = (
    0.6439,
    -3.0224,
    -0.435,
    1.13,
    0.2033,
    -3.2559,
    -2.2344,
    1.3925,
    1.1732,
    -0.7032,
    4.9554,
    -0.2409,
)
ALARM = 0.56  # probability from which a difference is shown: left out, nine in ten such are right
