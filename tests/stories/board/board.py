"""What stories about the board share: a forum that has met and has something for its board."""

from io import BytesIO

from docx import Document

from tests.cast import CARYS, GRACE, SAM, YUSUF
from tests.evening import AFTER_THE_MEETING
from tests.far_end.caller import Answered
from tests.far_end.sent import Sent
from tests.stories.agenda.publishing import publish
from tests.stories.town import Town


async def met(town: Town, **setup: str) -> None:
    """Street lighting goes to the board, Work experience was discussed, and one action is open."""
    await town.set_up(board="Chief Officers’ Board", **setup)
    await town.schedule()
    await town.say(YUSUF, "suggest Work experience")
    await town.say(GRACE, "suggest Street lighting")
    await publish(town, Work={"decision": "accepted"}, Street={"decision": "to_board"})
    await town.move_to(AFTER_THE_MEETING)
    await town.say(CARYS, "action @Sam Okoro list of placements", mentions=[SAM])


async def made(town: Town) -> tuple[Sent, Sent]:
    """The two offers in the chair's chat."""
    brief = await town.say(CARYS, "board brief")
    await town.press(CARYS, brief, "Make the papers")
    word, pdf = offers(town)[-2:]
    return word, pdf


def offers(town: Town) -> list[Sent]:
    return [sent for sent in town.chat(CARYS) if "consent" in sent.activity.get("attachments", [{}])[0]["contentType"]]


async def accept(town: Town, offer: Sent, **upload: str) -> Answered:
    answered = await town.caller.answer_file(CARYS, offer, accept=True, **upload)
    assert answered.status == 200
    await town.settled()
    return answered


def words_of(file: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in Document(BytesIO(file)).paragraphs)


async def answer(town: Town, **inputs: str) -> Answered:
    listed = await town.say(CARYS, "board answers")
    form = await town.press(CARYS, listed, "Write the answer")
    return await town.press(CARYS, form, "Save", inputs)
