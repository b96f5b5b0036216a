"""Constants of the scores of pairs where meanings are known, fitted by ``python -m tests.training``.

They replace those of the same names in :mod:`tui.analysis.weights`.
"""

# features.FEATURES and meaning.MEANING_FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    5.4707,
    -6.0587,
    -1.4505,
    0.8687,
    -0.5295,
    3.222,
    -3.2661,
    5.1647,
    19.5439,
    -0.3944,
    0.4613,
    19.6892,
    7.9409,
    2.0954,
    0.9197,
    19.587,
    11.3511,
    -0.2268,
    0.346,
    -0.3117,
    1.1156,
    -1.7363,
    -0.3774,
    0.7064,
    0.1172,
    0.0033,
    0.8473,
    1.2123,
    3.6439,
    2.3556,
    -0.3097,
    -2.0371,
)
# neighbourhood.NEIGHBOUR_FEATURES: the same, among all other pairs
SECOND_ROUND: tuple[float, ...] = (
    0.5696,
    0.0251,
    0.0341,
    0.2541,
    2.703,
    -0.0462,
    0.4273,
    -0.2573,
    -0.1453,
    2.0111,
    1.9249,
    -1.5516,
)
