"""How advice on a date reads."""

from datetime import date, datetime, time

from dialogs.advice.advice_card import Advice, advice_lines, alternative_words, clash_words
from dialogs.kit.parts import card
from dialogs.texts import texts_for
from forum.advice import Alternative, Clash
from tests.far_end.cards import words_of

TEXTS = texts_for("en")
EID = Clash("near-moon", "muslim", 7, "eid-al-fitr", day=date(2026, 3, 20), certain=False)
SHABBAT = Clash("sabbath-begins", "jewish", 8, at=time(18, 5))
CLOCKS = Clash("clocks-forward", "everybody", 3)
HINDU = Clash("not-known", "hindu", 1, called="2031")


def shown(advice: Advice) -> str:
    return words_of(card("Date", *advice_lines(TEXTS, advice)).card)


def test_a_reason_and_whom_it_may_keep_away() -> None:
    assert [clash_words(TEXTS, clash) for clash in (EID, SHABBAT, CLOCKS, HINDU)] == [
        "Eid al-Fitr is expected on Friday 20 March 2026. The moon decides, so it may fall on this day. "
        "It may keep Muslims away.",
        "The Jewish Sabbath begins at sunset, with candles lit at about 18:05. It may keep Jewish people away.",
        "The clocks go forward the night before.",
        "Hindu: I do not know the dates of 2031 yet, so please ask.",
    ]
    vaisakhi = Clash("near-differs", "sikh", 6, "vaisakhi", day=date(2027, 4, 14), certain=False)
    assert clash_words(TEXTS, vaisakhi) == (
        "Many keep Vaisakhi on Wednesday 14 April 2027. Some communities may keep it on this day. "
        "It may keep Sikhs away."
    )
    new_year = Clash("day", "muslim", 3, "islamic-new-year")
    assert clash_words(TEXTS, new_year) == "The Islamic New Year is on this day."


def test_four_reasons_at_most_and_nothing_where_nothing_is_known() -> None:
    assert advice_lines(TEXTS, Advice()) == []
    said = shown(Advice([EID, SHABBAT, CLOCKS, CLOCKS, HINDU]))
    assert "Hindu" not in said
    assert "You decide." in said
    assert "Times nearby" not in said


def test_a_time_nearby_says_what_is_left_against_it() -> None:
    starts = datetime.fromisoformat("2026-03-24T18:00")
    assert alternative_words(TEXTS, Alternative(starts, (HINDU,))) == (
        "Tuesday 24 March 2026, 18:00: nothing that I know of."
    )
    left = Alternative(starts, (CLOCKS, HINDU))
    assert alternative_words(TEXTS, left).endswith("18:00: The clocks go forward the night before.")
    assert "Times nearby" in shown(Advice([EID], [left]))
