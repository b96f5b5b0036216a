"""Constants of the trained scores, fitted by ``python -m tests.training``; thresholds are set by hand.

Each model is logistic: a weight for each feature, in the order of the features' names, then the
intercept.
"""

# features.FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    18.9467,
    -11.3698,
    -0.4427,
    -3.1313,
    -1.9993,
    2.2801,
    -2.1598,
    21.5086,
    -0.9929,
    1.921,
    23.7301,
    20.5595,
    4.9493,
    0.8012,
    23.7446,
    19.4926,
    -0.7573,
    2.8633,
    -0.7127,
    1.2309,
    -1.4616,
    0.4324,
    0.0382,
    0.7534,
    1.038,
    1.1142,
    2.0877,
    -3.5207,
)
# beside.BESIDE_FEATURES: the same, beside all other pairs
BESIDE: tuple[float, ...] = (
    0.4185,
    0.0423,
    -0.0102,
    0.5209,
    3.4812,
    -0.1972,
    0.0019,
    -0.2066,
    -0.7568,
    5.6291,
    5.9751,
    -1.7878,
)
LINKED = 0.65  # probability from which a pair is a link

# matches.MATCH_FEATURES: two values are told of the same thing
MATCH: tuple[float, ...] = (
    -0.5329,
    0.4742,
    0.4236,
    -0.5501,
    -0.3554,
    -0.6616,
    -0.945,
    -0.4937,
    -0.9883,
    0.6355,
    -0.1473,
    -0.0035,
    -0.6744,
    0.9303,
    -0.1322,
    -2.8729,
    0.7704,
    -0.1116,
    -1.6651,
    -1.8512,
    0.3715,
    -0.2567,
    -0.8131,
    1.4815,
    -2.1683,
    2.283,
)
SAME_SLOT = 0.5
# matches.CONFLICT_FEATURES: two different values contradict each other
CONFLICT: tuple[float, ...] = (
    0.5223,
    -2.7681,
    -0.8141,
    1.0916,
    0.0451,
    -3.4132,
    -2.9919,
    1.7584,
    0.977,
    -0.7501,
    -2.2491,
    0.1657,
)
ALARM = 0.6  # probability from which a difference is shown
