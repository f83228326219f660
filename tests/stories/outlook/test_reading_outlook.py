"""When the calendar is checked, and what happens while it cannot be read."""

from collections.abc import Callable, Mapping, Sequence

import pytest

from graph.standin.faults import Fault
from tests.cast import CARYS, GRACE
from tests.patience import SILENT
from tests.stories.meetings.graph_troubles import HTML, refusal
from tests.stories.outlook.in_outlook import answers, looked, meeting_card, moves
from tests.stories.town import Town

EVENT = "/users/*/events/*"
PASSES: Mapping[str, Callable[[], Sequence[Fault]]] = {
    "429": lambda: [Fault(status=429, headers={"Retry-After": "7200"})],
    "500": lambda: [Fault(status=500)],
    "504": lambda: [Fault(status=504)],
    "reset": lambda: [Fault(reset=True)],
    "a page": lambda: [Fault(status=200, headers=HTML, body="<h1>Sign in</h1>")],
    "a page that refuses": lambda: [Fault(status=403, headers=HTML, body="<h1>No</h1>")],
    "no times": lambda: [Fault(shown={"start": None})],
    "odd words": lambda: [Fault(shown={"attendees": ["Yusuf"], "location": 7})],
    "another refusal": lambda: [refusal("ErrorInvalidRequest", 400)],
    "another 404": lambda: [Fault(status=404, headers=HTML, body="<h1>Not here</h1>")],
}
TOLD: Mapping[str, tuple[Callable[[], Sequence[Fault]], str]] = {
    "sign-in": (lambda: [refusal("InvalidAuthenticationToken", 401)] * 2, "does not accept my sign-in"),
    "permission": (lambda: [refusal("ErrorAccessDenied")], "“Calendars.ReadWrite”"),
    "mailbox": (lambda: [refusal("ErrorInvalidUser", 404)], "cannot find the mailbox"),
}


@pytest.mark.parametrize("trouble", [*PASSES, *TOLD])
async def test_trouble_in_reading_changes_nothing_and_passes(hybrid: Town, trouble: str) -> None:
    answers(hybrid, GRACE, "declined")
    moves(hybrid, "2030-04-16T18:00")
    faults, said = TOLD.get(trouble) or (PASSES[trouble], "")
    before = [sent.words for sent in hybrid.in_channel()]
    for fault in faults():
        hybrid.calendar.faults.next("GET", EVENT, fault)
    await looked(hybrid)
    assert hybrid.calendar.faults.unused == 0
    assert [sent.words for sent in hybrid.in_channel()] == before
    assert [said in sent.words for sent in hybrid.told(CARYS, "I cannot see answers and changes made in Outlook")] == [
        True
    ] * bool(said)
    await hybrid.after(hours=9)
    assert "Can’t come: 1" in meeting_card(hybrid).counts
    assert "16 April" in hybrid.card("has moved").words


@pytest.mark.parametrize("graph_seconds", [SILENT])
async def test_silence_changes_nothing_and_holds_nothing_up(hybrid: Town) -> None:
    answers(hybrid, GRACE, "declined")
    hang = hybrid.calendar.faults.next("GET", EVENT, Fault(hang=True))
    await looked(hybrid)
    hang.release.set()
    assert "Can’t come: 0" in meeting_card(hybrid).counts
    await hybrid.after(hours=9)
    assert "Can’t come: 1" in meeting_card(hybrid).counts


async def test_the_calendar_is_looked_at_hourly_in_the_last_week_and_not_after_the_beginning(hybrid: Town) -> None:
    async def reads() -> int:
        await hybrid.settled()
        return sum(r.method == "GET" and "/events/" in r.path for r in hybrid.calendar.log)

    before = await reads()
    for _ in range(12):
        await hybrid.after(hours=1)
    assert await reads() - before == 2
    await hybrid.move_to((await hybrid.meetings())[0].morning(5))
    before = await reads()
    for _ in range(6):
        await hybrid.after(hours=1)
    assert await reads() - before == 6
    await hybrid.move_to((await hybrid.meetings())[0].starts_at)
    answers(hybrid, GRACE, "declined")
    before = await reads()
    for _ in range(6):
        await hybrid.after(hours=1)
    assert await reads() == before
