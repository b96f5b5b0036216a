"""How two typed values compare: units, times of day, equal, near or apart."""
