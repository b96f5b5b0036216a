"""How good the engine is: the stories with gold, the scorer, and the figures that may not fall."""
