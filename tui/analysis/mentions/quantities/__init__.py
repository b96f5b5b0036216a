"""Numbers in sentences, with what they count or measure."""
