"""The matrix: facts against articles."""
