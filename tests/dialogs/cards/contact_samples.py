"""The cards about the board's contact, filled with one text wherever people write something."""

from dataclasses import replace

from dialogs.board import contact_card as contacts
from dialogs.board import replies_card as replies
from dialogs.board.contact_buttons import ConfirmReply, LookAtContact
from dialogs.texts import Texts
from forum import limits
from forum.board import BriefState
from forum.board_contacts import BoardContact, BoardContactId, BoardReply, BoardRequest, ReplyState, RequestMail
from forum.errors import Invalid
from forum.ids import PersonId
from forum.ports import Message
from forum.use_cases.board.contact_views import ContactView, Replied, RepliesView
from forum.use_cases.board.name_contact import ContactForm
from tests.dialogs.cards.board_samples import BRIEF, brief_of, points_of
from tests.dialogs.cards.full_forum import ID, NOW, FullForum, copied

CONTACT = BoardContactId(ID("contact"))
ADDRESS = "grace.okafor@board.example.org"


def contact_samples(texts: Texts, full: FullForum) -> dict[str, list[Message]]:
    """By the name of the function, such as "contact_card"."""
    words, name = full.words, full.words[: limits.NAME]
    chair = PersonId(ID("p"))
    contact = BoardContact(CONTACT, full.forum.id, name, name, ADDRESS, ADDRESS, chair, NOW)
    brief = brief_of(full, state=BriefState.MADE)
    asked = BoardRequest(CONTACT, BRIEF, chair, NOW, mail=RequestMail.SENT, mail_at=NOW)
    nobody = ContactView(full.forum, None)
    view = ContactView(full.forum, contact, name, 3, 8, brief, asked, 8, can_be_sent=True)
    unsent = replace(view, request=None, waiting=0, links=0)
    mails = [replace(view, request=copied(asked, mail=mail)) for mail in RequestMail]
    typed = LookAtContact(forum=full.forum.id, once="once", drawn=CONTACT, name=name, role=name, email=ADDRESS)
    shown = [contacts.contact_card(texts, one, by_mail=True, said=words) for one in (nobody, unsent, *mails)]
    return {
        "contact_card": [
            *shown,
            contacts.contact_card(texts, replace(view, contact=copied(contact, stopped_at=NOW)), by_mail=True),
            contacts.contact_card(texts, replace(unsent, brief=None), by_mail=False, problem=words),
            contacts.contact_card(texts, replace(unsent, can_be_sent=False), by_mail=True),
            contacts.contact_card(texts, replace(unsent, can_be_sent=False, answered=True), by_mail=True),
        ],
        "board_contact_form": [contacts.board_contact_form(texts, view, typed, Invalid("board-contact-email-wrong"))],
        "contact_preview": [
            contacts.contact_preview(texts, one, ContactForm(name, name, ADDRESS), typed) for one in (nobody, view)
        ],
        "remove_card": [contacts.remove_card(texts, full.forum, view, contact)],
        **_replies(texts, full, contact),
    }


def _replies(texts: Texts, full: FullForum, contact: BoardContact) -> dict[str, list[Message]]:
    words, brief = full.words, brief_of(full, state=BriefState.MADE)
    written = [
        Replied(point, BoardReply(BRIEF, point.place, CONTACT, words[: limits.BOARD_ANSWER], ReplyState.SENT, NOW))
        for point in points_of(words)
    ]
    view = RepliesView(full.forum, brief, contact, written)
    values = ConfirmReply(
        brief=BRIEF, point="1", seen="1", words=words[: limits.BOARD_ANSWER], question=words[: limits.REMARK]
    )
    return {
        "replies_card": [
            replies.replies_card(texts, view, said=words, problem=words, typed=words),
            replies.replies_card(texts, replace(view, waiting=written[:1])),
            replies.replies_card(texts, replace(view, waiting=[])),
        ],
        "reply_form": [
            replies.reply_form(texts, view, written[0], values, words, typed=words, by_mail=True),
            replies.reply_form(texts, view, written[0], values, by_mail=False),
        ],
    }
