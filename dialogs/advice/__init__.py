"""What is known about a date before anybody is asked: holy days, holidays, elections, clock changes and calendars."""
