"""The panel below the articles: the current fact or cell in words, or the story at a glance."""
