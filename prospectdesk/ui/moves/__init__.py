"""What a move asks for before the card lands: dates, sales, presentations, and the three ends."""
