"""Constants of the scores of pairs where meanings are known, fitted by ``python -m tests.training``.

They replace those of the same names in :mod:`tui.analysis.weights`.
"""

# features.FEATURES and meaning.MEANING_FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    3.1417,
    -3.7204,
    -0.9327,
    1.3778,
    -0.1027,
    2.0271,
    -3.2471,
    4.027,
    21.5111,
    -0.4784,
    0.8724,
    19.213,
    6.579,
    2.2431,
    0.3307,
    16.7976,
    6.7768,
    0.1006,
    -0.1159,
    -0.2198,
    0.7389,
    -1.2641,
    -0.2929,
    0.3315,
    1.027,
    0.3072,
    -0.4377,
    1.3785,
    3.1675,
    1.4635,
    -0.4491,
    -2.5402,
)
# neighbourhood.NEIGHBOUR_FEATURES: the same, among all other pairs
SECOND_ROUND: tuple[float, ...] = (
    0.6246,
    -0.0105,
    0.0509,
    0.2388,
    2.4016,
    0.1486,
    0.323,
    -0.121,
    -0.2352,
    2.3956,
    1.5232,
    -1.4913,
)
