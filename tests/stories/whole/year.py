"""A year in a forum: six meetings, one moved, one called off. People join, leave and fall silent."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from tests.cast import CARYS, DEV, GRACE, ISMAIL, IVO, JOY, LENA, MIRIAM, OMAR, PAUL, RUTH, SAM, TAMSIN, YUSUF
from tests.far_end.places import User
from tests.stories.agenda.publishing import SECRET
from tests.stories.agenda.shaping_card import shaped
from tests.stories.board.board import accept, offers
from tests.stories.whole.diary import Diary

PEOPLE = [CARYS, SAM, YUSUF, GRACE, MIRIAM, IVO, TAMSIN, RUTH, ISMAIL, JOY, DEV, LENA, PAUL]
LONDON = ZoneInfo("Europe/London")


def at(year: int, month: int, day: int, hour: int = 12, minute: int = 0) -> datetime:
    """In London time."""
    return datetime(year, month, day, hour, minute, tzinfo=LONDON)


async def suggest(diary: Diary, user: User, title: str) -> None:
    """Somebody suggests a topic under their own name."""
    answered = await diary.say(user, f"suggest {title}")
    assert "your topic is in" in answered.words, answered.words


async def answers(diary: Diary, **answers: list[User]) -> None:
    """`in_person=[YUSUF]` says who presses which button on the card in the channel."""
    titles = {"in_person": "In person", "online": "Online", "no": "Can’t come", "unsure": "Not sure"}
    for answer, users in answers.items():
        for user in users:
            await diary.press(user, diary.town.card("Are you coming?"), titles[answer])


async def publish(diary: Diary, **decisions: Mapping[str, str]) -> None:
    """Carys publishes. Each topic is named by a word in its title."""
    card = await diary.say(CARYS, "agenda")
    done = await diary.press(CARYS, card, "Publish", shaped(card, **decisions))
    assert "The agenda is published" in done.words, done.words


async def meet(diary: Diary, begin: datetime, came: list[User]) -> None:
    """The meeting begins, and Carys takes the roll."""
    await diary.until(begin)
    roll = await diary.say(CARYS, "roll")
    ids = diary.town.choices(roll, "came")
    await diary.press(CARYS, roll, "Save", {"came": ",".join(ids[user.name] for user in came)})


async def action(diary: Diary, words: str) -> None:
    """Carys notes an action."""
    shown = await diary.say(CARYS, f"action {words}")
    await diary.press(CARYS, shown, "Save it")


async def became(diary: Diary, title: str, outcome: str, reason: str = "") -> None:
    """Carys reports a topic's outcome."""
    card = await diary.say(CARYS, "outcomes")
    chosen = {"topic": diary.town.choices(card, "topic")[title], "outcome": outcome, "reason": reason}
    await diary.press(CARYS, card, "Tell its author", chosen)


async def set_up_next(diary: Diary, day: str) -> None:
    """Carys accepts the proposed date."""
    offer = next(sent for sent in reversed(diary.town.chat(CARYS)) if "meet next?" in sent.words)
    check = await diary.press(CARYS, offer, "Set it up")
    done = await diary.press(CARYS, check, "Yes, set it up")
    assert "I am setting up the meeting" in done.words
    assert day in (await diary.town.meetings())[-1].starts.isoformat()


async def _papers(diary: Diary) -> None:
    """The chair saves the board papers of the meeting, as Word and PDF, among her files."""
    brief = await diary.say(CARYS, "board brief")
    with diary.having_asked():
        await diary.press(CARYS, brief, "Make the papers")
        for offer in offers(diary.town)[-2:]:
            await accept(diary.town, offer)


async def spring(diary: Diary) -> None:
    """The first meeting: an unattributed topic, somebody who asks to be left in peace."""
    town = diary.town
    form = await diary.say(CARYS, "schedule")
    filled = {"day": "2030-04-09", "start": "18:00", "minutes": "90", "mode": "hybrid", "venue": "St Mary’s Hall"}
    await diary.press(CARYS, await diary.press(CARYS, form, "Continue", filled), "Yes, set it up")
    await suggest(diary, YUSUF, "Work experience")
    await suggest(diary, GRACE, "Street lighting")
    await suggest(diary, RUTH, "Burial times")
    await diary.press(DEV, town.card("Work experience"), "Show my view")
    await answers(diary, in_person=[CARYS, SAM, YUSUF], online=[GRACE, DEV], no=[LENA], unsure=[PAUL])
    await diary.until(at(2030, 3, 20))
    await diary.press(MIRIAM, await diary.say(MIRIAM, "suggest"), "Send", SECRET)
    await diary.until(at(2030, 3, 31))
    reason = "We need the cemetery’s manager for that, who can come in summer."
    await publish(
        diary,
        Work={"decision": "accepted", "minutes": "20"},
        Street={"decision": "accepted", "minutes": "20"},
        Complaints={"decision": "accepted", "minutes": "30"},
        Burial={"decision": "parked", "reason": reason},
    )
    await diary.until(at(2030, 4, 8, 21))
    await answers(diary, in_person=[MIRIAM, PAUL], online=[TAMSIN])
    await meet(diary, at(2030, 4, 9, 18), [CARYS, SAM, YUSUF, MIRIAM, GRACE, DEV, TAMSIN])
    await action(diary, "@Yusuf list of placements by 1 June")
    await action(diary, "@Grace ask the council about the lamps by 10 May")
    await action(diary, "@Sam how to complain, on one page by 20 May")
    await diary.until(at(2030, 4, 10, 11))
    await set_up_next(diary, "2030-06-11")
    care = await diary.say(SAM, "care")
    form = await diary.press(SAM, care, "Open", {"person": town.person_id(ISMAIL)})
    await diary.press(SAM, form, "Save", {"contacted": "yes", "also": "dont_ask"})
    await diary.press(SAM, care, "Open", {"person": town.person_id(RUTH)})
    await diary.until(at(2030, 4, 15))
    await became(diary, "Street lighting", "answered", "The lamps come in May.")


async def summer(diary: Diary) -> None:
    """The second meeting is moved by a week, the third is called off; an action changes hands; Omar comes."""
    town = diary.town
    await suggest(diary, JOY, "School meals")
    await suggest(diary, IVO, "Noise at night")
    await answers(diary, in_person=[CARYS, SAM, YUSUF, JOY], online=[GRACE, MIRIAM], no=[DEV])
    await diary.until(at(2030, 5, 12))
    [mine] = town.told(GRACE, "This action is yours")
    form = await diary.press(GRACE, await diary.press(GRACE, mine, "More…"), "Hand it over")
    await diary.press(GRACE, form, "Hand it over", {"owner": town.choices(form, "owner")[JOY.name]})
    await diary.until(at(2030, 5, 20))
    form = await diary.say(CARYS, "reschedule")
    check = await diary.press(CARYS, form, "Continue", {"day": "2030-06-18"})
    await diary.press(CARYS, check, "Yes, move it")
    await diary.until(at(2030, 6, 9))
    await publish(
        diary,
        School={"decision": "accepted", "minutes": "30"},
        Noise={"decision": "to_board"},
        Work={"decision": "done"},
        Burial={"decision": "accepted", "minutes": "20"},
        Complaints={"decision": "again"},
    )
    await meet(diary, at(2030, 6, 18, 18), [CARYS, SAM, YUSUF, JOY, RUTH, PAUL])
    await action(diary, "@Joy menus of three schools by 1 August")
    await diary.until(at(2030, 6, 19, 11))
    await set_up_next(diary, "2030-08")
    await diary.until(at(2030, 6, 24))
    await _papers(diary)
    await diary.until(at(2030, 7, 1))
    await town.join(OMAR)
    form = await diary.say(CARYS, "settings")
    await diary.press(CARYS, form, "Save", {"members": ",".join(town.choices(form, "members").values())})
    await suggest(diary, OMAR, "Youth workers")
    await diary.until(at(2030, 8, 5))
    form = await diary.say(CARYS, "cancel meeting")
    await diary.press(CARYS, form, "Cancel the meeting", {"reason": "The hall has flooded."})


async def autumn(diary: Diary) -> None:
    """The fourth, with the board's answer before it: Paul leaves, and the unattributed topic gets its answer."""
    town = diary.town
    await diary.until(at(2030, 8, 15))
    form = await diary.say(CARYS, "schedule")
    filled = {"day": "2030-10-08", "start": "18:00"}
    await diary.press(CARYS, await diary.press(CARYS, form, "Continue", filled), "Yes, set it up")
    await diary.until(at(2030, 9, 2))
    town.teams.members.remove(PAUL)
    form = await diary.say(CARYS, "settings")
    stay = {name: value for name, value in town.choices(form, "members").items() if name != PAUL.name}
    await diary.press(CARYS, form, "Save", {"members": ",".join(stay.values())})
    await diary.until(at(2030, 9, 16))
    form = await diary.press(CARYS, await diary.say(CARYS, "board answers"), "Write the answer")
    await diary.press(CARYS, form, "Save", {"answer": "Two more night patrols until the summer."})
    await diary.until(at(2030, 10, 1))
    await publish(
        diary, Youth={"decision": "accepted", "minutes": "30"}, Complaints={"decision": "accepted", "minutes": "30"}
    )
    await meet(diary, at(2030, 10, 8, 18), [CARYS, SAM, OMAR, MIRIAM, YUSUF])
    await diary.until(at(2030, 10, 9, 11))
    await became(diary, SECRET["title"], "answered", "Each complaint has one named officer now.")
    await set_up_next(diary, "2030-12")
