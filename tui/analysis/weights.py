"""Constants of the trained scores, fitted by ``python -m tests.training``; thresholds are set by hand.

Each model is logistic: a weight for each feature, in the order of the features' names, then the
intercept.
"""

# features.FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    9.2561,
    -4.7963,
    -1.0579,
    -1.7174,
    -1.3939,
    2.0519,
    -2.5452,
    8.7719,
    26.0937,
    -0.1758,
    1.092,
    22.2143,
    7.6956,
    1.6451,
    0.7601,
    19.4243,
    11.4732,
    -0.2362,
    1.4828,
    -0.6266,
    1.6471,
    -2.1216,
    -0.1375,
    0.4295,
    1.2952,
    0.5655,
    0.6191,
    1.0109,
    -3.1667,
)
# beside.BESIDE_FEATURES: the same, beside all other pairs
BESIDE: tuple[float, ...] = (
    0.4904,
    0.1049,
    0.0294,
    -0.0688,
    3.0532,
    -0.508,
    0.5337,
    -0.4025,
    -0.1315,
    1.6881,
    2.4003,
    -1.2589,
)
LINKED = 0.5  # probability from which a pair is a link

# disagreements.threads: a thread is a real disagreement, by the log-odds of its likeliest pair, whether
# its values are times, and whether they are counts
THREAD: tuple[float, ...] = (
    1.1152,
    -0.6894,
    0.0481,
    -0.1611,
)
# absences.ABSENCE_FEATURES: an article says nothing of a fact
ABSENCE: tuple[float, ...] = (
    -0.064,
    -1.169,
    -1.521,
    -0.755,
    -0.28,
    -0.272,
    -0.388,
    0.105,
    0.144,
    0.196,
    -0.173,
    0.018,
    0.977,
)
ABSENT = 0.88  # probability from which it is said: of real stories left out, nine in ten such are right
