"""The first file: what may be disclosed, as a document that can be sent once somebody has read it."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from dialogs.texts import texts_for
from forum.actions import Progress
from forum.disclosure.record import Doing, HeldMeeting, Period, Record, SentBrief
from forum.meetings import Mode
from forum.papers import Ask, Paper, PaperSection

AUTHOR = "Folkmoot"
MODES = {Mode.IN_PERSON: "in person", Mode.ONLINE: "online", Mode.HYBRID: "in person and online"}
PROGRESS = {
    Progress.OPEN: "open",
    Progress.IN_PROGRESS: "in progress",
    Progress.BLOCKED: "blocked",
    Progress.DONE: "done",
    Progress.CLOSED: "closed without being done",
}
PARTS = {
    "themes": "What people raised",
    "done": "What was done",
    "due": "What is still to be done",
    "coming": "Who came",
}
FEW = "fewer than 5, or not recorded"


def day_in_words(day: date) -> str:
    """E.g. "Tuesday 9 April 2030"."""
    return texts_for("en").day(day)


def disclosable(title: str, period: Period, record: Record, made_at: datetime) -> Paper:
    """`title` is the forum's name; that of a listening circle is not told."""
    sections = [_about(), *_of_meetings(record.meetings), *(_brief(one) for one in record.briefs), *_doings(record)]
    if record.page:
        sections.append(PaperSection("The page on the web", paragraphs=tuple(record.page)))
    if len(sections) == 1:
        sections.append(
            PaperSection(
                "Nothing found",
                paragraphs=("The forum has no meeting, paper or action of this period that may be disclosed.",),
            )
        )
    return Paper(
        title=title,
        subtitle=f"{day_in_words(period.first)} to {day_in_words(period.last)}",
        author=AUTHOR,
        language="en",
        made_at=made_at,
        sections=tuple(sections),
        footer="Names, email addresses, postcodes and numbers under 5 are left out",
    )


def _about() -> PaperSection:
    said = (
        "Where a name was, it says [name]; where an email address, a postcode or a telephone number was, [address] or "
        "[number]. "
        "Numbers of "
        "people under 5 are not given, nor numbers from which one could be worked out.",
        "Everything is of the period above, in the forum’s time zone: agendas and minutes by the day of the "
        "meeting, briefs "
        "by the day on which they were finished, actions and opportunities by the day on which they were noted.",
    )
    return PaperSection("About this document", paragraphs=said)


def _of_meetings(meetings: Sequence[HeldMeeting]) -> Iterator[PaperSection]:
    if meetings:
        yield PaperSection("Meetings held", points=tuple(map(_sitting, meetings)))
    for one in meetings:
        day = day_in_words(one.day)
        if one.agenda:
            yield PaperSection(f"Published agenda, {day}", points=tuple(one.agenda))
        if one.minutes or one.agreed:
            items = tuple(Ask(title or "The meeting as a whole", "\n".join(lines)) for title, lines in one.minutes)
            yield PaperSection(f"Published minutes, {day}", asks=items)
        if one.agreed:
            yield PaperSection(f"Agreed on {day}", points=tuple(one.agreed))


def _sitting(one: HeldMeeting) -> str:
    came = FEW if one.came is None else str(one.came)
    ways = "" if one.in_person is None else f", {one.in_person} in person and {one.online} online"
    return f"{day_in_words(one.day)}, {MODES[one.mode]}. How many came: {came}{ways}."


def _brief(one: SentBrief) -> PaperSection:
    return PaperSection(
        f"Brief {one.number} for the board, {day_in_words(one.day)}",
        paragraphs=tuple(f"{PARTS[name]}: {line}" for name, words in one.parts for line in words.splitlines() if line),
        asks=tuple(
            Ask(title, "\n".join(filter(None, [words, f"The board’s answer: {answer}" if answer else ""])))
            for title, words, answer in one.points
        ),
    )


def _doings(record: Record) -> Iterator[PaperSection]:
    if record.actions:
        yield PaperSection("Actions", points=tuple(map(_action, record.actions)))
    if record.opportunities:
        yield PaperSection("Opportunities passed on", points=tuple(map(_opportunity, record.opportunities)))


def _action(one: Doing) -> str:
    due = f", due {day_in_words(one.due)}" if one.due else ""
    state = f"; {PROGRESS[one.progress]}" if one.progress else ""
    return f"{one.text} (noted {day_in_words(one.day)}{due}{state})"


def _opportunity(one: Doing) -> str:
    due = f", open until {day_in_words(one.due)}" if one.due else ""
    taken = FEW if one.taken_up is None else str(one.taken_up)
    return f"{one.text} (passed on {day_in_words(one.day)}{due}; how many took it up: {taken})"
