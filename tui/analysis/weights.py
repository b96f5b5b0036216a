"""Constants of the trained scores, fitted by ``python -m tests.training``; thresholds are set by hand.

Each model is logistic: a weight for each feature, in the order of the features' names, then the
intercept.
"""

# features.FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    21.1745,
    -8.6546,
    -2.5748,
    -4.791,
    -1.3479,
    1.7533,
    -0.4566,
    8.9092,
    22.2398,
    -0.7874,
    1.8665,
    27.0877,
    21.7482,
    3.579,
    1.1579,
    17.3883,
    8.9261,
    -0.6071,
    2.5787,
    -0.8207,
    0.8006,
    -2.028,
    0.0361,
    0.7961,
    1.0247,
    1.0647,
    1.0583,
    1.5789,
    -4.6072,
)
# beside.BESIDE_FEATURES: the same, beside all other pairs
BESIDE: tuple[float, ...] = (
    0.3732,
    0.1113,
    0.0111,
    0.183,
    3.6348,
    -0.6404,
    0.0711,
    0.1063,
    -0.7014,
    4.2253,
    4.6423,
    -1.8138,
)
LINKED = 0.5  # probability from which a pair is a link

# matches.MATCH_FEATURES: two values are told of the same thing
MATCH: tuple[float, ...] = (
    -0.6006,
    0.4379,
    1.371,
    -1.1256,
    -0.1041,
    0.2379,
    -1.8161,
    -0.3768,
    -0.9062,
    0.8035,
    0.0684,
    -0.2672,
    -0.5857,
    0.5382,
    0.6697,
    -1.728,
    1.4946,
    0.1999,
    -1.2477,
    -1.893,
    0.983,
    -0.4983,
    0.3327,
    1.2371,
    -2.2151,
    1.5339,
)
SAME_SLOT = 0.5
# matches.CONFLICT_FEATURES: two different values contradict each other
CONFLICT: tuple[float, ...] = (
    0.4795,
    -2.9596,
    -0.8236,
    1.3142,
    0.1786,
    -3.297,
    -2.5818,
    1.4099,
    1.2695,
    -0.6769,
    5.1933,
    -0.0454,
)
ALARM = 0.56  # probability from which a difference is shown: left out, nine in ten such are right
