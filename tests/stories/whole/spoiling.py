"""Presses every button that can be reached with each field spoilt, and types odd words after every command."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from dialogs.table import build_router
from tests.far_end.caller import Answered
from tests.far_end.cards import every_button, filled_in, inputs_of
from tests.far_end.places import User, Where, chat_with
from tests.stories.town import Town

log = logging.getLogger(__name__)

SORRY = "went wrong on our side"

SPOILT: tuple[Any, ...] = (
    *("", " ", "\u200b", "\u2800", "\x00", "\ud800", "\ufffe", "no-such-id", "none", "é" * 5000, "x" * 20_001),
    *("9" * 4400, "-" + "9" * 30, "1e999", "NaN", "٣", "1_000", "2147483648", "0", "-1", "1.5"),
    *("9999-12-31", "0001-01-01", "2030-02-30", "10000-01-01", "2027-03-28", "23:59:59.999999", "24:00", "25:61"),
    *("a,b,c", ",".join(map(str, range(300))), "<at>x</at>", "{{DATE(2030-01-01T00:00:00Z)}}", '{"a": 1}', "[" * 2000),
    *("https://" + "a" * 3000, "\u202eevil", "🔥" * 300, "e" + "\u0315\u0300" * 2000, "a\nb\r\n\r\n\tc"),
    *(0, -1, 10**30, 1.5, 1e300, True, False, None, [], [None], {}, {"a": {"b": [1]}}, ["x"] * 500),
)
USUAL = {
    **{
        "title": "Work experience",
        "why": "It matters",
        "text": "list of placements",
        "words": "A point",
        "day": "2030-04-09",
    },
    **{"question": "Where shall we meet?", "option1": "Hall", "option2": "Online", "options": "Hall\nOnline"},
    **{"start": "18:00", "clock": "18:00", "minutes": "90", "due": "2030-04-20", "reason": "Agreed", "note": "Spoke"},
    **{"closes": "2030-03-20", "close_day": "2030-03-20", "contacted": "true", "answer": "We will"},
}


@dataclass
class Spoiler:
    """Counts, and collects everything that went wrong instead of stopping at the first."""

    town: Town
    wrong: list[str] = field(default_factory=list[str])
    seen: set[str] = field(default_factory=set[str])
    sent: int = 0

    def report(self) -> None:
        """Raises AssertionError when anything went wrong."""
        log.info("%s sent, %s buttons", self.sent, len(self.seen))
        assert not self.wrong, f"{len(self.wrong)} of {self.sent}\n" + "\n".join(self.wrong[:200])

    async def send(self, user: User, what: dict[str, Any], where: Where, about: str) -> Answered:
        activity = self.town.caller.activity(user, where, what)
        answered = await self.town.caller.send(activity)
        self.sent += 1
        if answered.status >= 500 or SORRY in answered.words or (answered.status == 200 and not _says(answered)):
            self.wrong.append(f"{about}: {answered.status} {answered.words[:80]}")
        return answered

    async def type(self, user: User, text: str, where: Where | None = None) -> Answered:
        place = where or chat_with(user)
        said = self.town.caller.message(user, text, place)
        return await self.send(user, said, place, f"typed {text[:20]!r} of {len(text)}")

    async def press(self, user: User, action: dict[str, Any], data: dict[str, Any], about: str) -> Answered:
        pressed = self.town.caller.pressed(user, action, data, chat_with(user), None)
        return await self.send(user, pressed, chat_with(user), about)

    async def walk(self, user: User, cards: Iterable[Any], odd: Iterable[Any] = SPOILT) -> None:
        """Every button on the cards, and on the cards that result from pressing them."""
        waiting = [(card, action) for card in cards for action in every_button(card)]
        while waiting:
            card, action = waiting.pop(0)
            verb = str(action.get("verb"))
            if verb in self.seen:
                continue
            self.seen.add(verb)
            good = filled_in(card, action, {}, check=False)
            good |= {name: value for name, value in USUAL.items() if name in inputs_of(card) and not good.get(name)}
            for name, spoilt in _spoilt(verb, good, odd):
                await self.press(user, action, spoilt, f"{verb} with {name}")
            answered = await self.press(user, action, good, f"{verb} as it is")
            await self.town.settled()
            waiting += [(answered.card, each) for each in every_button(answered.card)]


def _spoilt(verb: str, good: dict[str, Any], odd: Iterable[Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    names = sorted({*good, *build_router().button(verb).model_fields} - {"verb"})
    for name in names:
        yield f"{name} missing", {each: value for each, value in good.items() if each != name}
        for value in odd:
            yield f"{name}={str(value)[:20]!r}", {**good, name: value}


def _says(answered: Answered) -> bool:
    return bool(answered.words) or answered.body.get("value") == ""
