"""The main window: what stands around the pages, and how they work together."""
