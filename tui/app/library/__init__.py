"""The library of saved comparisons."""
