"""Times in sentences: dates, stretches of days, times of day, and the role that a sentence gives them."""
