"""Sending questions to a second reader from the desk, and leaving its findings out."""
