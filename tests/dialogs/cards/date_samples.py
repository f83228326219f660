"""The cards of date polls, with as many dates and as much text as the rules let anybody write."""

from collections.abc import Sequence
from datetime import UTC, datetime

from dialogs.dates import date_forms_card as date_forms
from dialogs.dates import date_ranking_card as date_ranking
from dialogs.dates import dates_card as dates
from dialogs.texts import Texts
from forum.advice import Clash
from forum.date_polls import Choice, DateCounts, DatePoll, DateStanding, Names, RankedDate
from forum.errors import Invalid
from forum.forums import Forum, Openness
from forum.ids import DatePollId, MeetingId, PersonId
from forum.meetings import MeetingState, Mode
from forum.people import Person
from forum.ports import Message
from forum.use_cases.dates.ask_dates import MOST_DATES, DatesForm
from forum.use_cases.dates.date_views import DatesView, RankingView, WhoSaid
from tests.dialogs.cards.calendar_samples import CALENDARS
from tests.dialogs.cards.full_forum import FullForum, copied

STARTS = tuple(datetime.fromisoformat(f"2030-04-{day:02}T18:00") for day in (9, 11, 16, 18, 23))
WRONG = Invalid("dates-how-many", fewest=2, most=5)
COUNTS = [DateCounts(40, 12, 8)] * MOST_DATES
EID = Clash("moon", "muslim", 10, "eid-al-adha", certain=False)


def date_poll_of(
    words: str, forum: Forum, names: Names, closed_at: datetime | None = None, meeting: str = ""
) -> DatePoll:
    return DatePoll(
        id=DatePollId("poll"),
        forum_id=forum.id,
        starts=STARTS,
        minutes=90,
        mode=Mode.HYBRID,
        venue=words[:200],
        names=names,
        asked_by=PersonId("asker"),
        asked_at=datetime(2030, 3, 4, tzinfo=UTC),
        closes=datetime.fromisoformat("2030-03-11T18:00"),
        time_zone="Europe/London",
        closed_at=closed_at,
        meeting_id=MeetingId(meeting) if meeting else None,
    )


def _views(full: FullForum) -> list[DatesView]:
    """Open, closed, answered, not answered, with and without numbers, decided, and called off."""
    named, hidden = (date_poll_of(full.words, full.forum, names) for names in Names)
    closed = date_poll_of(full.words, full.forum, Names.CHAIRS, named.asked_at)
    decided = date_poll_of(full.words, full.forum, Names.NOBODY, named.asked_at, "meeting")
    own = tuple(list(Choice)[place % 3] for place in range(MOST_DATES))
    return [
        DatesView(named, 60, COUNTS, own=own),
        DatesView(hidden, 3, None, may_stop=True),
        DatesView(closed, 60, COUNTS, own=own),
        DatesView(decided, 60, COUNTS, full.meeting),
        DatesView(decided, 60, COUNTS, copied(full.meeting, state=MeetingState.CANCELLED)),
    ]


def _rankings(full: FullForum, people: Sequence[Person]) -> list[RankingView]:
    """With and without names, with and without numbers, with some dates past, and with all of them past."""
    named, hidden = (date_poll_of(full.words, full.forum, names) for names in Names)
    closed = date_poll_of(full.words, full.forum, Names.NOBODY, named.asked_at, "meeting")
    standings = [
        DateStanding.FIRST,
        DateStanding.EQUAL,
        DateStanding.FEWER_YES,
        DateStanding.MORE_SHUT_OUT,
        DateStanding.EQUAL,
    ]
    ranked = [RankedDate(place, COUNTS[place], standing) for place, standing in enumerate(standings)]
    said = [WhoSaid(people, people)] * MOST_DATES
    return [
        RankingView(full.forum, named, 60, ranked, has_counts=True, said=said, silent=people),
        RankingView(full.forum, hidden, 3, ranked[1:], has_counts=False),
        RankingView(full.forum, closed, 60, [], has_counts=True),
    ]


def date_samples(texts: Texts, full: FullForum) -> dict[str, list[Message]]:
    """By the name of the function."""
    words, forum = full.words, full.forum
    circle = copied(forum, openness=Openness.LISTENING_CIRCLE)
    values = date_forms.empty_dates(forum, STARTS, STARTS[0].date())
    values = values.model_copy(update={"venue": words[:200], "minutes": "100"})
    form = DatesForm(STARTS, 90, Mode.HYBRID, STARTS[0].date(), words[:200])
    poll = date_poll_of(full.words, full.forum, Names.CHAIRS)
    return {
        "dates_form": [
            date_forms.dates_form(texts, forum, values, WRONG, poll),
            date_forms.dates_form(texts, circle, values),
        ],
        "confirm_dates_card": [
            date_forms.confirm_dates_card(
                texts,
                forum,
                values,
                form,
                [[EID, Clash("local", "", 6, called=words[:200])]] * len(form.starts),
                calendars,
                [EID],
            )
            for calendars in CALENDARS
        ],
        "dates_card": [
            dates.dates_card(texts, forum, view, refresh_for=["29:1"], for_chair=True, reminder=reminder, said=words)
            for view in _views(full)
            for reminder in (False, True)
        ],
        "ranking_card": [date_ranking.ranking_card(texts, view, said=words) for view in _rankings(full, full.people)],
    }
