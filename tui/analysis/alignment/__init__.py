"""Which sentences of different articles state one thing: candidates, features, scores, links, groups."""
