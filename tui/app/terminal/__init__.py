"""What the terminal sends and what it is sent: bracketed paste, and the last filter before the output."""
