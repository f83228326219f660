"""A listening circle in which everything has happened that can happen, and what each of its buttons sends."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from dialogs.kit.buttons import Button
from dialogs.table import build_router
from storage.tables import (
    actions,
    agenda_comments,
    board_briefs,
    date_polls,
    forums,
    opportunities,
    points,
    polls,
    suggestions,
)
from tests.cast import BRANWEN, CARYS, GRACE, INGRID, ODILE, SAM, ZEHRA
from tests.evening import AFTER_THE_MEETING, DURING
from tests.far_end.cards import button_of, inputs_of
from tests.far_end.places import User, channel
from tests.stories.agenda.publishing import publish
from tests.stories.dates.date_polling import ask as ask_for_dates
from tests.stories.forums.circle import STORY, known_of, set_up_circle
from tests.stories.opportunities.passing_on import pass_on
from tests.stories.town import Town

NAME = "Marigold Room"
"""It is in none of our examples."""
TITLES = ("Stop and search", "Unheard complaints")
WORDS = (
    STORY,
    "quiet garden",
    "the lift key",
    "call the school",
    "Which evening suits you?",
    "buses run late",
    "a lower table",
)
ROUTER = build_router()


@dataclass(frozen=True)
class Circle:
    """`good` has what the circle's own buttons carry, by field; `elsewhere` the same for a forum that Grace chairs."""

    town: Town
    good: dict[str, str]
    elsewhere: dict[str, str]

    def press(self, verb: str) -> dict[str, Any]:
        """What one of the circle's buttons sends once its card is filled in."""
        said = {name: self.good[name] for name in ROUTER.button(verb).model_fields if name in self.good}
        if verb.startswith("dates."):
            said["poll"] = self.good["date_poll"]
        if verb.startswith("board.") and "point" in said:
            said["point"] = "1"
        if "date_poll" in said and not verb.startswith("dates."):
            said["date_poll"] = ""
        return said

    def names(self, *but: User) -> list[str]:
        """What identifies the circle's people, except those who may be known."""
        people = [one for one in (CARYS, SAM, ZEHRA, ODILE, BRANWEN, INGRID) if one not in but]
        known = [word for word in known_of(self.town, *people) if word not in "Sam Same"]
        return [*known, *(self.town.person_id(one) for one in people)]

    def named(self, verb: str) -> list[str]:
        """The fields that say what the button is about."""
        ids = (
            "forum",
            "meeting",
            "suggestion",
            "action",
            "brief",
            "comment",
            "poll",
            "date_poll",
            "point",
            "opportunity",
        )
        return [name for name in ids if self.press(verb).get(name)]


async def full_circle(town: Town) -> Circle:
    """Long after its first meeting."""
    await set_up_circle_with_former(town)
    await town.schedule()
    sent = await town.press(ZEHRA, await town.say(ZEHRA, "suggest"), "Send", _topic(TITLES[0], "named"))
    kept = await town.press(ODILE, await town.say(ODILE, "suggest"), "Send", _topic(TITLES[1], "unattributed"))
    await town.press(ODILE, town.card("Are you coming?"), "Online")
    await town.press(ODILE, await town.say(ODILE, "needs"), "Save", {"other": WORDS[5]})
    await publish(town, Stop={"decision": "accepted"})
    await town.press(ODILE, await town.say(ODILE, "comment"), "Send to the chairs", {"words": WORDS[1]})
    shown = await town.press(CARYS, await town.say(CARYS, f"poll {WORDS[3]}"), "Continue", {"options": "Mon\nTue"})
    await town.press(CARYS, shown, shown.buttons[0])
    await pass_on(town, title="The quiet garden", what="Places in a garden project.")
    await town.move_to(DURING)
    await town.press(CARYS, await town.say(CARYS, f"action @Odile {WORDS[2]} by 1 June"), "Save it")
    noting = await town.say(ODILE, f"note {WORDS[4]}")
    await town.press(ODILE, noting, noting.buttons[0])
    await town.move_to(AFTER_THE_MEETING)
    await town.say(CARYS, "board brief")
    await ask_for_dates(town, day0="2030-06-11", day1="2030-06-13", day2="2030-06-18", closing="2030-05-13")
    assert TITLES[0] in sent.words
    good = await _ids(town) | {"code": button_of(kept.card, "Withdraw")["data"]["code"]}
    return Circle(town, good | _typed(town, good), await _elsewhere(town))


async def set_up_circle_with_former(town: Town) -> None:
    """Ingrid is a member for a while."""
    await set_up_circle(town)
    await town.join(INGRID)
    before = inputs_of((await town.say(CARYS, "settings")).card)["members"]
    settings = await town.say(CARYS, "settings")
    await town.press(CARYS, settings, "Save", {"members": f"{before},{town.person_id(INGRID)}"})
    await town.say(INGRID, "agenda")
    settings = await town.say(CARYS, "settings")
    await town.press(CARYS, settings, "Save", {"members": before, "name": NAME})


def _topic(title: str, attribution: str) -> dict[str, str]:
    return {"title": title, "why": STORY} | ({} if attribution == "named" else {"attribution": attribution})


async def _ids(town: Town) -> dict[str, str]:
    """The newest of everything, under the names that buttons use. The topic is Odile's, who kept its code."""

    async def read(session: AsyncSession) -> dict[str, str]:
        tables = {
            "forum": forums,
            "action": actions,
            "comment": agenda_comments,
            "brief": board_briefs,
            "date_poll": date_polls,
            "point": points,
            "poll": polls,
            "opportunity": opportunities,
        }
        found = {name: await session.scalar(select(table.c.id)) for name, table in tables.items()}
        unsigned = select(suggestions.c.id).where(suggestions.c.author_id.is_(None))
        return {name: str(value) for name, value in {**found, "suggestion": await session.scalar(unsigned)}.items()}

    ids = await town.bot.database.run(read) | {"meeting": (await town.meetings())[0].id}
    assert "None" not in ids.values(), f"the circle is not full: {ids}"
    return ids


def _typed(town: Town, ids: dict[str, str]) -> dict[str, str]:
    """What people would have filled in."""
    person = town.person_id(ODILE)
    said = dict.fromkeys(("title", "words", "text", "why", "reason", "note", "remark", "other", "question"), "said")
    return said | {
        **{
            "once": "once",
            "topic": ids["suggestion"],
            "person": person,
            "adult": town.person_id(BRANWEN),
            "owner": person,
            "members": person,
        },
        **{"answer": "online", "outcome": "answered", "progress": "done", "snooze": "week", "part": "themes"},
        **{"attribution": "named", "day": "2030-07-09", "start": "18:00", "minutes": "90", "mode": "hybrid"},
        **{"name": "Taken over", "openness": "open_forum", "chairs": person, "options": "a\nb", "clock": "12:00"},
        **{"word": "agenda", "intent": "agenda"},
        **{"number": "1", "drawn": "1", "after": "0", "choice": "0", "about": f"setup:{ids['forum']}", "due": ""},
        **{
            "people": "3",
            "what": "said",
            "how": "said",
            "came": person,
            "ticked": person,
            "role": "chair",
            "place": "0",
            "wanted": "true",
            "good": "true",
        },
    }


async def _elsewhere(town: Town) -> dict[str, str]:
    """Grace chairs a forum of one in another team."""
    there = channel("other", team="19:other-team@thread.tacv2")
    form = await town.say(GRACE, "settings", there)
    done = await town.press(GRACE, form, "Set up the forum", {"name": "Youth Forum", "members": town.person_id(GRACE)})
    forum = str(button_of(done.card, "Suggest a topic")["data"]["forum"])
    shown = await town.say(GRACE, "schedule")
    check = await town.press(
        GRACE,
        shown,
        "Continue",
        {"day": "2030-07-09", "start": "18:00", "minutes": "90", "mode": "in_person", "venue": "Hall"},
    )
    await town.press(GRACE, check, "Yes, set it up")
    meeting = next(one.id for one in await town.meetings() if one.forum_id == forum)
    return {"forum": forum, "meeting": meeting}


def fields_of(verb: str) -> list[str]:
    """Every field that the button carries or its card asks for."""
    button: type[Button] = ROUTER.button(verb)
    return list(button.model_fields)
