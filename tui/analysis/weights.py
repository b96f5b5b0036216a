"""Constants of the trained scores. Made by ``python -m tests.training``; not edited by hand."""

PAIR: tuple[float, ...] = (
    21.73,
    -9.44,
    1.09,
    -5.58,
    -1.13,
    0.94,
    -3.32,
    12.49,
    -2.06,
    2.47,
    2,
    0.5,
    -0.3,
    1.5,
    -0.3,
    1,
    1,
    -0.3,
    1.17,
    -1.53,
    0.43,
    -0.23,
    1.92,
    1.0,
    -0.35,
    1.5,
    -6,
)
LINKED = 0.65
MATCH: tuple[float, ...] = (1, 0.3, 3, 1, 1, 1, -2, -0.5, 1, -0.7, 0.3, 0, 0, 0.3, 0, 0.3, -0.5, 1, 1, -2, -2)
SAME_SLOT = 0.5
CONFLICT = 0.7
