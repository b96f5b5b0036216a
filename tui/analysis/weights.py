"""Constants of the trained scores, fitted by ``python -m tests.training``; thresholds are set by hand.

Each model is logistic: a weight for each feature, in the order of the features' names, then the
intercept.
"""

# features.FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    18.8278,
    -9.5613,
    -0.2571,
    -3.9896,
    -1.8915,
    2.1505,
    -1.8966,
    21.3886,
    -0.9622,
    1.9956,
    24.6245,
    18.82,
    5.6474,
    0.5008,
    25.0101,
    18.5186,
    -0.7628,
    2.8516,
    -0.7179,
    1.2369,
    -1.5254,
    0.4415,
    -0.0338,
    0.5856,
    1.1265,
    0.9768,
    2.5479,
    -3.5347,
)
# beside.BESIDE_FEATURES: the same, beside all other pairs
BESIDE: tuple[float, ...] = (
    0.4262,
    0.0314,
    -0.0058,
    0.4246,
    3.4561,
    -0.3206,
    0.1867,
    -0.2587,
    -0.7322,
    5.484,
    6.5691,
    -1.6929,
)
LINKED = 0.65  # probability from which a pair is a link

# matches.MATCH_FEATURES: two values are told of the same thing
MATCH: tuple[float, ...] = (
    -0.3584,
    0.6595,
    1.0988,
    -0.1729,
    0.6981,
    -4.1875,
    -0.6135,
    -2.313,
    1.6121,
    -0.0206,
    0.1471,
    0.3128,
    0.1164,
    0.259,
    -4.3653,
    2.8306,
    1.2246,
    -3.2714,
    -2.9587,
    2.22,
    -2.0682,
    -2.5096,
    1.5568,
    -3.8805,
    5.2366,
)
SAME_SLOT = 0.5
# matches.CONFLICT_FEATURES: two different values contradict each other
CONFLICT: tuple[float, ...] = (
    0.6739,
    -3.0764,
    -0.844,
    -0.4382,
    0.2961,
    -2.3784,
    1.1167,
    1.7828,
)
ALARM = 0.6  # probability from which a difference is shown
