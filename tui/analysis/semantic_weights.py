"""Constants of the scores of pairs where meanings are known, fitted by ``python -m tests.training``.

They replace those of the same names in :mod:`tui.analysis.weights`.
"""

# features.FEATURES and meaning.MEANING_FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    3.0691,
    -3.9236,
    -0.9294,
    1.477,
    -0.0972,
    2.0401,
    -3.1967,
    3.9205,
    21.6278,
    -0.4847,
    0.8861,
    19.1705,
    6.5704,
    2.2473,
    0.3369,
    16.7657,
    6.7576,
    0.0954,
    -0.1269,
    -0.2192,
    0.7011,
    -1.2836,
    -0.2943,
    0.3329,
    1.1773,
    0.3243,
    -0.5927,
    1.3433,
    3.147,
    1.4703,
    -0.4608,
    -2.5703,
)
# neighbourhood.NEIGHBOUR_FEATURES: the same, among all other pairs
SECOND_ROUND: tuple[float, ...] = (
    0.6319,
    -0.0077,
    0.0441,
    0.2291,
    2.415,
    0.1205,
    0.3235,
    -0.1482,
    -0.228,
    2.3861,
    1.5327,
    -1.4554,
)
