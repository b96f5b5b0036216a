"""Constants of the trained scores, fitted by ``python -m tests.training``; thresholds are set by hand.

Each model is logistic: a weight for each feature, in the order of the features' names, then the
intercept.
"""

# features.FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    21.1371,
    -8.5335,
    -2.7114,
    -4.6327,
    -1.4014,
    1.7064,
    -0.5598,
    9.4542,
    22.9284,
    -0.7751,
    1.8723,
    27.0818,
    21.7498,
    4.3866,
    0.6813,
    17.2303,
    11.1906,
    -0.7176,
    2.6109,
    -0.8235,
    0.7894,
    -2.0668,
    0.0298,
    0.8035,
    0.9834,
    1.0358,
    1.1133,
    1.5699,
    -4.5366,
)
# beside.BESIDE_FEATURES: the same, beside all other pairs
BESIDE: tuple[float, ...] = (
    0.3747,
    0.1085,
    0.0108,
    0.2024,
    3.695,
    -0.6652,
    0.0478,
    0.0994,
    -0.6928,
    4.2696,
    4.3829,
    -1.8313,
)
LINKED = 0.5  # probability from which a pair is a link

# matches.MATCH_FEATURES: two values are told of the same thing
MATCH: tuple[float, ...] = (
    -0.6046,
    0.4361,
    1.179,
    -0.6557,
    0.3505,
    -0.9553,
    -1.943,
    -0.8325,
    -0.6658,
    0.7634,
    -0.1219,
    -0.0252,
    0.2315,
    1.1687,
    -0.3249,
    -2.0092,
    2.2507,
    0.1217,
    -2.0825,
    -1.9157,
    1.4421,
    -0.6499,
    -0.9735,
    1.4129,
    -2.4613,
    2.8491,
)
SAME_SLOT = 0.5
# matches.CONFLICT_FEATURES: two different values contradict each other
CONFLICT: tuple[float, ...] = (
    0.4236,
    -2.9398,
    -0.9799,
    1.8122,
    -0.1154,
    -3.2769,
    -3.5848,
    2.8556,
    1.4842,
    -0.7837,
    1.9727,
    -0.3791,
)
ALARM = 0.54  # probability from which a difference is shown: left out, 87 in a hundred such are right
