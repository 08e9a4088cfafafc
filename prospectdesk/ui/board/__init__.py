"""The board: one column a stage, virtual, so that a million cards open at once."""
