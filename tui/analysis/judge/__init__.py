"""Learned judges: which differing values, sentences and facts are what they seem."""
