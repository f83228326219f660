"""Two forms about one person: what was saved meanwhile is neither overwritten unseen nor lost."""

from forum.people import person_id
from tests.cast import CARYS, MIRIAM, SAM, YUSUF
from tests.dialogs.care.caring import SECRET, note_about, the_morning_after
from tests.dialogs.said import click, type_, words
from tests.far_end.cards import inputs_of
from tests.hall import Hall, ids


async def test_an_old_form_takes_no_wish_back_and_no_note_away(hall: Hall) -> None:
    _, meeting = await the_morning_after(hall)
    old = await click(hall, SAM, await type_(hall, SAM, "care"), "Open", {"person": person_id(MIRIAM)})
    await note_about(hall, MIRIAM, {"contacted": "yes", "note": SECRET, "also": "dont_ask"})
    again = await click(hall, SAM, old, "Save", {"next_step": "Call again"})
    assert "Something newer was saved after you opened this form" in words(again)
    assert f"Saved in the meantime by Sam Okoro: \n✓ contacted on 10 April · {SECRET} · They asked not to" in words(
        again
    )
    shown = inputs_of(again.card)
    assert (shown["next_step"], shown["note"], shown["also"]) == ("Call again", SECRET, "dont_ask")
    [row] = await hall.contacts(meeting)
    assert (row.note, row.next_step, row.contacted) == (SECRET, "", True)

    saved = await click(hall, SAM, again, "Save")
    assert "Saved." in words(saved) and "Asked not to be contacted\nMS\nMiriam Stern\n" in words(saved)
    [row] = await hall.contacts(meeting)
    assert (row.note, row.next_step, row.contacted) == (SECRET, "Call again", True)


async def test_two_facilitators_at_once_both_see_what_the_other_wrote(hall: Hall) -> None:
    await the_morning_after(hall)
    await hall.set_up(facilitators=ids(SAM, YUSUF))
    forms = [
        await click(hall, who, await type_(hall, who, "care"), "Open", {"person": person_id(MIRIAM)})
        for who in (SAM, YUSUF)
    ]
    await click(hall, YUSUF, forms[1], "Save", {"note": "Will come in June", "way": "phone"})
    again = await click(hall, SAM, forms[0], "Save", {"note": SECRET})
    assert (
        "Saved in the meantime by Yusuf Rahman: \nnoted on 10 April · Will come in June · prefers: by phone"
        in words(again)
    )
    assert inputs_of(again.card)["note"] == SECRET and inputs_of(again.card)["way"] == "phone"


async def test_the_same_press_twice_is_saved_once_and_says_so(hall: Hall) -> None:
    _, meeting = await the_morning_after(hall)
    form = await click(hall, SAM, await type_(hall, SAM, "care"), "Open", {"person": person_id(MIRIAM)})
    for _ in range(2):
        saved = await click(hall, SAM, form, "Save", {"note": SECRET, "remind": "week"})
        assert "Saved. I will remind you on Wednesday 17 April 2030." in words(saved)
    assert len(await hall.contacts(meeting)) == 1


async def test_somebody_who_has_left_the_queue_meanwhile_is_still_shown_with_what_was_typed(hall: Hall) -> None:
    await the_morning_after(hall)
    old = await click(hall, SAM, await type_(hall, SAM, "care"), "Open", {"person": person_id(MIRIAM)})
    await note_about(hall, MIRIAM, {"note": "Was there after all"})
    await click(hall, CARYS, await type_(hall, CARYS, "roll"), "Save", {"came": person_id(MIRIAM)})
    again = await click(hall, SAM, old, "Save", {"note": SECRET})
    assert "Was there after all" in words(again) and inputs_of(again.card)["note"] == SECRET
