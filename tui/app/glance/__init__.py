"""The overview: differences, updates, copies, and facts that one article alone states."""
