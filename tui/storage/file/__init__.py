"""The file of a comparison: its format, its records, and reading, writing, checking and locking it."""
