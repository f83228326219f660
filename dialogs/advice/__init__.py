"""What is known about a date before anybody is asked: feasts, exams, travel and calendars."""
