"""CSV, vCard and iCalendar files in and out. Knows nothing of the database."""
