"""The page Today: what waits for the user, and what is done with it in one keystroke."""
