"""Constants of the scores of pairs where meanings are known, fitted by ``python -m tests.training``.

They stand in for those of the same names in :mod:`tui.analysis.weights`.
"""

# features.FEATURES and meaning.MEANING_FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    7.5057,
    -5.5597,
    -2.8714,
    1.9751,
    -1.1021,
    2.6871,
    -3.2983,
    5.3709,
    16.6943,
    -0.6622,
    1.1839,
    20.4679,
    7.2251,
    1.9628,
    0.8634,
    15.8984,
    9.6781,
    0.0215,
    0.702,
    -0.4001,
    1.3282,
    -2.0101,
    -0.3806,
    0.9666,
    -0.6168,
    0.1008,
    1.6766,
    0.7681,
    4.4373,
    2.7172,
    0.2453,
    -1.8675,
)
# beside.BESIDE_FEATURES: the same, beside all other pairs
BESIDE: tuple[float, ...] = (
    0.5791,
    0.0432,
    0.0324,
    0.0246,
    3.3512,
    -0.8974,
    0.37,
    -0.1819,
    -0.2541,
    1.4747,
    1.9723,
    -1.2807,
)
