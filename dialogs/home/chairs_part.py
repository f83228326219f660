"""The part of the home card that is for chairs and facilitators: what waits for them."""

from dialogs.home.home_buttons import word_button
from dialogs.kit.elements import CardElement
from dialogs.kit.looks import row
from dialogs.kit.parts import group, line
from dialogs.texts import Texts
from forum.meetings import Meeting
from forum.use_cases.home.home_views import ChairsWork, HomeView


def chairs_part(texts: Texts, view: HomeView) -> list[CardElement]:
    """A line and a button for each; nothing if nothing waits."""
    rows = [*_roll(texts, view), *(_for_chairs(texts, view.chairs) if view.chairs else [])]
    if not rows:
        return []
    waits = [row(words, beside=word_button(texts, view.forum, word, title)) for words, word, title in rows]
    return [group(line(texts("home-waits"), bold=True), *waits)]


Row = tuple[str, str, str]
"""What is said, the word behind the button, and the name of its title."""


def _roll(texts: Texts, view: HomeView) -> list[Row]:
    if view.roll_of is None:
        return []
    return [(texts("home-roll", day=_day(texts, view.roll_of)), "roll", "do-roll")]


def _for_chairs(texts: Texts, work: ChairsWork) -> list[Row]:
    rows: list[Row] = []
    if work.unsettled:
        rows.append((texts("home-unsettled", day=_day(texts, work.unsettled)), "meeting", "home-see-meeting"))
    if work.agenda_of:
        said = texts("home-agenda", day=_day(texts, work.agenda_of), count=work.topics)
        rows.append((said, "agenda", "home-shape"))
    if work.overdue:
        rows.append((texts("home-overdue", count=work.overdue), "actions", "do-actions"))
    if work.brief_about:
        rows.append((texts("home-brief", day=_day(texts, work.brief_about)), "board brief", "do-board-brief"))
    if work.minutes_of:
        rows.append((texts("home-minutes", day=_day(texts, work.minutes_of)), "minutes", "home-minutes-do"))
    if work.board_answers:
        said = texts("home-board-answers", count=work.board_answers)
        rows.append((said, "board answers", "do-board-answers"))
    if work.joiners:
        rows.append((texts("home-joiners", count=work.joiners), "people", "do-people"))
    return rows


def _day(texts: Texts, meeting: Meeting) -> str:
    return texts.short_day(meeting.starts)
