"""Constants of the trained scores, fitted by ``python -m tests.training``; thresholds are set by hand.

Each model is logistic: a weight for each feature, in the order of the features' names, then the
intercept.
"""

# features.FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    9.8283,
    -5.1016,
    -2.3031,
    -0.0875,
    -1.5713,
    1.8784,
    -1.9831,
    9.2654,
    25.5082,
    -0.2279,
    1.297,
    24.4337,
    7.6796,
    1.5638,
    0.9392,
    16.8076,
    9.615,
    -0.1186,
    1.6698,
    -0.6406,
    1.4835,
    -2.1237,
    -0.1134,
    0.484,
    1.4264,
    0.6922,
    0.4355,
    1.2224,
    -3.4682,
)
# beside.BESIDE_FEATURES: the same, beside all other pairs
BESIDE: tuple[float, ...] = (
    0.4941,
    0.0965,
    0.0427,
    -0.0775,
    3.407,
    -0.8946,
    0.3999,
    -0.1735,
    -0.2485,
    1.5055,
    2.5935,
    -1.2445,
)
LINKED = 0.5  # probability from which a pair is a link

# matches.MATCH_FEATURES: two values are told of the same thing
MATCH: tuple[float, ...] = (
    0.489,
    0.2818,
    1.3645,
    -1.5631,
    1.2191,
    -0.3085,
    -0.8226,
    -0.0971,
    0.6537,
    1.1704,
    -0.3296,
    0.2094,
    0.9402,
    2.0895,
    0.9982,
    1.1973,
    1.2311,
    0.7629,
    -0.4871,
    0.5902,
    0.909,
    -0.245,
    -0.6043,
    -0.5965,
    0.804,
    0.5911,
    -1.7779,
    -1.1566,
)
SAME_SLOT = 0.5
# matches.CONFLICT_FEATURES: two different values contradict each other
CONFLICT: tuple[float, ...] = (
    0.5692,
    -1.8191,
    -0.2953,
    0.3539,
    0.2557,
    -1.6034,
    -1.4859,
    0.3093,
    1.3195,
    -0.2823,
    8.4538,
    1.117,
    -0.899,
    -1.0591,
    -0.9644,
)
ALARM = 0.35  # probability from which a difference is shown: left out, four in five such are right
