"""How often one link and one address may ask, on a clock that the test moves."""

from pages.limits import MOST_KNOWN, OF_FAILURES, Limit, Rate, Recent


class Seconds:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_of_ten_thousand_tries_a_few_are_looked_at() -> None:
    seconds = Seconds()
    limit = Limit(OF_FAILURES, seconds)
    looked = 0
    for _ in range(10_000):
        looked += limit.take("192.0.2.1")
        seconds.now += 0.01
    assert looked == OF_FAILURES.at_once + int(99 / OF_FAILURES.seconds)
    assert limit.take("192.0.2.2")


def test_who_waits_may_ask_again() -> None:
    seconds = Seconds()
    limit = Limit(Rate(at_once=2, seconds=10), seconds)
    assert [limit.take("a") for _ in range(3)] == [True, True, False]
    seconds.now += 10
    assert not limit.is_used_up("a")
    assert [limit.take("a") for _ in range(2)] == [True, False]


def test_memory_is_bounded() -> None:
    limit, recent = Limit(OF_FAILURES, Seconds()), Recent()
    for number in range(MOST_KNOWN + 10):
        limit.take(str(number))
        recent.add(str(number))
    assert "0" not in recent
    assert str(MOST_KNOWN) in recent
    assert len(limit) == MOST_KNOWN
