"""The database and all SQL. Nothing outside this package knows that it is SQLite."""
