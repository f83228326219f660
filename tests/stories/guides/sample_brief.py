"""Four meetings of an invented forum, and the brief that its chair then makes: the sample in `docs/guides/`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tests.cast import CARYS, DEV, GRACE, ISMAIL, IVO, JOY, LENA, MIRIAM, PAUL, RUTH, SAM, TAMSIN, YUSUF
from tests.far_end.places import User
from tests.stories.agenda.publishing import publish
from tests.stories.board.board import accept, made, words_of
from tests.stories.guides.scenes import Scene
from tests.stories.town import Town

PEOPLE = [CARYS, SAM, YUSUF, GRACE, MIRIAM, IVO, TAMSIN, RUTH, ISMAIL, JOY, DEV, LENA, PAUL]
ACCEPTED = {"decision": "accepted", "minutes": "30"}
TO_BOARD = ("Reporting a hate crime", "Stop and search near the college")


@dataclass(frozen=True)
class Evening:
    """One meeting: its topics by their first word, what was noted under its items, who came, and who promised what."""

    begins: datetime
    topics: Mapping[str, tuple[User, str]]
    points: Sequence[tuple[User, str]]
    came: Sequence[User]
    promised: Mapping[User, str]


EVENINGS = (
    Evening(
        datetime(2030, 4, 9, 17, tzinfo=UTC),
        {"Work": (YUSUF, "Work experience for young people"), "Lamps": (GRACE, "Lamps in Mill Lane")},
        [(YUSUF, "note 1: Families know nobody who could open a door. A week in an office would.")],
        [CARYS, SAM, YUSUF, GRACE, MIRIAM, RUTH, JOY],
        {SAM: "ask three employers for placements by 1 June", CARYS: "write to the council about the lamps by 20 May"},
    ),
    Evening(
        datetime(2030, 6, 11, 17, tzinfo=UTC),
        {"Reporting": (MIRIAM, "Reporting a hate crime"), "School": (JOY, "School meals in the holidays")},
        [
            (MIRIAM, "note 1: People ring once, wait, and do not ring again."),
            (RUTH, "note 1: A named officer would help more than another leaflet."),
        ],
        [CARYS, SAM, YUSUF, GRACE, MIRIAM, RUTH, JOY, TAMSIN],
        {YUSUF: "show the imams the reporting page by 12 July", JOY: "list the kitchens that open in August by 1 July"},
    ),
    Evening(
        datetime(2030, 8, 13, 17, tzinfo=UTC),
        {"Burial": (RUTH, "Burial at weekends"), "Noise": (IVO, "Noise at night by the station")},
        [(RUTH, "note 1: Families wait from Friday to Tuesday. Some faiths ask for a burial within a day.")],
        [CARYS, SAM, YUSUF, RUTH, IVO, JOY, DEV],
        {SAM: "ask the cemetery what a Sunday would take by 30 September"},
    ),
    Evening(
        datetime(2030, 10, 8, 17, tzinfo=UTC),
        {"Winter": (TAMSIN, "Winter shelter"), "Stop": (DEV, "Stop and search near the college")},
        [
            (TAMSIN, "note 1: Twelve beds last winter, and people turned away on most nights."),
            (DEV, "note 2: Students would like to be told why, at the time."),
        ],
        [CARYS, SAM, YUSUF, MIRIAM, RUTH, IVO, JOY, DEV, TAMSIN],
        {TAMSIN: "find out who has the keys of the hall by 1 November"},
    ),
)
DONE = {
    SAM: ("ask three employers for placements", "Two offered a place: the museum and the library."),
    CARYS: ("write to the council about the lamps", "The council looks at them in May."),
    YUSUF: ("show the imams the reporting page", "Shown in four mosques."),
}
ASKED = {
    "title:1": "Can one named officer answer for each report of a hate crime?",
    "words:1": "People who report one hear nothing for weeks, and do not report the next.",
    "title:2": "Will somebody from the board speak to students about stop and search?",
    "words:2": "They have asked for half an hour at the college, before Christmas.",
}
WROTE_ON = datetime(2030, 10, 15, 9, tzinfo=UTC)


@dataclass(frozen=True)
class SampleBrief:
    """Both files, as Teams puts them among the chair's."""

    word: bytes
    pdf: bytes

    @property
    def scene(self) -> Scene:
        return Scene([line for line in words_of(self.word).splitlines() if line])


async def sample_brief(town: Town) -> SampleBrief:
    """A chair puts the brief together, asks two questions of the board, and has the papers made."""
    town.people = list(PEOPLE)
    await town.set_up(name="Hillview Faith Forum", board="Chief Officers’ Board")
    for evening in EVENINGS:
        await _meet(town, evening)
    for owner, (text, note) in DONE.items():
        town.clock.advance(minutes=1)
        done = await town.press(owner, await town.say(owner, "actions"), f"Done: {text}")
        await town.press(owner, done, "Save", {"note": note})
    await town.move_to(WROTE_ON)
    form = await town.press(CARYS, await town.say(CARYS, "board brief"), "What we ask")
    await town.press(CARYS, form, "Save", ASKED)
    offers = await made(town)
    for offer in offers:
        await accept(town, offer)
    word, pdf = (town.teams.files[f"session-{offer.id}"] for offer in offers)
    return SampleBrief(word, pdf)


async def _meet(town: Town, evening: Evening) -> None:
    await town.schedule(day=evening.begins.date().isoformat(), mode="in_person")
    for author, title in evening.topics.values():
        town.clock.advance(minutes=1)
        await town.say(author, f"suggest {title}")
    for user in evening.came:
        await town.press(user, town.card("Are you coming?"), "In person")
    await town.move_to(evening.begins - timedelta(days=5))
    await publish(town, **dict.fromkeys(evening.topics, ACCEPTED))
    await town.move_to(evening.begins)
    roll = await town.say(CARYS, "roll")
    ids = town.choices(roll, "came")
    await town.press(CARYS, roll, "Save", {"came": ",".join(ids[user.name] for user in evening.came)})
    for user, point in evening.points:
        await town.say(user, point)
    for owner, words in evening.promised.items():
        noted = await town.say(CARYS, f"action @{owner.name} {words}", mentions=[owner])
        await town.press(CARYS, noted, "Save it")
    await town.move_to(evening.begins + timedelta(days=1))
    for _, title in evening.topics.values():
        if title in TO_BOARD:
            outcomes = await town.say(CARYS, "outcomes")
            chosen = {"topic": town.choices(outcomes, "topic")[title], "outcome": "to_board"}
            await town.press(CARYS, outcomes, "Tell its author", chosen)
