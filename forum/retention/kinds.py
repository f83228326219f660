"""The retention table: what is kept, why, for how long, and who sees it (UK GDPR, Article 30, "Records of processing").

It is in two parts: what goes by itself after a time, and what stays until something happens.
"""

from collections.abc import Callable, Sequence

from forum.retention.lasting import LASTING
from forum.retention.periods import DAYS, Kept, days_kept
from forum.retention.row import Row

GOES_BY_ITSELF: Sequence[Row] = (
    Row(
        Kept.NEEDS,
        what="needs at a meeting (access, food, prayer, childcare), who comes along; names of people who are on no "
        "list; answers in Outlook that may be from several people",
        why="to arrange the meeting. Needs may reveal belief or health, so they go first",
        sees="chairs and facilitators; each person their own",
        until="{days} after the meeting",
    ),
    Row(
        Kept.COMMENTS,
        what="comments on an agenda; of an unattributed one no author is kept",
        why="so that chairs can deal with them at the meeting and in its minutes",
        sees="chairs; authors their own",
        until="{days} after the meeting; the words at once when they are taken back",
    ),
    Row(
        Kept.ANSWER_NOTES,
        what="who noted an answer for whom",
        why="so that people can ask who answered for them",
        sees="the person it is about and whoever noted it",
        until="{days} after the meeting",
    ),
    Row(
        Kept.INVITED,
        what="names and addresses that an invitation went to, who wants no reminder, the event as it was last seen",
        why="to recognise answers from Outlook, and to leave people alone who asked for that",
        sees="nobody; each person their own wish",
        until="{days} after the meeting",
    ),
    Row(
        Kept.ATTENDANCE,
        what="answers to invitations, and who came",
        why="to plan meetings, to notice who has stopped coming, and to count people for trends and the board",
        sees="the channel sees numbers; chairs and facilitators names; each person their own",
        until="{days} after the meeting",
    ),
    Row(
        Kept.POLLS,
        what="quick polls: the question, who answered and what; of an unattributed poll nothing links the two",
        why="to show what the forum thinks",
        sees="everybody in the forum the numbers; each person their own named answer",
        until="{days} after the poll has closed",
    ),
    Row(
        Kept.DATE_POLLS,
        what="date polls: the dates, who answered and what",
        why="to find a date",
        sees="the channel numbers; names as the poll says; each person their own",
        until="{days} after the poll has closed. With hidden names, who said what goes when it closes",
    ),
    Row(
        Kept.TAKEN_UP,
        what="of how many people somebody knows who took an opportunity up",
        why="to add them up",
        sees="the chairs the sum; each person their own number",
        until="{days} after its deadline",
    ),
    Row(
        Kept.ROLE_CHANGES,
        what="who changed which role of whom",
        why="so that nobody gets a role, or loses one, unseen",
        sees="everybody in the channel; of a listening circle only those in office",
        until="{days} after the change",
    ),
    Row(
        Kept.AUDIT,
        what="the audit trail: who changed what in a forum, and who did something in somebody else’s name; nothing "
        "that anybody wrote, and nothing that was sent unattributed",
        why="so that those who answer for the forum can see who did what",
        sees="chairs and operators; each person how many lines name them",
        until="{days} after the deed; who noted something for somebody else as long as who noted an answer, from the "
        "day of the deed; what concerns the page on the web when the forum becomes a listening circle",
    ),
    Row(
        Kept.LINKS,
        what="that a personal link was made, and for whom (the board’s contact too); the link itself is in no table",
        why="to open it, to close it, and to offer a new one when it is too old",
        sees="nobody; “my data” says how many are open",
        until="{days} after the link has expired; when the person leaves the forum",
    ),
    Row(
        Kept.INTEREST,
        what="name, address or number, and words that somebody sent with the form on a forum’s page on the web",
        why="so that a chair can get in touch",
        sees="chairs",
        until="at most {days} after it was sent; as soon as a chair has dealt with it; at once if the forum becomes a "
        "listening circle",
    ),
    Row(
        Kept.LOOKS,
        what="a look at how many calendars are full, while it lasts; not whose",
        why="to show a chair what came of it",
        sees="the chair who asked",
        until="when it has been shown, at most {days} after it was asked for",
    ),
    Row(
        Kept.JOBS,
        what="jobs: what was to be done and when, by ids, with the text of a calendar event and the names of files",
        why="to find out what happened",
        sees="operators",
        until="{days} after the job has ended",
    ),
    Row(
        Kept.NOTES,
        what="facilitators’ notes about people who did not come, who may read them, and whom facilitators were told of",
        why="so that nobody is forgotten, and nobody is asked twice",
        sees="those who were facilitators when it was noted, and those it was handed over to",
        until="the months in the forum’s settings after the note was last changed; not before a reminder has come",
    ),
    Row(
        Kept.MINUTES,
        what="minutes: every version, its actions with their owners, and its files",
        why="the forum’s record of a meeting",
        sees="everybody in the forum, once published; before that chairs",
        until="the same months after the newest version; while there is a draft, at least 90 days after it was put "
        "together",
    ),
    Row(
        Kept.REASONS,
        what="how many people gave which reason for not coming, as chairs saw it; no number under 5",
        why="so that everybody sees the same numbers for a quarter, and nobody can work out whose one moved",
        sees="chairs, facilitators and the board",
        until="when the quarter is over",
    ),
)

RETENTION: Sequence[Row] = (*GOES_BY_ITSELF, *LASTING)
SWEPT: Sequence[Kept] = tuple(row.kind for row in GOES_BY_ITSELF)


def in_days(kind: Kept) -> str:
    """For how long something is kept now, as operators set it: "731 days"."""
    days = days_kept(kind)
    return "1 day" if days == 1 else f"{days} days"


def until_of(row: Row, said: Callable[[Kept], str] = in_days) -> str:
    """When it goes, in words. `said`: for how long that is."""
    return row.until.format(days=said(row.kind)) if row.kind in DAYS else row.until
