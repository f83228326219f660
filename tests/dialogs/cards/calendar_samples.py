"""The cards about dates: advice before one is chosen, and a forum's calendars, filled with one text."""

from datetime import date, datetime, time

from dialogs.advice.advice_card import Advice
from dialogs.advice.free_busy_card import NOT_LOOKED_AT, Calendars
from dialogs.dates import calendars_card as calendars
from dialogs.meetings import meetings_card as meetings
from dialogs.texts import Texts
from forum.advice import Alternative, Clash, DateCalendar, LocalDay
from forum.errors import Invalid
from forum.free_busy import CalendarsSeen, Fullness
from forum.meetings import Meeting, Mode
from forum.ports import Message
from forum.use_cases.meetings.schedule_meeting import MeetingForm
from tests.dialogs.cards.full_forum import ID, FullForum

_SIX = datetime.fromisoformat("2030-04-13T18:00")
CALENDARS = [
    NOT_LOOKED_AT,
    Calendars(looking=True),
    Calendars(seen=CalendarsSeen(0, 0, 0, {})),
    Calendars(seen=CalendarsSeen(4, 1, 1, {_SIX: 1})),
    Calendars(seen=CalendarsSeen(60, 40, 20, {_SIX: 59})),
]
"""Before, while and after they were looked at: none seen, few, and many."""


def calendar_samples(texts: Texts, full: FullForum) -> dict[str, list[Message]]:
    """By the name of the function."""
    forum, words = full.forum, full.words
    days = [
        LocalDay(ID(number), forum.id, date(2030, 4, 1), date(2030, 4, 3), words[:200], moves)
        for number, moves in enumerate(["", "eid-al-adha"] * 20)
    ]
    values = calendars.SaveCalendars(
        forum=forum.id,
        once="key",
        looked_at=",".join(DateCalendar),
        region="US-NY",
        place=words[:100],
        words=words[:200],
    )
    full_state = calendars.CalendarsState([("leeds", "Leeds")], days, values)
    bare = calendars.CalendarsState([], [], calendars.SaveCalendars(forum=forum.id, once="key"))
    some = calendars.CalendarsState([], [], values.model_copy(update={"looked_at": "sikh,bank"}))
    return {
        "calendars_form": [
            calendars.calendars_form(texts, forum, full_state, Invalid("calendars-place-wrong")),
            calendars.calendars_form(texts, forum, bare),
        ],
        "calendars_saved_card": [
            calendars.calendars_saved_card(texts, forum, state) for state in (full_state, bare, some)
        ],
        "confirm_card": [
            _confirmed(texts, full, calendars, before, advised=advised)
            for advised in (False, True)
            for calendars in CALENDARS
            for before in (None, full.meeting)
        ],
    }


def _confirmed(
    texts: Texts, full: FullForum, calendars: Calendars, before: Meeting | None, *, advised: bool
) -> Message:
    words = full.words
    values = meetings.CheckMeeting(forum=full.forum.id, once="key", venue=words[:200], note=words[:1000])
    form = MeetingForm(date(2030, 4, 13), time(18), 90, Mode.HYBRID, words[:200], words[:1000])
    clashes = (
        Clash("near-moon", "muslim", 7, "eid-al-adha", day=date(2030, 4, 13), certain=False),
        Clash("near-differs", "sikh", 6, "vaisakhi", day=date(2030, 4, 14), certain=False),
        Clash("eve", "jewish", 9, "passover", at=time(19, 51)),
        Clash("local", "", 6, called=words[:200]),
        Clash("calendars", "", 6, full=Fullness(20, 60)),
        Clash("not-known", "hindu", 1, called="2031"),
    )
    nearby = [Alternative(datetime.fromisoformat(f"2030-04-1{n}T18:00"), clashes[n:]) for n in (3, 4, 5)]
    advice = Advice(clashes, nearby) if advised else Advice()
    return meetings.confirm_card(texts, full.forum, values, form, 12, advice, calendars, before)
