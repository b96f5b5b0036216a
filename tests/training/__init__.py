"""Training of the constants in ``tui/analysis/weights.py`` and ``trees.py``; needs numpy, which the product does not."""
