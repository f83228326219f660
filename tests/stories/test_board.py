"""What people asked of the board goes there in one paper, and the board's answer comes back to all of them."""

from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest
from docx import Document

from tests.far_end.caller import Answered
from tests.far_end.places import chat_with
from tests.far_end.teams import Fault, Sent
from tests.stories.shaping_card import shaped
from tests.stories.town import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF, Town

AFTER_THE_MEETING = datetime(2030, 4, 11, 9, tzinfo=UTC)
SECRET = "The caretaker’s nephew saw it on 3 March"


async def _publish(town: Town, **decisions: Mapping[str, str]) -> Answered:
    shaping = await town.say(CARYS, "agenda")
    return await town.press(CARYS, shaping, "Publish", shaped(shaping, **decisions))


async def _met(town: Town, **setup: str) -> None:
    """Street lighting goes to the board, Work experience was talked about, one action is open."""
    await town.set_up(board="Chief Officers’ Board", **setup)
    await town.schedule()
    await town.say(YUSUF, "suggest Work experience")
    await town.say(GRACE, "suggest Street lighting")
    await _publish(town, Work={"decision": "accepted"}, Street={"decision": "to_board"})
    await town.move_to(AFTER_THE_MEETING)
    await town.say(CARYS, "action @Sam Okoro list of placements", mentions=[SAM])


async def _made(town: Town) -> tuple[Sent, Sent]:
    """The two offers in the chair's chat."""
    brief = await town.say(CARYS, "board brief")
    await town.press(CARYS, brief, "Make the papers")
    word, pdf = _offers(town)[-2:]
    return word, pdf


def _offers(town: Town) -> list[Sent]:
    return [sent for sent in town.chat(CARYS) if "consent" in sent.activity.get("attachments", [{}])[0]["contentType"]]


async def _accept(town: Town, offer: Sent, **upload: str) -> Answered:
    answered = await town.caller.answer_file(CARYS, offer, accept=True, **upload)
    assert answered.status == 200
    await town.settled()
    return answered


def _words_of(file: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in Document(BytesIO(file)).paragraphs)


async def _answer(town: Town, **inputs: str) -> Answered:
    listed = await town.say(CARYS, "board answers")
    form = await town.press(CARYS, listed, "Write the answer")
    return await town.press(CARYS, form, "Save", inputs)


async def test_a_draft_is_put_together_edited_and_put_among_the_chairs_files(town: Town) -> None:
    await _met(town)
    brief = await town.say(CARYS, "board brief")
    assert "This is a draft" in brief.words and "1. Street lighting" in brief.words and "Work experience" in brief.words

    form = await town.press(CARYS, brief, "What we ask")
    wanted = {"title:1": "Can the lamps be lit?", "words:1": "It is dark.", "title:new": "Who speaks for the board?"}
    brief = await town.press(CARYS, form, "Save", wanted)
    assert "Saved." in brief.words and "2. Who speaks for the board?" in brief.words
    form = await town.press(CARYS, brief, "What people talked about")
    brief = await town.press(CARYS, form, "Save", {"themes": "Work experience\n\n  Trust  in   the police "})
    await town.press(CARYS, brief, "Make the papers")

    word, pdf = _offers(town)
    [offered] = word.activity["attachments"]
    assert offered["name"] == "Faith Forum brief 1.docx" and "http" not in str(offered["content"])
    for offer in (word, pdf):
        await _accept(town, offer)
    files = town.teams.files
    assert [len(file) for file in files.values()] == [
        offer.activity["attachments"][0]["content"]["sizeInBytes"] for offer in (word, pdf)
    ]
    words = _words_of(files[f"session-{word.id}"])
    assert "Faith Forum: brief for Chief Officers’ Board" in words
    assert "Trust in the police" in words and "1. Can the lamps be lit?" in words and "It is dark." in words
    with pikepdf.open(BytesIO(files[f"session-{pdf.id}"])) as read:
        assert read.docinfo["/Title"] == "Faith Forum: brief for Chief Officers’ Board"
    shown = [sent.activity["attachments"][0] for sent in town.chat(CARYS)[-2:]]
    assert [one["contentType"].rpartition(".")[2] for one in shown] == ["info", "info"]
    assert shown[0]["contentUrl"].endswith(".docx") and shown[0]["content"]["fileType"] == "docx"

    # What went out stays as it is.
    again = await town.press(CARYS, brief, "What we ask")
    assert "This went out" in again.words and "What people talked about" not in again.buttons


async def test_only_chairs_have_it_and_only_in_private(town: Town) -> None:
    await _met(town)
    assert "chair" in (await town.say(GRACE, "board brief")).words
    assert "chair" in (await town.say(SAM, "board answers")).words
    in_channel = await town.say(CARYS, "board brief", HOME)
    assert "in private" in in_channel.words and "Street lighting" not in in_channel.words

    word, _ = await _made(town)
    for user in (GRACE, SAM):
        answered = await town.caller.answer_file(user, word, accept=True)
        await town.settled()
        assert "chair" in answered.words
    assert town.teams.files == {}


async def test_no_card_can_send_the_paper_anywhere(town: Town) -> None:
    """Only Teams itself says where a file goes; what a card sends is never read as that."""
    await _met(town)
    word, _ = await _made(town)
    upload = {"uploadUrl": f"{town.teams.service_url}upload/forged", "uniqueId": "u", "name": "x.docx"}
    context = word.activity["attachments"][0]["content"]["acceptContext"]
    value = {"action": "accept", "context": context, "uploadInfo": upload, **context}
    forged = {"type": "Action.Execute", "verb": "fileConsent/invoke", "data": value}
    await town.caller.send(town.caller.pressed(CARYS, forged, value, chat_with(CARYS), word.id))
    await town.caller.send(town.caller.pressed(CARYS, {"type": "Action.Submit"}, value, chat_with(CARYS), None))
    await town.settled()
    assert town.teams.files == {}


@pytest.mark.parametrize("url", ["http://sharepoint.example/upload", "http://127.0.0.1:9/upload", "file:///etc/passwd"])
async def test_a_file_goes_by_https_or_nowhere(town: Town, url: str) -> None:
    await _met(town)
    word, _ = await _made(town)
    await _accept(town, word, uploadUrl=url)
    assert "could not be put" in town.chat(CARYS)[-1].words
    assert url not in town.chat(CARYS)[-1].words


async def test_an_upload_that_hiccups_is_made_good_and_one_that_fails_is_told(town: Town) -> None:
    await _met(town)
    word, pdf = await _made(town)
    town.teams.break_next("upload", Fault(status=503), Fault(status=429, headers={"Retry-After": "1"}))
    await _accept(town, word)
    assert f"session-{word.id}" in town.teams.files
    shown = len(town.chat(CARYS))
    await _accept(town, word)
    assert len(town.chat(CARYS)) == shown, "the same yes twice is once"

    town.teams.break_next("upload", Fault(status=404))
    await _accept(town, pdf)
    assert "have the papers sent again" in town.chat(CARYS)[-1].words
    brief = await town.say(CARYS, "board brief")
    await town.press(CARYS, brief, "Send me the papers again")
    assert len(_offers(town)) == 4
    declined = await town.caller.answer_file(CARYS, _offers(town)[-1], accept=False)
    assert "The papers stay here" in declined.words


async def test_the_boards_answer_reaches_the_channel_and_the_author_once(town: Town) -> None:
    await _met(town)
    await _made(town)
    saved = await _answer(town, answer="The lamps are lit from May.", who="Chief Officer", on="2030-04-10")
    assert "The channel sees it now" in saved.words
    card = town.card("Chief Officers’ Board answers")
    assert "The lamps are lit from May." in card.words and "Chief Officer, Wednesday 10 April 2030" in card.words
    assert GRACE.name not in card.words
    assert "The lamps are lit" not in (await town.say(SAM, "my data")).words
    [told] = [sent for sent in town.chat(GRACE) if "The lamps are lit from May." in sent.words]
    assert "There is an answer" in told.words

    await _answer(town, answer="The lamps are lit from June.", who=SAM.name)
    assert "Street lighting: The lamps are lit from June." in (await town.say(SAM, "my data")).words
    assert "from June" in town.card("Chief Officers’ Board answers").words
    assert len([sent for sent in town.in_channel() if "Board answers" in sent.words]) == 1
    assert len([sent for sent in town.chat(GRACE) if "The lamps are lit" in sent.words]) == 1
    assert "The lamps are lit" in (await town.say(GRACE, "my topics")).words


async def test_an_agenda_does_not_go_out_past_a_silent_board_unless_a_chair_says_why(town: Town) -> None:
    await _met(town)
    await _made(town)
    await town.schedule(day="2030-06-11")
    await town.say(MIRIAM, "suggest Parking")
    stopped = await _publish(town, Parking={"decision": "accepted"})
    assert "The board has not answered yet: Street lighting" in stopped.words
    assert "Parking" not in "".join(sent.words for sent in town.in_channel() if "Agenda" in sent.words[:20])

    nothing = await _answer(town)
    assert "please write" in nothing.words.lower()
    waived = await _answer(town, without="They meet in July only.")
    assert "can be published without" in waived.words
    assert "published" in (await _publish(town, Parking={"decision": "accepted"})).words.lower()
    assert not [
        sent for sent in town.teams.everything() if "They meet in July" in sent.words and sent.conversation == HOME.id
    ]


async def test_a_listening_circle_is_read_by_its_facilitator_before_anything_leaves(town: Town) -> None:
    await _met(town, openness="listening_circle")
    brief = await town.say(CARYS, "board brief")
    assert "Make the papers" not in brief.buttons
    asked = await town.press(CARYS, brief, "Ask the facilitator to read it")
    assert "has been asked" in asked.words
    first = town.chat(SAM)[-1]
    assert "please read this before it goes to the board" in first.words
    await town.press(SAM, first, "Send it back", {"remark": "The second theme tells who it is."})
    back = town.chat(CARYS)[-1]
    assert "The second theme tells who it is." in back.words

    form = await town.press(CARYS, back, "What people talked about")
    brief = await town.press(CARYS, form, "Save", {"themes": "Work"})
    await town.press(CARYS, brief, "Ask the facilitator to read it")
    await town.press(SAM, first, "Nobody can be recognised")
    assert _offers(town) == []
    await town.press(SAM, town.chat(SAM)[-1], "Nobody can be recognised")
    assert "agrees" in town.chat(CARYS)[-1].words
    # A word changed after the reading has to be read again, and a name is seen.
    form = await town.press(CARYS, town.chat(CARYS)[-1], "Who came")
    changed = await town.press(CARYS, form, "Save", {"coming": "Grace was there"})
    assert "Make the papers" not in changed.buttons
    assert "these people’s names are in it: Grace Okafor" in changed.words
    await town.forge(CARYS, brief, "What we ask", verb="board.make")
    assert _offers(town) == []

    form = await town.press(CARYS, changed, "Who came")
    changed = await town.press(CARYS, form, "Save", {"coming": ""})
    await town.press(CARYS, changed, "Ask the facilitator to read it")
    await town.press(SAM, town.chat(SAM)[-1], "Nobody can be recognised")
    word, _ = await _made(town)
    await _accept(town, word)
    words = _words_of(town.teams.files[f"session-{word.id}"])
    assert "Who came" not in words
    assert not [user for user in town.people if user.name in words]


async def test_nobody_is_known_by_the_brief_the_log_or_the_database(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """Everything about the board that is kept, said or logged, searched for whoever it could lead to."""
    await town.set_up(board="Chief Officers’ Board")
    await town.schedule()
    form = await town.say(GRACE, "suggest")
    await town.press(GRACE, form, "Send", {"title": "Stop and search", "why": SECRET, "attribution": "unattributed"})
    await town.say(YUSUF, "suggest Work experience")
    await _publish(town, Work={"decision": "accepted"}, Stop={"decision": "to_board"})
    await town.move_to(AFTER_THE_MEETING)
    caplog.set_level("DEBUG")
    word, pdf = await _made(town)
    for offer in (word, pdf):
        await _accept(town, offer)
    await _answer(town, answer="Body cameras stay on.")

    about_people = [(user.name, user.teams_id, str(user.entra_id), town.person_id(user)) for user in town.people]
    kept = [row for row in (await town.stored()).splitlines() if row.startswith("board_")]
    assert any("Stop and search" in row for row in kept)
    words = _words_of(town.teams.files[f"session-{word.id}"])
    card = town.card("Board answers")
    for person in about_people:
        for sign in person:
            assert not [row for row in kept if sign in row]
            assert sign not in words and sign not in str(card.activity)
    assert not [sent for sent in town.chat(GRACE) if "Body cameras" in sent.words], "nobody knows whom to tell"
    logged = [record.getMessage() for record in caplog.records]
    assert not [said for said in logged if "upload/session" in said or SECRET in said or "Stop and search" in said]
