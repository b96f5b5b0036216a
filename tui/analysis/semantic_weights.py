"""Constants of the scores of pairs where meanings are known, fitted by ``python -m tests.training``.

They stand in for those of the same names in :mod:`tui.analysis.weights`.
"""

# features.FEATURES and meaning.MEANING_FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    7.1347,
    -5.6057,
    -1.573,
    0.3366,
    -0.845,
    2.8089,
    -3.6598,
    5.0484,
    17.5394,
    -0.5843,
    0.9101,
    18.2331,
    7.1782,
    1.9169,
    0.7638,
    18.8074,
    11.6457,
    -0.1849,
    0.5636,
    -0.3773,
    1.4682,
    -1.9881,
    -0.3981,
    0.9042,
    -0.837,
    -0.0436,
    1.9356,
    0.6616,
    4.1996,
    2.8546,
    -0.1549,
    -1.6192,
)
# beside.BESIDE_FEATURES: the same, beside all other pairs
BESIDE: tuple[float, ...] = (
    0.5697,
    0.0498,
    0.0148,
    0.1385,
    2.9516,
    -0.4479,
    0.4439,
    -0.3963,
    -0.1057,
    1.8035,
    1.6721,
    -1.3745,
)
