"""Reading sources: bytes of a file, a folder or standard input become articles."""
