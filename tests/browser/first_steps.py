"""What every flow in the Playground begins with: a forum and its next meeting."""

from datetime import date, timedelta

from bot.local.sample_forum import ENGAGEMENT_OFFICER, PEOPLE
from tests.browser.playground_page import PlaygroundPage

FORUM = "Community and Faith Forum"


def set_up(playground: PlaygroundPage) -> None:
    """A forum of six. Everybody is a member, and the engagement officer at the screen is the chair."""
    playground.channel()
    form = playground.card("Let’s set up your forum")
    form.write("Name of the forum", FORUM)
    form.choose("Facilitators (they care for those who could not come)", PEOPLE[-1].name)
    form.press("When?")
    form.write("Usual place", "St Mary’s Hall, Church Street")
    form.press("Set up the forum")
    assert ENGAGEMENT_OFFICER.name in playground.card(f"{FORUM} is set up").text


def schedule(playground: PlaygroundPage) -> None:
    """A second Tuesday, as the forum meets, so far ahead that its topics have not closed; announced in the channel."""
    playground.personal_chat()
    playground.say("schedule")
    form = playground.card(f"Next meeting of {FORUM}")
    form.set_date("Day", _second_tuesday().isoformat())
    form.write("A note for everybody (if you like)", "Tea and dates from half past five.")
    form.press("Continue")
    playground.card("Shall I set up this meeting?")
    playground.sees("None of the 6 calendars that can be seen has anything else then.")
    playground.card("Shall I set up this meeting?").press("Yes, set it up")
    playground.card("I am setting up the meeting")
    playground.channel()
    playground.card("Are you coming?")


def in_a_fortnight() -> str:
    """A day as people write it, such as "14 December"."""
    day = date.today() + timedelta(days=14)  # noqa: DTZ011  the browser's own day
    return f"{day.day} {day:%B}"


def _second_tuesday() -> date:
    days = (date.today() + timedelta(days=count) for count in range(15, 60))  # noqa: DTZ011  the browser's own day
    return next(day for day in days if day.weekday() == 1 and 8 <= day.day <= 14)
