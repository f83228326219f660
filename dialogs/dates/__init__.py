"""Finding a date: the poll, the calendars, and the next meeting."""
