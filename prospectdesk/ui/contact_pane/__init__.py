"""The detail pane: everything about one contact, readable at a glance and editable in place."""
