"""What the engine sets against each other, and what it must not."""
