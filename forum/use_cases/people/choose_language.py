"""People without Teams choose the language that they read; in Teams it comes with each message."""

from forum.people import Person


def choose_language(person: Person, locale: str) -> None:
    """From now on, in every forum. The caller has made sure that we speak it."""
    person.locale = locale
