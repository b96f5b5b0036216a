"""Constants of the scores of pairs where meanings are known, fitted by ``python -m tests.training``.

They stand in for those of the same names in :mod:`tui.analysis.weights`.
"""

# features.FEATURES and meaning.MEANING_FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    7.589,
    -5.6616,
    -2.8877,
    2.0285,
    -1.095,
    2.6999,
    -3.236,
    5.3243,
    16.75,
    -0.6585,
    1.166,
    20.5889,
    7.2431,
    1.838,
    0.8761,
    15.8533,
    9.7604,
    0.0137,
    0.7033,
    -0.3969,
    1.3387,
    -1.985,
    -0.3887,
    0.9888,
    -0.715,
    0.0612,
    1.7666,
    0.7463,
    4.3792,
    2.6968,
    0.3262,
    -1.8648,
)
# beside.BESIDE_FEATURES: the same, beside all other pairs
BESIDE: tuple[float, ...] = (
    0.581,
    0.0414,
    0.0317,
    0.0467,
    3.3574,
    -0.9252,
    0.3632,
    -0.1952,
    -0.2479,
    1.4424,
    1.9587,
    -1.276,
)
