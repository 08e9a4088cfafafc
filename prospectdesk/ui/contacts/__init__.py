"""The contacts page: a sortable table, virtual over a million lines, and the trash."""
