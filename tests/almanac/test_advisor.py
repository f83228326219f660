"""What the almanac says about a time, and which times it offers instead."""

import re
import subprocess
import sys
import time as stopwatch
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from almanac.advisor import Almanac
from almanac.observed import SAME_EVERYWHERE
from dialogs.advice.advice_card import clash_words
from dialogs.texts import texts_for
from forum.advice import MOVABLE, AdviceSettings, Clash, DateCalendar, LocalDay, Region, Severity
from forum.free_busy import Fullness
from forum.ids import ForumId

ALMANAC, TEXTS = Almanac(), texts_for("en")
LONDON = AdviceSettings("Europe/London", Region("GB", "ENG"))
GLASGOW = AdviceSettings("Europe/London", Region("GB", "SCT"), "Glasgow")
YEARS = st.dates(date(2024, 1, 1), date(2030, 12, 31))


def advise(when: str, minutes: int = 90, where: AdviceSettings = LONDON) -> list[Clash]:
    return ALMANAC.advise(where, datetime.fromisoformat(when), minutes)


def clashes(when: str, minutes: int = 90, where: AdviceSettings = LONDON) -> set[str]:
    return {clash.name or clash.text for clash in advise(when, minutes, where)}


@given(YEARS, st.times(), st.integers(15, 600), st.sampled_from([LONDON, GLASGOW, AdviceSettings("Asia/Kuwait")]))
@settings(max_examples=150)
def test_any_time_has_an_answer_that_can_be_said(day: date, start, minutes: int, where: AdviceSettings) -> None:
    clashes = ALMANAC.advise(where, datetime.combine(day, start), minutes)
    assert [clash.weight for clash in clashes] == sorted((clash.weight for clash in clashes), reverse=True)
    assert len(set(clashes)) == len(clashes)
    for clash in clashes:
        words = clash_words(TEXTS, clash)
        assert re.fullmatch(r"[A-Z\d].*[.]", words) and "  " not in words
        assert ("away" in words) == (clash.severity is Severity.MAY_KEEP_AWAY and clash.who != "")


@given(YEARS, st.sampled_from(["10:00", "12:30", "15:30", "18:00", "20:00"]))
@settings(max_examples=40)
def test_what_is_offered_is_better_nearby_and_ahead(day: date, start: str) -> None:
    wish = datetime.fromisoformat(f"{day}T{start}")
    here = ALMANAC.advise(LONDON, wish, 90)
    earliest = wish - timedelta(days=3)
    offered = ALMANAC.alternatives(LONDON, wish, 90, 3, earliest=earliest)
    assert len(offered) <= 3
    assert len({one.starts.date() for one in offered}) == len(offered)
    for one in offered:
        assert earliest < one.starts and abs(one.starts - wish) <= timedelta(days=15)
        assert list(one.clashes) == ALMANAC.advise(LONDON, one.starts, 90)
        assert sum(clash.weight for clash in one.clashes) < sum(clash.weight for clash in here)
    if not here:
        assert not offered


def test_once_warm_it_takes_no_time_to_speak_of() -> None:
    wishes = [datetime.fromisoformat("2024-01-01T18:00") + timedelta(days=n) for n in range(0, 2550, 51)]
    for wish in wishes:
        ALMANAC.advise(LONDON, wish, 90)
    began = stopwatch.process_time()
    for wish in wishes:
        ALMANAC.advise(LONDON, wish, 90)
    assert (stopwatch.process_time() - began) / len(wishes) < 0.05


def test_nothing_is_loaded_before_a_date_is_asked_about() -> None:
    script = (
        "import sys, bot.main; print([n for n in ('holidays', 'astral', 'pyluach', 'hijridate') if n in sys.modules])"
    )
    root = Path(__file__).parent.parent.parent
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("when", "name"),
    [
        ("2026-09-20T19:30", "yom-kippur"),  # the evening before: it begins at sunset
        ("2026-09-21T14:00", "yom-kippur"),
        ("2026-04-01T20:00", "passover"),
        ("2027-10-29T17:45", "birth-of-the-bab"),
        ("2026-12-25T18:00", "christmas"),
        ("2026-01-07T18:00", "orthodox-christmas"),
        ("2026-11-08T19:00", "diwali"),
        ("2030-04-14T12:00", "vaisakhi"),
        ("2025-05-12T18:00", "vesak"),
        ("2026-03-20T18:00", "eid-al-fitr"),
        ("2026-03-21T18:00", "eid-al-fitr"),  # the moon may put it a day later
        ("2026-03-19T18:00", "eid-al-fitr"),
    ],
)
def test_a_day_is_named(when: str, name: str) -> None:
    assert name in clashes(when)


@pytest.mark.parametrize("when", ["2026-09-20T14:00", "2026-09-21T21:00", "2026-09-22T18:00", "2026-03-17T18:00"])
def test_and_not_on_the_day_beside(when: str) -> None:
    assert not clashes(when) & {"yom-kippur", "eid-al-fitr"}


@pytest.mark.parametrize(
    ("when", "text", "name"),
    [
        ("2027-04-13T18:00", "near-differs", "vaisakhi"),  # many gurdwaras keep 13 April
        ("2027-04-14T18:00", "differs", "vaisakhi"),
        ("2027-05-19T18:00", "near-differs", "vesak"),
        ("2028-05-09T18:00", "differs", "vesak"),  # both of its days are known
        ("2027-10-28T18:00", "differs", "diwali"),  # by the moon over London; the day after over India
        ("2027-10-29T18:00", "differs", "diwali"),
        ("2027-10-28T18:00", "near-differs", "bandi-chhor"),
        ("2025-03-15T18:00", "differs", "hola-mohalla"),
        ("2026-06-18T18:00", "differs", "guru-arjan"),  # as the committee sets it; others keep 16 June
        ("2026-11-08T18:00", "day", "diwali"),
    ],
)
def test_where_communities_keep_a_day_apart_it_is_said_of_each(when: str, text: str, name: str) -> None:
    [clash] = [clash for clash in advise(when) if clash.name == name]
    assert clash.text == text
    assert clash.certain is (text == "day")


@pytest.mark.parametrize("when", ["2026-11-07T12:00", "2026-11-09T18:00", "2027-10-30T18:00", "2028-05-10T18:00"])
def test_and_where_all_its_days_are_known_nothing_is_said_of_the_others(when: str) -> None:
    assert not clashes(when) & {"diwali", "vesak"}


def test_the_sabbath_is_from_sunset_to_nightfall_wherever_that_is() -> None:
    assert "sabbath-begins" in clashes("2026-12-18T15:30")
    assert "sabbath-begins" not in clashes("2026-06-19T18:00")
    assert "sabbath-begins" in clashes("2026-06-19T20:30")
    assert "sabbath-begins" not in clashes("2026-06-19T20:00", 60, GLASGOW), "in Glasgow the sun sets later"
    assert "sabbath" in clashes("2026-06-20T20:00")
    assert "sabbath" not in clashes("2026-12-19T18:00")


def test_friday_prayers_are_about_midday_by_the_sun() -> None:
    assert "friday-prayers" in clashes("2026-11-27T12:30")
    assert "friday-prayers" in clashes("2026-06-26T13:30")
    assert not {"friday-prayers"} & (
        clashes("2026-11-27T09:00") | clashes("2026-11-26T12:30") | clashes("2026-11-27T14:30")
    )


def test_in_ramadan_it_depends_on_sunset() -> None:
    sunset = "17:2"  # on 19 February 2026 in London
    [iftar] = [clash for clash in advise("2026-02-24T17:00") if clash.text == "iftar"]
    assert str(iftar.at).startswith(("17:2", "17:3")), sunset
    assert iftar.certain and iftar.severity is Severity.MAY_KEEP_AWAY
    assert "fasting" in clashes("2026-02-24T14:00", 60)
    assert "night-prayers" in clashes("2026-02-24T19:00", 60)
    assert not {"iftar", "fasting", "night-prayers"} & clashes("2026-03-24T17:00")
    [first] = [clash for clash in advise("2026-02-18T14:00", 60) if clash.text == "fasting"]
    assert not first.certain, "the moon decides on the first day"


def test_sunday_mornings_and_polling_days() -> None:
    assert "sunday-morning" in clashes("2026-11-22T10:30")
    assert "sunday-morning" not in clashes("2026-11-22T15:00")
    assert "local-elections" in clashes("2026-05-07T18:00")
    assert "local-elections" not in clashes("2026-05-07T18:00", where=AdviceSettings("Europe/Paris", Region("FR")))


def test_school_holidays_are_those_of_the_authority_and_unknown_years_are_said() -> None:
    leeds = AdviceSettings("Europe/London", Region("GB", "ENG"), schools="leeds")
    birmingham = AdviceSettings("Europe/London", Region("GB", "ENG"), schools="birmingham")
    assert "school-holidays" in clashes("2026-04-15T18:00", where=leeds)
    assert "school-holidays" not in clashes("2026-04-15T18:00", where=birmingham)
    assert "school-holidays" in clashes("2025-12-31T18:00", where=leeds)
    assert Clash("not-known", "schools", 1, called="2027") in advise("2027-03-02T18:00", where=leeds)


def test_beyond_the_published_dates_it_says_so_instead_of_guessing() -> None:
    unknown = {clash.who for clash in advise("2033-01-11T18:00") if clash.text == "not-known"}
    assert unknown == {"hindu", "sikh", "buddhist", "bahai"}
    assert not [clash for clash in advise("2030-01-11T18:00") if clash.text == "not-known"]
    assert advise("1700-01-11T18:00") and advise("9998-01-11T18:00")


def test_what_is_left_out_is_not_looked_at() -> None:
    nothing = AdviceSettings("Europe/London", Region("GB", "ENG"), left_out=frozenset(DateCalendar))
    for when in ("2026-12-25T18:00", "2026-03-20T18:00", "2026-03-29T10:00", "2026-05-07T18:00", "2033-01-01T10:00"):
        assert advise(when) and not advise(when, where=nothing)


def test_local_people_know_better() -> None:
    eid = LocalDay("1", ForumId("f"), date(2026, 3, 21), date(2026, 3, 21), "", "eid-al-fitr")
    fair = LocalDay("2", ForumId("f"), date(2026, 7, 3), date(2026, 7, 5), "Mela in the park")
    local = AdviceSettings("Europe/London", Region("GB", "ENG"), local_days=(eid, fair))
    assert "eid-al-fitr" not in clashes("2026-03-20T18:00", where=local)
    [clash] = [clash for clash in advise("2026-03-21T10:00", where=local) if clash.name == "eid-al-fitr"]
    assert clash.certain and clash.weight == 10
    assert "eid-al-fitr" in clashes("2027-03-09T18:00", where=local), "the next year is reckoned as ever"
    assert Clash("local", "", 6, called="Mela in the park") in advise("2026-07-04T18:00", where=local)


def test_a_moved_fast_lasts_as_long_as_ever() -> None:
    ramadan = LocalDay("1", ForumId("f"), date(2026, 2, 19), date(2026, 2, 19), "", "ramadan")
    local = AdviceSettings("Europe/London", Region("GB", "ENG"), local_days=(ramadan,))
    at_noon = {day: clashes(f"2026-{day}T14:00", 60, local) for day in ("02-18", "02-19", "03-10", "03-20", "03-21")}
    assert [day for day, names in at_noon.items() if "fasting" in names] == ["02-19", "03-10", "03-20"]


def test_a_day_in_a_year_that_is_not_known_can_be_put_in() -> None:
    diwali = LocalDay("2", ForumId("f"), date(2041, 10, 25), date(2041, 10, 25), "", "diwali")
    clashes = advise("2041-10-25T14:00", where=AdviceSettings("Europe/London", local_days=(diwali,)))
    assert Clash("day", "hindu", 10, "diwali") in clashes


def test_full_calendars_count_by_how_many_they_are() -> None:
    wish = datetime.fromisoformat("2026-11-24T18:00")

    def on_that_evening(starts: datetime, ends: datetime) -> Fullness:
        return Fullness(4 if starts < wish + timedelta(minutes=30) and wish - timedelta(hours=1) < ends else 0, 6)

    [found] = [clash for clash in ALMANAC.advise(LONDON, wish, 60, on_that_evening) if clash.full]
    assert clash_words(TEXTS, found) == "4 of the 6 calendars that can be seen have something else then."
    later = ALMANAC.advise(LONDON, wish + timedelta(minutes=30), 60, on_that_evening)
    assert not [clash for clash in later if clash.full]
    offered = ALMANAC.alternatives(LONDON, wish, 60, 3, full_at=on_that_evening)
    assert offered and not [clash for one in offered for clash in one.clashes if clash.full]


@pytest.mark.parametrize(
    ("full", "seen", "matters"), [(1, 6, False), (2, 6, True), (6, 6, True), (1, 30, False), (1, 2, True), (0, 6, None)]
)
def test_a_third_of_the_calendars_may_keep_people_away(full: int, seen: int, matters: bool | None) -> None:
    found = ALMANAC.advise(LONDON, datetime.fromisoformat("2026-11-24T18:00"), 60, lambda *_: Fullness(full, seen))
    severities = [clash.severity is Severity.MAY_KEEP_AWAY for clash in found if clash.full]
    assert severities == ([] if matters is None else [matters])


def test_of_few_calendars_no_number_is_said() -> None:
    found = ALMANAC.advise(LONDON, datetime.fromisoformat("2026-11-24T18:00"), 60, lambda *_: Fullness(1, 4))
    [said] = [clash_words(TEXTS, clash) for clash in found if clash.full]
    assert said == "Some of the calendars that can be seen have something else then."


def test_every_day_has_a_name_and_the_movable_ones_exist() -> None:
    names = {kept.name for yearly in SAME_EVERYWHERE.values() for year in (2026, 2027) for kept in yearly(year)}
    assert not [name for name in names if not TEXTS.has(f"observance-{name}")]
    assert set(MOVABLE) <= names
