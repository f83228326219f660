"""What every flow in the Playground begins with: a forum, and its next meeting."""

from bot.local.sample_forum import ENGAGEMENT_OFFICER, PEOPLE
from tests.browser.playground_page import Card, PlaygroundPage

FORUM = "Community and Faith Forum"


def fill_set_up(playground: PlaygroundPage) -> Card:
    """The form in the channel, filled in but not sent. Everybody is a member; who sits at the screen is the chair."""
    playground.channel()
    form = playground.card("Let’s set up your forum")
    form.write("Name of the forum", FORUM)
    form.write("Usual place", "St Mary’s Hall, Church Street")
    form.choose("Facilitators (they care for those who could not come)", PEOPLE[-1].name)
    return form


def set_up(playground: PlaygroundPage) -> None:
    """A forum of six, chaired by the engagement officer."""
    fill_set_up(playground).press("Set up the forum")
    assert ENGAGEMENT_OFFICER.name in playground.card(f"{FORUM} is set up").text


def fill_schedule(playground: PlaygroundPage) -> Card:
    """The next meeting by the forum's rhythm, up to the question whether to set it up."""
    playground.personal_chat()
    playground.say("schedule")
    form = playground.card(f"Next meeting of {FORUM}")
    form.write("A note for everybody (if you like)", "Tea and dates from half past five.")
    form.press("Continue")
    return playground.card("Shall I set up this meeting?")


def schedule(playground: PlaygroundPage) -> None:
    """The next meeting, announced in the channel."""
    fill_schedule(playground).press("Yes, set it up")
    playground.channel()
    playground.card("Are you coming?")
