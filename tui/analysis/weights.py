"""Constants of the trained scores, fitted by ``python -m tests.training``.

``LINKED`` and ``ABSENT`` are set by hand.

Each model is logistic: a weight for each feature, in the order of the features' names, then the
intercept.
"""

# features.FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    6.3244,
    -3.2069,
    -0.5998,
    -0.8893,
    -0.9034,
    3.0262,
    -2.375,
    8.8823,
    24.9808,
    -0.1276,
    0.9186,
    21.8824,
    7.2908,
    1.3636,
    0.8317,
    20.5731,
    9.7273,
    -0.2502,
    0.8788,
    -0.3123,
    1.0482,
    -1.5541,
    -0.1168,
    0.2276,
    1.5762,
    0.3416,
    -0.2394,
    1.2178,
    -3.2659,
)
# neighbourhood.NEIGHBOUR_FEATURES: the same, among all other pairs
SECOND_ROUND: tuple[float, ...] = (
    0.5598,
    0.04,
    0.0557,
    0.1244,
    2.504,
    -0.0318,
    0.3464,
    -0.1832,
    -0.2117,
    2.4128,
    2.3036,
    -1.4135,
)
LINKED = 0.5  # probability from which a pair is a link

# disagreements.values.CLUSTER_FEATURES: values brought together are a real disagreement
THREAD: tuple[float, ...] = (
    0.8095,
    -1.3052,
    -0.3494,
    0.16,
    0.192,
    0.7286,
    -0.2813,
)
SURE: float = 0.78  # confidence from which nine in ten alarms of real coverage left out are right
POSSIBLE: float = 0.29  # confidence from which more than half of them are
# absences.ABSENCE_FEATURES: an article says nothing of a fact
ABSENCE: tuple[float, ...] = (
    -0.1916,
    -0.9554,
    -1.6872,
    -1.0134,
    -0.2792,
    -0.352,
    -0.078,
    -0.7701,
    0.2629,
    0.1583,
    -0.1558,
    0.0729,
    3.5544,
)
ABSENT = 0.88  # probability from which it is said: of real stories left out, nine in ten such are right
