"""Constants of the trained scores, fitted by ``python -m tests.training``.

``LINKED`` and ``ABSENT`` are set by hand.

Each model is logistic: a weight for each feature, in the order of the features' names, then the
intercept.
"""

# features.FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    6.2769,
    -3.5946,
    -0.4207,
    -1.4437,
    -0.268,
    1.7338,
    -2.5716,
    6.3708,
    27.4468,
    -0.2346,
    1.0276,
    21.2428,
    6.8682,
    2.1764,
    0.4089,
    16.4777,
    7.2118,
    0.1053,
    0.2013,
    -0.3129,
    0.7886,
    -1.4058,
    -0.0715,
    0.0843,
    1.8596,
    0.4672,
    -0.7494,
    1.464,
    -3.3537,
)
# neighbourhood.NEIGHBOUR_FEATURES: the same, among all other pairs
SECOND_ROUND: tuple[float, ...] = (
    0.5843,
    0.0191,
    0.0534,
    0.1301,
    2.2997,
    0.2653,
    0.3423,
    -0.1786,
    -0.3018,
    2.5762,
    2.2341,
    -1.3768,
)
LINKED = 0.5  # probability from which a pair is a link

# disagreements.values.CLUSTER_FEATURES: values brought together are a real disagreement
THREAD: tuple[float, ...] = (
    0.975,
    -0.4541,
    0.0542,
    0.116,
    0.1125,
    0.9387,
    -0.8686,
)
SURE: float = 0.78  # confidence from which nine in ten alarms of real coverage left out are right
POSSIBLE: float = 0.33  # confidence from which more than half of them are
# absences.ABSENCE_FEATURES: an article says nothing of a fact
ABSENCE: tuple[float, ...] = (
    -0.2064,
    -0.8231,
    -1.5387,
    -0.7611,
    -0.1858,
    -0.285,
    -0.1515,
    -0.3727,
    0.1222,
    0.1565,
    -0.1172,
    -0.0683,
    2.3706,
)
ABSENT = 0.88  # probability from which it is said: of real stories left out, nine in ten such are right
