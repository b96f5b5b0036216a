"""Constants of the scores of pairs where meanings are known, fitted by ``python -m tests.training``.

They stand in for those of the same names in :mod:`tui.analysis.weights`.
"""

# features.FEATURES and meaning.MEANING_FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    12.3805,
    -4.6962,
    -3.1387,
    -0.3412,
    -1.305,
    2.6784,
    -3.4466,
    5.9373,
    16.0307,
    -0.801,
    1.4657,
    23.4094,
    10.9249,
    3.8436,
    1.2475,
    16.3658,
    8.4115,
    0.0252,
    0.1571,
    -0.6916,
    1.1641,
    -2.3162,
    -0.3939,
    1.1206,
    0.1679,
    0.1054,
    1.25,
    0.7571,
    4.3887,
    2.0182,
    2.2797,
    -2.0333,
)
# beside.BESIDE_FEATURES: the same, beside all other pairs
BESIDE: tuple[float, ...] = (
    0.5208,
    0.0779,
    0.0432,
    0.0027,
    3.6009,
    -1.113,
    0.3819,
    0.0539,
    -0.2867,
    1.437,
    2.0818,
    -1.5132,
)
