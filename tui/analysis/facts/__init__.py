"""Groups of sentences that answer one question: what they agree on, who is silent, what is unsettled."""
