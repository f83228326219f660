"""Calendars and the sun: what may keep people away on a date. Keeps forum.advice.DateAdvisor, without any network."""
