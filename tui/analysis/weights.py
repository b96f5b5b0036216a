"""Constants of the trained scores, fitted by ``python -m tests.training``; thresholds are set by hand.

Each model is logistic: a weight for each feature, in the order of the features' names, then the
intercept.
"""

# features.FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    16.3087,
    -8.4695,
    -0.7471,
    -2.29,
    -2.2717,
    1.9975,
    -2.2494,
    10.4264,
    22.3758,
    -0.9188,
    2.1226,
    23.9565,
    20.3477,
    5.1173,
    0.6315,
    23.3186,
    18.6094,
    -0.8692,
    2.7934,
    -0.7021,
    1.0888,
    -1.5182,
    0.3465,
    0.241,
    0.7933,
    1.0732,
    1.138,
    1.9216,
    -3.7755,
)
# beside.BESIDE_FEATURES: the same, beside all other pairs
BESIDE: tuple[float, ...] = (
    0.4133,
    0.053,
    -0.01,
    0.6249,
    3.8878,
    -0.8203,
    -0.0513,
    -0.0804,
    -0.7134,
    5.1565,
    5.8104,
    -1.8448,
)
LINKED = 0.65  # probability from which a pair is a link

# matches.MATCH_FEATURES: two values are told of the same thing
MATCH: tuple[float, ...] = (
    -0.2972,
    0.482,
    0.4817,
    -0.9093,
    0.0304,
    -0.7041,
    -0.9392,
    -0.5221,
    -0.8766,
    0.6627,
    -0.1699,
    -0.0468,
    -0.4343,
    0.991,
    -0.01,
    -2.724,
    0.7042,
    -0.1312,
    -1.8204,
    -1.7813,
    0.5742,
    -0.1329,
    -0.7301,
    1.0543,
    -2.0837,
    2.3241,
)
SAME_SLOT = 0.5
# matches.CONFLICT_FEATURES: two different values contradict each other
CONFLICT: tuple[float, ...] = (
    0.4544,
    -2.6489,
    -0.942,
    1.0411,
    0.0367,
    -3.4038,
    -3.0842,
    1.7744,
    0.9456,
    -0.5086,
    -2.2809,
    0.2799,
)
ALARM = 0.54  # probability from which a difference is shown: left out, 87 in a hundred such are right
