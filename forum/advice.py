"""What may keep people away on a date: said beforehand, with the reason, and never as a ban.

Nothing here knows who belongs to which faith, and nobody is asked. The calendars themselves are in `almanac/`.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Protocol

from forum.free_busy import FullAt, Fullness
from forum.ids import ForumId

# From this weight on something may keep people away; below, it is good to know.
KEEPS_AWAY = 5
# Days that the moon or a community decides, and that a forum's own people may correct.
MOVABLE = (
    *("ramadan", "eid-al-fitr", "arafah", "eid-al-adha", "islamic-new-year", "ashura", "mawlid"),
    *("holi", "navaratri", "dussehra", "diwali", "janmashtami", "raksha-bandhan"),
    *("vaisakhi", "guru-nanak", "guru-gobind-singh", "guru-arjan", "guru-tegh-bahadur"),
    *("hola-mohalla", "bandi-chhor", "vesak"),
)


class DateCalendar(StrEnum):
    """A calendar that a forum looks at before it meets. All of them unless a chair leaves some out."""

    BANK = "bank"
    SCHOOLS = "schools"
    MUSLIM = "muslim"
    JEWISH = "jewish"
    CHRISTIAN = "christian"
    ORTHODOX = "orthodox"
    HINDU = "hindu"
    SIKH = "sikh"
    BUDDHIST = "buddhist"
    BAHAI = "bahai"
    ELECTIONS = "elections"
    CLOCKS = "clocks"


class Severity(StrEnum):
    """How much a clash matters."""

    MAY_KEEP_AWAY = "may keep away"
    GOOD_TO_KNOW = "good to know"


@dataclass(frozen=True)
class Observance:
    """One day, or several in a row, that people keep. `name` is one of the texts "observance-...".

    `called` is a name in words, for bank holidays and the like, instead of a text. `from_sunset`: it begins on the
    evening before `first`, and ends at nightfall. Not `certain`: some keep it on another day. `moves`: that may be the
    day before or after it, which is not an observance itself.
    """

    name: str
    calendar: DateCalendar
    first: date
    last: date
    weight: int
    from_sunset: bool = False
    certain: bool = True
    called: str = ""
    moves: bool = False


@dataclass(frozen=True)
class Clash:
    """One reason why a time may not suit everybody. It never says who in the forum it may concern.

    `text` is one of the texts "advice-..."; `who` one of "who-...", or empty; `name` one of "observance-...", or
    `called` says it in words. `at` is a wall-clock time (sunset, say), `day` a date that the text mentions. A larger
    `weight` matters more. `full` is how many calendars are full then.
    """

    text: str
    who: str
    weight: int
    name: str = ""
    called: str = ""
    at: time | None = None
    day: date | None = None
    certain: bool = True
    full: Fullness | None = None

    @property
    def severity(self) -> Severity:
        """What the weight means."""
        return Severity.MAY_KEEP_AWAY if self.weight >= KEEPS_AWAY else Severity.GOOD_TO_KNOW


@dataclass(frozen=True)
class Alternative:
    """Another time near the one wanted. `starts` is naive wall-clock time; `clashes` still speak against it."""

    starts: datetime
    clashes: tuple[Clash, ...]


@dataclass(frozen=True)
class Region:
    """Whose bank holidays count: a country (ISO 3166-1, "GB") and its part ("ENG"), either may be empty."""

    country: str = ""
    subdivision: str = ""


@dataclass(eq=False)
class LocalDay:
    """A day that the forum's own people added. `moves` names the observance (one of MOVABLE) that falls on it here.

    Who added it is not kept: it would say something about that person's faith.
    """

    id: str
    forum_id: ForumId
    first: date
    last: date
    words: str
    moves: str = ""


@dataclass(eq=False)
class ForumCalendars:
    """What a forum chose. It stores the calendars left out, so that a new calendar is looked at too.

    `place` is a town or "latitude, longitude"; empty is the town that the time zone is named after. `schools` is the
    id of an authority whose school holidays are known, or empty.
    """

    forum_id: ForumId
    left_out: tuple[str, ...]
    country: str
    subdivision: str
    place: str
    schools: str


@dataclass(frozen=True)
class AdviceSettings:
    """Everything that the advice on a date depends on. `time_zone` is an IANA name."""

    time_zone: str
    region: Region = Region()
    place: str = ""
    schools: str = ""
    left_out: frozenset[str] = frozenset()
    local_days: tuple[LocalDay, ...] = ()


class DateAdvisor(Protocol):
    """Says what may keep people away. Quick and offline; it never fails for a date it does not know."""

    def advise(
        self, settings: AdviceSettings, starts: datetime, minutes: int, full_at: FullAt | None = None
    ) -> list[Clash]:
        """What speaks against a meeting at `starts` (naive, wall-clock), the most important first."""
        ...

    def alternatives(
        self,
        settings: AdviceSettings,
        starts: datetime,
        minutes: int,
        count: int,
        *,
        earliest: datetime | None = None,
        full_at: FullAt | None = None,
    ) -> list[Alternative]:
        """Up to `count` better times near `starts`, the best first; none before `earliest` (naive, wall-clock)."""
        ...

    def region_of(self, time_zone: str) -> Region:
        """The region that a time zone (IANA) lies in; empty when it is not known."""
        ...

    def knows_place(self, place: str) -> bool:
        """Whether sunset can be calculated there."""
        ...

    def school_areas(self) -> list[tuple[str, str]]:
        """The authorities whose school holidays are known: (id, name)."""
        ...
