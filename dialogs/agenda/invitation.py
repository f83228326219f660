"""The agenda in the email that invites people. It names nobody, because emails are passed on."""

from html import escape

from dialogs.texts import LOCALES, Texts, texts_for
from forum.ports import InvitationPart
from forum.published import AgendaVersion, Item


def agenda_part(texts: Texts, version: AgendaVersion) -> InvitationPart:
    """Items with their minutes, between two sentences that help to find it again."""
    items = "".join(f'<li dir="auto">{escape(_item(texts, item))}</li>' for item in version.items)
    first, last = texts("invitation-agenda-first"), texts("invitation-agenda-last")
    known = [texts_for(locale) for locale in LOCALES]
    return InvitationPart(
        html=f"<p><b>{escape(first)}</b></p><ol>{items}</ol><p>{escape(last)}</p>",
        first=tuple(dict.fromkeys(each("invitation-agenda-first") for each in known)),
        last=tuple(dict.fromkeys(each("invitation-agenda-last") for each in known)),
    )


def _item(texts: Texts, item: Item) -> str:
    if not item.minutes:
        return item.title
    return texts("invitation-agenda-item", title=item.title, minutes=texts("published-minutes", minutes=item.minutes))
