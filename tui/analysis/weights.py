"""Constants of the trained scores, fitted by ``python -m tests.training``.

``LINKED`` and ``ABSENT`` are set by hand.

Each model is logistic: a weight for each feature, in the order of the features' names, then the
intercept.
"""

# features.FEATURES: two sentences state the same thing
PAIR: tuple[float, ...] = (
    8.2229,
    -5.4691,
    -0.9032,
    -1.6467,
    -0.972,
    2.5446,
    -2.3695,
    8.4349,
    27.0578,
    -0.0643,
    0.6861,
    23.1484,
    8.03,
    1.7376,
    0.9395,
    19.9066,
    11.5423,
    -0.2546,
    0.8555,
    -0.4891,
    1.271,
    -1.849,
    -0.1578,
    0.3581,
    1.7915,
    0.4391,
    -0.104,
    1.3635,
    -3.3006,
)
# neighbourhood.NEIGHBOUR_FEATURES: the same, among all other pairs
SECOND_ROUND: tuple[float, ...] = (
    0.5144,
    0.0724,
    0.0395,
    0.0584,
    2.7428,
    -0.0777,
    0.4676,
    -0.3141,
    -0.1856,
    1.9582,
    2.3306,
    -1.3714,
)
LINKED = 0.5  # probability from which a pair is a link

# disagreements.values.CLUSTER_FEATURES: values brought together are a real disagreement
THREAD: tuple[float, ...] = (
    1.2902,
    -0.5594,
    -0.0246,
    -0.3149,
)
SURE: float = 0.76  # confidence from which nine in ten alarms of real coverage left out are right
POSSIBLE: float = 0.29  # confidence from which more than half of them are
# absences.ABSENCE_FEATURES: an article says nothing of a fact
ABSENCE: tuple[float, ...] = (
    -0.196,
    -0.3469,
    -1.7277,
    -0.9169,
    -0.155,
    -0.2583,
    -0.0165,
    -0.7035,
    0.2057,
    -0.0924,
    -0.219,
    0.3494,
    3.1766,
)
ABSENT = 0.88  # probability from which it is said: of real stories left out, nine in ten such are right
