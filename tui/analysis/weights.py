"""Constants of the trained scores, fitted by ``python -m tests.training``.

``LINKED`` and ``ABSENT`` are set by hand.

Each model is logistic: a weight for each feature, in the order of the features' names, then the
intercept.
"""

# features.FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    6.2561,
    -3.79,
    -0.4099,
    -1.3796,
    -0.2663,
    1.7399,
    -2.5345,
    6.2559,
    27.5274,
    -0.2438,
    1.0427,
    21.1924,
    6.8626,
    2.1716,
    0.4158,
    16.457,
    7.2075,
    0.1019,
    0.183,
    -0.3131,
    0.759,
    -1.4218,
    -0.0761,
    0.0875,
    2.015,
    0.4859,
    -0.9074,
    1.4311,
    -3.382,
)
# neighbourhood.NEIGHBOUR_FEATURES: the same, among all other pairs
SECOND_ROUND: tuple[float, ...] = (
    0.5927,
    0.0218,
    0.0471,
    0.1202,
    2.3175,
    0.2291,
    0.3423,
    -0.1996,
    -0.2934,
    2.552,
    2.2265,
    -1.3398,
)
LINKED = 0.5  # probability from which a pair is a link

# disagreements.values.CLUSTER_FEATURES: values brought together are a real disagreement
THREAD: tuple[float, ...] = (
    0.9164,
    -0.5102,
    0.0895,
    0.1475,
    0.1412,
    0.6716,
    -0.8145,
)
SURE: float = 0.81  # confidence from which nine in ten alarms of real coverage left out are right
POSSIBLE: float = 0.36  # confidence from which more than half of them are
# absences.ABSENCE_FEATURES: an article says nothing of a fact
ABSENCE: tuple[float, ...] = (
    -0.2531,
    -0.8492,
    -1.5216,
    -0.7752,
    -0.2226,
    -0.3339,
    -0.0966,
    -0.2985,
    0.0551,
    0.2137,
    -0.0876,
    -0.115,
    2.3562,
)
ABSENT = 0.88  # probability from which it is said: of real stories left out, nine in ten such are right
