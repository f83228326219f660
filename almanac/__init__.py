"""Calendars and the sun: what may keep people away on a date. Implements forum.advice.DateAdvisor, without any
network.
"""
