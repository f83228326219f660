"""A comment on the agenda belongs to its author, who can take it back. None is kept longer than needed."""

from datetime import UTC, datetime, timedelta

from tests.cast import CARYS, GRACE, MIRIAM, YUSUF
from tests.evening import BEGIN, DAY_BEFORE
from tests.stories.agenda.test_comments import WORDS, agenda_is_out, comment, digests
from tests.stories.town import Town

KEPT = timedelta(days=90)
ENDS = datetime(2030, 4, 9, 18, 30, tzinfo=UTC)


async def test_its_author_takes_a_signed_comment_back_and_nothing_of_it_is_kept(town: Town) -> None:
    await agenda_is_out(town)
    sent = await comment(town)
    await comment(town, GRACE, words="Well chosen.")
    assert (await town.forge(GRACE, sent, "Take it back")).toast
    assert WORDS in (await town.say(CARYS, "comments")).words, "nobody else can"
    for _ in range(2):
        assert "has been taken back" in (await town.press(MIRIAM, sent, "Take it back")).words
    assert WORDS not in await town.stored()
    seen = (await town.say(CARYS, "comments")).words
    assert "1 comment on the agenda" in seen and WORDS not in seen
    assert WORDS not in (await town.say(MIRIAM, "my data")).words


async def test_one_that_was_sent_long_ago_is_chosen_in_the_form(town: Town) -> None:
    await agenda_is_out(town)
    await comment(town)
    await comment(town, words="I shall be late.")
    listed = await town.press(MIRIAM, await town.say(MIRIAM, "comment"), "Your 2 comments so far")
    mine = town.choices(listed, "comment")
    assert set(mine) == {WORDS, "I shall be late."}
    assert "choose one of your comments" in (await town.press(MIRIAM, listed, "Take it back")).toast
    await town.press(MIRIAM, listed, "Take it back", {"comment": mine[WORDS]})
    seen = (await town.say(CARYS, "comments")).words
    assert "I shall be late." in seen and WORDS not in seen
    assert (await town.say(GRACE, "comment")).buttons == ["Send to the chairs", "Not now"]


async def test_an_unattributed_one_is_taken_back_by_its_own_card_and_leaves_no_author(town: Town) -> None:
    await agenda_is_out(town)
    sent = await comment(town, attribution="unattributed")
    assert (await town.say(MIRIAM, "comment")).buttons == ["Send to the chairs", "Not now"]
    before = set((await town.stored()).splitlines())
    await town.press(MIRIAM, sent, "Take it back")
    stored = await town.stored()
    new = [row for row in set(stored.splitlines()) - before if not row.startswith("people ")]
    assert WORDS not in stored and new
    assert not [row for row in new if town.person_id(MIRIAM) in row or MIRIAM.name in row]


async def test_sent_again_with_the_same_form_it_is_a_new_one(town: Town) -> None:
    await agenda_is_out(town)
    form = await town.say(MIRIAM, "comment")
    for attribution in ("named", "unattributed"):
        typed = {"words": WORDS, "attribution": attribution}
        sent = await town.press(MIRIAM, form, "Send to the chairs", typed)
        await town.press(MIRIAM, sent, "Take it back")
        again = await town.press(MIRIAM, form, "Send to the chairs", typed)
        assert WORDS in (await town.say(CARYS, "comments")).words
        await town.press(MIRIAM, again, "Take it back")


async def test_chairs_are_not_told_again_of_fewer_and_are_told_of_another(town: Town) -> None:
    await agenda_is_out(town)
    sent = await comment(town)
    await comment(town, GRACE, words="Well chosen.")
    await town.move_to(DAY_BEFORE)
    assert len(digests(town)) == 1
    await town.press(MIRIAM, sent, "Take it back")
    await town.move_to(BEGIN.replace(hour=16))
    assert len(digests(town)) == 1
    await comment(town, YUSUF, words="I shall be late.")
    await town.move_to(BEGIN)
    assert "2 comments" in digests(town)[1] and WORDS not in digests(town)[1]


async def test_comments_are_deleted_three_months_after_the_meeting_even_if_it_was_called_off(town: Town) -> None:
    await agenda_is_out(town)
    await comment(town)
    await comment(town, GRACE, words="Well chosen.", attribution="unattributed")
    form = await town.say(CARYS, "cancel meeting")
    await town.press(CARYS, form, "Cancel the meeting", {"reason": "Snow."})
    await town.move_to(ENDS + KEPT - timedelta(minutes=1))
    assert WORDS in await town.stored()
    await town.move_to(ENDS + KEPT)
    stored = await town.stored()
    assert WORDS not in stored and "Well chosen." not in stored
