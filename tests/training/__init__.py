"""Training of the constants in ``tui/analysis/weights.py``.

``python -m tests.training`` fits them anew on the stories with gold; it needs numpy, which the product
does not. Left-out figures (``python -m tests.evaluation --left-out``) fit them without the story scored.
"""
