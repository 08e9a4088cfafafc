"""The quick form for a new lead."""
