"""What people ask of the board goes there in one paper, which is saved where a chair agreed."""

from datetime import timedelta
from io import BytesIO

import pikepdf
import pytest

from tests.cast import CARYS, GRACE, HOME, SAM, YUSUF
from tests.evening import AFTER_THE_MEETING
from tests.far_end.cards import inputs_of
from tests.far_end.places import chat_with
from tests.far_end.sent import Fault
from tests.stories.agenda.publishing import publish
from tests.stories.board.board import accept, made, met, offers, words_of
from tests.stories.town import Town


async def test_a_draft_is_put_together_edited_and_put_among_the_chairs_files(town: Town) -> None:
    await met(town)
    brief = await town.say(CARYS, "board brief")
    assert "This is a draft" in brief.words and "1. Street lighting" in brief.words and "Work experience" in brief.words

    form = await town.press(CARYS, brief, "What we ask")
    wanted = {"title:1": "Can the lamps be lit?", "words:1": "It is dark.", "title:new": "Who speaks for the board?"}
    brief = await town.press(CARYS, form, "Save", wanted)
    assert "Saved." in brief.words and "2. Who speaks for the board?" in brief.words
    form = await town.press(CARYS, brief, "What people talked about")
    brief = await town.press(CARYS, form, "Save", {"themes": "Work experience\n\n  Trust  in   the police "})
    await town.press(CARYS, brief, "Make the papers")

    word, pdf = offers(town)
    [offered] = word.activity["attachments"]
    assert offered["name"] == "Faith Forum brief 1.docx" and "http" not in str(offered["content"])
    for offer in (word, pdf):
        await accept(town, offer)
    files = town.teams.files
    assert [len(file) for file in files.values()] == [
        offer.activity["attachments"][0]["content"]["sizeInBytes"] for offer in (word, pdf)
    ]
    words = words_of(files[f"session-{word.id}"])
    assert "Faith Forum: brief for Chief Officers’ Board" in words
    assert "Put forward (2); On an agenda, or with the board (2)" in brief.words and "Put forward (2)" in words
    assert "No action is still to be done." in words
    assert "Trust in the police" in words and "1. Can the lamps be lit?" in words and "It is dark." in words
    with pikepdf.open(BytesIO(files[f"session-{pdf.id}"])) as read:
        assert read.docinfo["/Title"] == "Faith Forum: brief for Chief Officers’ Board"
    shown = [sent.activity["attachments"][0] for sent in town.chat(CARYS)[-2:]]
    assert [one["contentType"].rpartition(".")[2] for one in shown] == ["info", "info"]
    assert shown[0]["contentUrl"].endswith(".docx") and shown[0]["content"]["fileType"] == "docx"

    # What went out stays as it is.
    again = await town.press(CARYS, brief, "What we ask")
    assert "Its papers have been made" in again.words and "What people talked about" not in again.buttons


async def test_what_a_chair_wrote_or_emptied_comes_back_when_another_was_quicker(town: Town) -> None:
    await met(town)
    brief = await town.say(CARYS, "board brief")
    form = await town.press(CARYS, brief, "What we ask")
    theirs = await town.press(CARYS, brief, "What people talked about")
    await town.press(CARYS, theirs, "Save", {"themes": "Trust in the police"})
    again = await town.press(CARYS, form, "Save", {"title:1": "", "title:new": "Who speaks for the board?"})
    assert "What you wrote is still here" in again.words
    shown = inputs_of(again.card)
    assert (shown["title:1"], shown["title:new"]) == ("", "Who speaks for the board?")
    saved = await town.press(CARYS, again, "Save")
    assert "1. Who speaks for the board?" in saved.words and "Street lighting" not in saved.words


async def test_a_draft_says_that_more_has_come_and_takes_it_in(town: Town) -> None:
    await met(town)
    brief = await town.say(CARYS, "board brief")
    assert "Add what has come since" not in brief.buttons
    form = await town.press(CARYS, brief, "What people talked about")
    await town.press(CARYS, form, "Save", {"themes": "Trust"})
    await town.schedule(day="2030-06-11")
    await town.say(YUSUF, "suggest Buses")
    await publish(town, Buses={"decision": "accepted"})
    await town.move_to(AFTER_THE_MEETING + timedelta(days=63))
    brief = await town.say(CARYS, "board brief")
    assert "You have met since I put this together: on Tuesday 11 June 2030." in brief.words
    added = await town.press(CARYS, brief, "Add what has come since")
    assert "Added." in added.words and "Trust" in added.words and "Buses" in added.words
    assert "Add what has come since" not in added.buttons
    again = await town.press(CARYS, brief, "Add what has come since")
    assert again.words.count("Buses") == 1 and "Somebody changed" not in again.words


async def test_only_chairs_have_it_and_only_in_private(town: Town) -> None:
    await met(town)
    assert "chair" in (await town.say(GRACE, "board brief")).words
    assert "chair" in (await town.say(SAM, "board answers")).words
    in_channel = await town.say(CARYS, "board brief", HOME)
    assert "in our private chat" in in_channel.words and "Street lighting" not in in_channel.words

    word, _ = await made(town)
    for user in (GRACE, SAM):
        answered = await town.caller.answer_file(user, word, accept=True)
        await town.settled()
        assert "chair" in answered.words
    assert town.teams.files == {}


async def test_no_card_can_send_the_paper_anywhere(town: Town) -> None:
    """Only Teams says where a file goes. Nothing that a card sends is taken for that."""
    await met(town)
    word, _ = await made(town)
    upload = {"uploadUrl": f"{town.teams.service_url}upload/forged", "uniqueId": "u", "name": "x.docx"}
    context = word.activity["attachments"][0]["content"]["acceptContext"]
    value = {"action": "accept", "context": context, "uploadInfo": upload, **context}
    forged = {"type": "Action.Execute", "verb": "fileConsent/invoke", "data": value}
    await town.caller.send(town.caller.pressed(CARYS, forged, value, chat_with(CARYS), word.id))
    await town.caller.send(town.caller.pressed(CARYS, {"type": "Action.Submit"}, value, chat_with(CARYS), None))
    await town.settled()
    assert town.teams.files == {}


@pytest.mark.parametrize("url", ["https://169.254.169.254/upload", "http://127.0.0.1:9/upload", "file:///etc/passwd"])
async def test_a_file_goes_to_sharepoint_or_nowhere(town: Town, url: str) -> None:
    await met(town)
    word, _ = await made(town)
    await accept(town, word, uploadUrl=url)
    assert "could not be put" in town.chat(CARYS)[-1].words
    assert url not in town.chat(CARYS)[-1].words


async def test_an_upload_that_hiccups_is_made_good_and_one_that_fails_is_told(town: Town) -> None:
    await met(town)
    word, pdf = await made(town)
    town.teams.break_next("upload", Fault(status=503), Fault(status=429, headers={"Retry-After": "1"}))
    await accept(town, word)
    assert f"session-{word.id}" in town.teams.files
    shown = len(town.chat(CARYS))
    await accept(town, word)
    assert len(town.chat(CARYS)) == shown, "the same yes twice is once"

    town.teams.break_next("upload", Fault(status=404))
    await accept(town, pdf)
    assert "ask for the papers again" in town.chat(CARYS)[-1].words
    brief = await town.say(CARYS, "board brief")
    await town.press(CARYS, brief, "Send me the papers again")
    assert len(offers(town)) == 4
    declined = await town.caller.answer_file(CARYS, offers(town)[-1], accept=False)
    assert "The papers stay here" in declined.words


async def test_what_was_typed_into_a_part_is_not_lost_when_the_brief_went_out_meanwhile(town: Town) -> None:
    await met(town)
    form = await town.press(CARYS, await town.say(CARYS, "board brief"), "What people talked about")
    await made(town)
    late = await town.press(CARYS, form, "Save", {"themes": "Safe ways home"})
    assert "can no longer be changed" in late.words and "You wrote: Safe ways home" in late.words
