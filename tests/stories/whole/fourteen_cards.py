"""A forum of thirteen, told so that each of the cards that people see most is seen once, as they would see it."""

from datetime import UTC, datetime
from typing import Any

from tests.cast import CARYS, DEV, GRACE, ISMAIL, IVO, JOY, LENA, MIRIAM, PAUL, RUTH, SAM, TAMSIN, YUSUF
from tests.evening import BEGIN, MORNING_AFTER
from tests.far_end.caller import Answered
from tests.far_end.places import User
from tests.far_end.sent import Sent
from tests.stories.agenda.publishing import publish
from tests.stories.town import Town

PEOPLE = [CARYS, SAM, YUSUF, GRACE, MIRIAM, IVO, TAMSIN, RUTH, ISMAIL, JOY, DEV, LENA, PAUL]
EID = {"day": "2030-04-13", "start": "18:00", "minutes": "90", "mode": "hybrid", "venue": "St Mary’s Hall"}
DATES = {
    "day0": "2030-06-11",
    "day1": "2030-06-13",
    "day2": "2030-06-18",
    "day3": "2030-06-20",
    "day4": "2030-06-25",
    "closing": "2030-05-20",
}
QUESTION = {"options": "St Mary’s Hall\nThe mosque in Mill Lane\nTown hall", "day": "2030-04-24", "clock": "18:00"}
TOPICS = {
    "Work experience for young people": YUSUF,
    "Street lighting in Mill Lane": GRACE,
    "How to report a hate crime": MIRIAM,
    "Burial at weekends": RUTH,
}
ACTIONS = {
    SAM: "ask three employers for placements by 1 June",
    CARYS: "write to the council about the lamps in Mill Lane by 20 May",
    GRACE: "bring the leaflet in Polish and Somali by 11 June",
    YUSUF: "show the imams the reporting page by 11 June",
    JOY: "find two young people who will speak by 11 June",
}
Cards = dict[str, dict[str, Any]]


async def cards_of_a_forum(town: Town) -> Cards:
    """The cards by name, each as it was when somebody saw it."""
    town.people = list(PEOPLE)
    shown: dict[str, Sent | Answered] = {}
    await town.set_up(name="Hillview Faith Forum", board="Chief Officers’ Board")
    cards = {"set-up": dict(town.in_channel()[0].before[0]["attachments"][0]["content"])}
    shown["forum"] = await town.say(CARYS, "settings")
    shown |= await _before_the_meeting(town)
    cards |= {name: dict(one.card) for name, one in shown.items()}
    cards |= await _meeting(town)
    return cards | await _after_it(town)


async def _before_the_meeting(town: Town) -> dict[str, Sent | Answered]:
    form = await town.say(CARYS, "schedule")
    shown: dict[str, Sent | Answered] = {"date-advice": await town.press(CARYS, form, "Continue", EID)}
    await town.schedule(note="Tea and dates from half past five.")
    for title, author in TOPICS.items():
        town.clock.advance(minutes=1)  # topics that came at one instant have no order
        await town.say(author, f"suggest {title}")
        if author is YUSUF:
            for user in (GRACE, DEV, LENA, JOY):
                await town.press(user, town.card(title), "I’d like this")
    mine = await _answer(town, YUSUF, "In person")
    for user in (SAM, GRACE, MIRIAM, RUTH, JOY):
        await _answer(town, user, "In person")
    for user in (DEV, TAMSIN):
        await _answer(town, user, "Online")
    await _answer(town, LENA, "Can’t come")
    await _answer(town, PAUL, "Not sure")
    shown |= {"announcement": town.card("Are you coming?"), "own-answer": mine}
    shown |= {"agenda-list": town.card("Topics for"), "home": await town.say(YUSUF, "help")}
    shown |= {"home-of-a-chair": await town.say(CARYS, "help"), "shaping": await town.say(CARYS, "agenda")}
    return shown


async def _answer(town: Town, user: User, answer: str) -> Answered:
    return await town.press(user, town.card("Are you coming?"), answer)


async def _meeting(town: Town) -> Cards:
    reason = "We need the cemetery’s manager for that, who can come in summer."
    await publish(
        town,
        Work={"decision": "accepted", "minutes": "30"},
        Street={"decision": "to_board"},
        report={"decision": "accepted", "minutes": "30"},
        Burial={"decision": "parked", "reason": reason},
    )
    cards: Cards = {"published-agenda": town.card("Agenda of").card}
    await town.move_to(BEGIN)
    roll = await town.say(CARYS, "roll")
    cards["roll"] = roll.card
    came = [CARYS, SAM, YUSUF, GRACE, MIRIAM, RUTH, JOY]
    ids = town.choices(roll, "came")
    await town.press(CARYS, roll, "Save", {"came": ",".join(ids[user.name] for user in came)})
    for owner, words in ACTIONS.items():
        noted = await town.say(CARYS, f"action @{owner.name} {words}", mentions=[owner])
        await town.press(CARYS, noted, "Save it")
    cards["action-list"] = (await town.say(CARYS, "actions")).card
    return cards


async def _after_it(town: Town) -> Cards:
    await town.move_to(MORNING_AFTER)
    cards: Cards = {"care-list": (await town.say(SAM, "care")).card}
    form = await town.say(CARYS, "date poll")
    check = await town.press(CARYS, form, "Continue", DATES)
    await town.press(CARYS, check, "Yes, post it")
    cards["date-poll"] = town.card("Which dates suit you").card
    form = await town.say(CARYS, "poll Where shall we meet in summer?")
    check = await town.press(CARYS, form, "Continue", QUESTION)
    await town.press(CARYS, check, "Yes, post it")
    cards["quick-poll"] = town.card("Where shall we meet in summer?").card
    await town.move_to(datetime(2030, 5, 28, 9, tzinfo=UTC))
    cards["you-said-we-did"] = (await town.say(CARYS, "you said")).card
    cards["trends"] = (await town.say(CARYS, "trends")).card
    cards["brief"] = (await town.say(CARYS, "board brief")).card
    return cards
