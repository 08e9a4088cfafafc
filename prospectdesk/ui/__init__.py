"""What the user sees: one folder a screen, and what screens share."""
