"""What somebody needs at the next meeting, and whom they bring: as on the card in Teams."""

from collections.abc import Sequence

from dialogs.kit.buttons import new_key
from forum.errors import Invalid
from forum.ids import MeetingId
from forum.needs import Along, Need, Needs, forgotten_at, needs_deadline
from forum.use_cases.attendance.tell_needs import NeedsForm, meeting_to_tell, tell_needs
from forum.use_cases.home.home_views import ahead_of
from forum.use_cases.meetings.meeting_ahead import meeting_ahead
from pages.mine import MENU
from pages.visit import LONGEST_KEY, Answer, Go, Shown, Visit

WORDS = ("language", "diet", "other", "along_name")


async def show(visit: Visit) -> Answer:
    """The form, filled with what they said before."""
    meeting, _ = await ahead_of(visit.uow, visit.forum, visit.person, visit.now)
    if meeting is None or visit.now >= meeting.starts_at:
        return Go(MENU)
    kept = await visit.uow.needs.get(meeting.id, visit.person.id)
    late = visit.now >= needs_deadline(meeting)
    texts, sent = visit.texts, visit.sent
    values = {
        "meeting": meeting,
        "once": sent.one("once") or new_key(),
        "when": texts.day(meeting.starts),
        "how": texts("needs-text-late" if late else "needs-text", day=texts.day(needs_deadline(meeting))),
        "forgotten": texts("page-needs-private", day=texts.day(forgotten_at(meeting))),
        "kinds": [(need.value, texts(f"need-{need}")) for need in Need],
        "company": [(along.value, texts(f"along-{along}")) for along in Along],
        "kept": kept is not None,
        **_filled(visit, kept),
    }
    return Shown("needs.html", "page-needs-title", values)


def _filled(visit: Visit, kept: Needs | None) -> dict[str, str | Sequence[str]]:
    """What was typed, if the form comes back; otherwise what is kept."""
    sent = visit.sent
    if visit.wrong is not None:
        words = {name: sent.one(name) for name in WORDS}
        return {"ticked": sent.all("needs"), "along": sent.one("along"), **words}
    if kept is None:
        return {"ticked": [], "along": Along.NOBODY.value, **dict.fromkeys(WORDS, "")}
    words = {name: str(getattr(kept, name)) for name in WORDS}
    return {"ticked": [need.value for need in kept.needs], "along": kept.along.value, **words}


async def tell(visit: Visit) -> Go:
    """Raises Gone, Invalid."""
    sent = visit.sent
    meeting = await meeting_ahead(visit.uow, MeetingId(sent.one("meeting")), visit.forum)
    await meeting_to_tell(visit.uow, visit.person, meeting.id, visit.now)
    needs, along, once = sent.all("needs"), sent.one("along"), sent.one("once")
    if not set(needs) <= set(Need) or along not in list(Along) or not 0 < len(once) <= LONGEST_KEY:
        raise Invalid("page-choose-one")
    form = NeedsForm(
        needs=tuple(map(Need, needs)),
        language=sent.one("language"),
        diet=sent.one("diet"),
        other=sent.one("other"),
        along=Along(along),
        along_name=sent.one("along_name"),
    )
    await tell_needs(visit.uow, visit.person, meeting.id, form, once, visit.now)
    return Go(f"{MENU}/needs")
