"""A value with its clause: the question it answers, and which claims may be compared."""
