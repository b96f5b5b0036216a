"""Help: keys and marks, and the tour."""
