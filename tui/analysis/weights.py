"""Constants of the trained scores, fitted by ``python -m tests.training``; thresholds are set by hand.

Each model is logistic: a weight for each feature, in the order of the features' names, then the
intercept.
"""

# features.FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    10.0579,
    -5.1724,
    -2.312,
    -0.1567,
    -1.5607,
    1.88,
    -1.932,
    9.195,
    25.4506,
    -0.2374,
    1.3042,
    24.5803,
    7.6711,
    1.5101,
    0.953,
    16.6841,
    9.74,
    -0.1225,
    1.6658,
    -0.6389,
    1.5439,
    -2.0949,
    -0.1235,
    0.5041,
    1.317,
    0.6755,
    0.5276,
    1.1932,
    -3.4807,
)
# beside.BESIDE_FEATURES: the same, beside all other pairs
BESIDE: tuple[float, ...] = (
    0.4985,
    0.0955,
    0.0422,
    -0.0743,
    3.424,
    -0.9376,
    0.3949,
    -0.1936,
    -0.2384,
    1.4404,
    2.5653,
    -1.2253,
)
LINKED = 0.5  # probability from which a pair is a link

# matches.MATCH_FEATURES: two values are told of the same thing
MATCH: tuple[float, ...] = (
    0.8696,
    0.2431,
    1.2145,
    -1.4795,
    1.3881,
    -0.4969,
    -0.7144,
    -0.0662,
    0.5065,
    1.06,
    -0.3819,
    0.2483,
    1.5067,
    2.149,
    0.8651,
    1.0957,
    1.3406,
    0.7274,
    -0.4991,
    0.4454,
    0.7933,
    3.1693,
    -0.6229,
    -0.665,
    0.683,
    0.882,
    -1.8974,
    -1.4207,
)
SAME_SLOT = 0.5
# matches.CONFLICT_FEATURES: two different values contradict each other
CONFLICT: tuple[float, ...] = (
    0.6197,
    -1.7404,
    -0.1307,
    0.2363,
    0.0454,
    -1.5379,
    -1.4296,
    0.5565,
    1.2514,
    -0.3612,
    7.8276,
    1.1497,
    -7.8543,
    -1.0023,
    -1.0565,
)
ALARM = 0.34  # probability from which a difference is shown: left out, four in five such are right
# contradicting.DENIAL_FEATURES: one sentence states what another one denies
DENIAL: tuple[float, ...] = (
    0.5773,
    1.2375,
    1.0823,
    2.836,
    -1.1402,
    2.3407,
    2.346,
    1.9292,
    -3.7605,
)
DENIED = 0.29  # probability from which they are shown: of stories left out, four in five such are right
