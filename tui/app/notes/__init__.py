"""The user's annotations: notes, tags, verdicts and the list of all of them."""
