"""The bot can tell whether a notice is Microsoft's without asking the database each time."""

import asyncio

import pytest

from bot.web.watchwords import MOST_WAITING, Watchwords
from forum.errors import TooBusy
from forum.use_cases.outlook.watch_calendar import Notice, hash_of


class Words:
    """What was given to Microsoft, and how often that was read. Time passes only in sleep."""

    def __init__(self) -> None:
        self.given = {"one": hash_of("word")}
        self.readings = 0
        self.now = 0.0
        self.go_on = asyncio.Event()
        self.go_on.set()
        self.words = Watchwords(self.read, lambda: self.now, self.sleep)

    async def read(self) -> dict[str, str]:
        await self.go_on.wait()
        self.readings += 1
        return dict(self.given)

    async def sleep(self, seconds: float) -> None:
        self.now += seconds

    async def believes(self, subscription: str, word: str) -> bool:
        return bool(await self.words.genuine([Notice(subscription, word)]))


async def test_the_right_word_is_believed_and_read_once() -> None:
    it = Words()
    assert [await it.believes("one", "word") for _ in range(50)] == [True] * 50
    assert it.readings == 1


async def test_a_word_that_was_given_meanwhile_is_found() -> None:
    it = Words()
    assert await it.believes("one", "word")
    it.given["two"] = hash_of("other")
    assert await it.believes("two", "other")


@pytest.mark.parametrize(("subscription", "word"), [("one", "guess"), ("two", "word"), ("one", ""), ("", "")])
async def test_a_wrong_word_is_not_believed(subscription: str, word: str) -> None:
    assert not await Words().believes(subscription, word)


async def test_many_forged_ones_are_one_reading_and_the_next_ones_wait_for_another() -> None:
    it = Words()
    it.go_on.clear()
    forged = [asyncio.create_task(it.believes("made up", str(n))) for n in range(MOST_WAITING)]
    await asyncio.sleep(0)
    with pytest.raises(TooBusy):
        await it.believes("made up", "one more")
    it.go_on.set()
    assert not any(await asyncio.gather(*forged))
    assert it.readings <= 2
    before = it.now
    await it.believes("made up", "later")
    assert it.now - before == pytest.approx(1.0)
    assert await it.believes("one", "word")
