"""Constants of the trained scores, fitted by ``python -m tests.training``; thresholds are set by hand.

Each model is logistic: a weight for each feature, in the order of the features' names, then the
intercept.
"""

# features.FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    21.4332,
    -8.7582,
    -2.4331,
    -5.1719,
    -1.3001,
    1.7237,
    -0.3676,
    8.8656,
    22.0391,
    -0.7613,
    1.7201,
    27.1483,
    21.6966,
    3.5505,
    1.1949,
    18.459,
    8.9903,
    -0.6013,
    2.6077,
    -0.7732,
    0.7023,
    -1.9861,
    0.0252,
    0.7761,
    0.965,
    1.0561,
    1.1195,
    1.6089,
    -4.6392,
)
# beside.BESIDE_FEATURES: the same, beside all other pairs
BESIDE: tuple[float, ...] = (
    0.3633,
    0.1126,
    0.0133,
    0.2135,
    3.7199,
    -0.7105,
    0.0764,
    0.1242,
    -0.6903,
    4.2245,
    4.7257,
    -1.86,
)
LINKED = 0.5  # probability from which a pair is a link

# matches.MATCH_FEATURES: two values are told of the same thing
MATCH: tuple[float, ...] = (
    -0.6647,
    0.4435,
    1.3471,
    -1.1303,
    -0.1225,
    0.2662,
    -1.8122,
    -0.3768,
    -0.9098,
    0.795,
    0.0721,
    -0.2709,
    -0.5757,
    0.5361,
    0.6641,
    -1.7395,
    1.4927,
    0.1992,
    -1.2393,
    -1.8739,
    0.9944,
    -0.4908,
    0.3519,
    1.2477,
    -2.2022,
    1.533,
)
SAME_SLOT = 0.5
# matches.CONFLICT_FEATURES: two different values contradict each other
CONFLICT: tuple[float, ...] = (
    0.6381,
    -3.0731,
    -0.4845,
    1.0076,
    0.1997,
    -3.2552,
    -2.2954,
    1.3869,
    1.1089,
    -0.5977,
    4.8873,
    -0.0887,
)
ALARM = 0.56  # probability from which a difference is shown: left out, nine in ten such are right
