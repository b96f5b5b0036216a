"""Asking a second reader from the desk, and leaving its part out."""
