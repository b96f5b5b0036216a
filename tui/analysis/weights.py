"""Constants of the trained scores, fitted by ``python -m tests.training``; thresholds are set by hand.

Each model is logistic: a weight for each feature, in the order of the features' names, then the
intercept.
"""

# features.FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    19.2848,
    -11.4211,
    -0.432,
    -3.2316,
    -2.0214,
    2.2477,
    -2.0782,
    21.3917,
    -1.0053,
    1.9517,
    23.7319,
    20.5534,
    4.9418,
    0.7972,
    23.8242,
    19.4701,
    -0.7658,
    2.8582,
    -0.7127,
    1.2241,
    -1.4609,
    0.4254,
    0.0482,
    0.765,
    1.0278,
    1.1076,
    2.1668,
    -3.5464,
)
# beside.BESIDE_FEATURES: the same, beside all other pairs
BESIDE: tuple[float, ...] = (
    0.416,
    0.0419,
    -0.0091,
    0.5331,
    3.4696,
    -0.1868,
    -0.0044,
    -0.2045,
    -0.7464,
    5.651,
    5.989,
    -1.8018,
)
LINKED = 0.65  # probability from which a pair is a link

# matches.MATCH_FEATURES: two values are told of the same thing
MATCH: tuple[float, ...] = (
    -0.6476,
    0.481,
    0.4798,
    -0.5242,
    -0.7589,
    -0.7076,
    -0.6241,
    -0.5537,
    -0.9753,
    0.6609,
    -0.1173,
    0.0053,
    -0.6771,
    0.9687,
    -0.1994,
    -2.8609,
    0.7808,
    -0.1424,
    -1.6856,
    -1.8904,
    0.3956,
    -0.237,
    -0.8592,
    1.4707,
    -2.2514,
    2.3978,
)
SAME_SLOT = 0.5
# matches.CONFLICT_FEATURES: two different values contradict each other
CONFLICT: tuple[float, ...] = (
    0.5263,
    -2.9737,
    -1.1897,
    1.2178,
    0.014,
    -3.5816,
    -3.446,
    2.5211,
    1.1755,
    -0.8991,
    -2.6052,
    0.2062,
)
ALARM = 0.6  # probability from which a difference is shown
