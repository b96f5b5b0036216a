"""The second reader: the wire, the evidence, the rule."""
