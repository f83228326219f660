"""The end of the year: two topics merged, needs, points noted in the meeting, a deleted card, a renamed channel."""

from tests.cast import CARYS, DEV, GRACE, HOME, LENA, MIRIAM, RUTH, SAM, TAMSIN
from tests.stories.agenda.shaping_card import number_of
from tests.stories.whole.diary import Diary
from tests.stories.whole.year import action, answers, at, meet, publish, set_up_next, suggest

NEED = "A quiet room to pray in at six"
POINT = "The shelter in Mill Lane has twelve beds."


async def winter(diary: Diary) -> None:
    """The fifth and sixth meetings: what was left open is taken up or reported as open."""
    town = diary.town
    await suggest(diary, TAMSIN, "Winter shelter")
    await suggest(diary, LENA, "Somewhere warm at night")
    town.teams.delete(town.card("Somewhere warm"))
    await answers(diary, in_person=[CARYS, SAM, TAMSIN], online=[GRACE])
    await diary.press(MIRIAM, await diary.say(MIRIAM, "needs"), "Save", {"needs": "prayer", "other": NEED})
    renamed = town.caller.activity(CARYS, HOME, {"type": "conversationUpdate"})
    renamed["channelData"] |= {"eventType": "channelRenamed", "channel": {"id": HOME.id, "name": "Faith Forum 2030"}}
    await town.caller.send(renamed)
    await diary.until(at(2030, 12, 2))
    shaping = await diary.say(CARYS, "agenda")
    await publish(
        diary,
        Winter={"decision": "accepted", "minutes": "40"},
        Somewhere={"decision": "merged", "into": number_of(shaping, "Winter shelter")},
    )
    await meet(diary, at(2030, 12, 10, 18), [CARYS, SAM, TAMSIN, RUTH, DEV])
    await diary.say(RUTH, f"note 1: {POINT}")
    await action(diary, "@Tamsin who has keys by 15 January")
    await diary.until(at(2030, 12, 10, 21))
    await diary.press(CARYS, await diary.say(CARYS, "notes"), "Share the notes")
    await diary.until(at(2030, 12, 11, 11))
    await set_up_next(diary, "2031-02")
    await diary.until(at(2031, 2, 3))
    await suggest(diary, LENA, "Library hours")
    await meet(diary, at(2031, 2, 11, 18), [CARYS, SAM, LENA, GRACE])
    await diary.until(at(2031, 3, 4))
