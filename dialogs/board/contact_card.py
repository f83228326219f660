"""Who answers for the board without Teams: for the chairs, in private."""

from dialogs.board.contact_buttons import (
    LookAtContact,
    OpenContact,
    OpenContactForm,
    OpenReplies,
    ReviseContact,
    SaveContact,
    SendToContact,
    TendContact,
)
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.form_errors import with_errors
from dialogs.kit.parts import buttons, card, fact, group, heading, line, text_input
from dialogs.kit.shortening import shortened
from dialogs.openings import OpenBrief
from dialogs.texts import Texts
from forum import limits
from forum.board_contacts import BoardContact, RequestMail
from forum.days import day_of
from forum.errors import Invalid
from forum.forums import Forum
from forum.ports import Message
from forum.use_cases.board.contact_views import ContactView
from forum.use_cases.board.name_contact import ContactForm

ADDRESS_LIMIT = 320
NAME_ON_BUTTON = 24
_PLACES = {
    "board-contact-name-needed": "name",
    "board-contact-name-long": "name",
    "board-contact-role-long": "role",
    "board-contact-email-wrong": "email",
    "board-contact-said-no": "email",
    "board-contact-stopped": "email",
}


def contact_card(texts: Texts, view: ContactView, *, by_mail: bool, said: str = "", problem: str = "") -> Message:
    """Who it is, how the newest brief was put to them, and what can be done. `said` is what was just done."""
    title, contact = texts("board-contact-title", forum=view.forum.name), view.contact
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        line(said, bold=True) if said else None,
        line(texts("board-contact-what")),
        _who(texts, view, contact) if contact else line(texts("board-contact-none"), bold=True),
        None if by_mail else line(texts("board-contact-no-mail"), warning=True),
        *(request_lines(texts, view, by_mail=by_mail) if contact else []),
        line(texts("board-contact-private"), subtle=True),
        actions=_ways_on(texts, view, contact, by_mail=by_mail),
        language=texts.locale,
    )


def _who(texts: Texts, view: ContactView, contact: BoardContact) -> CardElement:
    named = texts("board-contact-set", name=view.set_by, day=texts.day(day_of(view.forum, contact.set_at)))
    return group(
        fact(texts("board-contact-name"), contact.name),
        *([fact(texts("board-contact-role"), contact.role)] if contact.role else []),
        fact(texts("board-contact-email"), contact.email),
        line(named, subtle=True),
        *([line(texts("board-contact-has-stopped"), bold=True)] if contact.stopped_at else []),
    )


def request_lines(texts: Texts, view: ContactView, *, by_mail: bool) -> list[CardElement]:
    """How the newest brief was put to them, and whether they have answered."""
    if view.brief is None:
        return [line(texts("board-contact-no-brief"))]
    if view.request is None:
        can = "answered" if view.answered else "not-sent-yet" if view.can_be_sent else "not-yet"
        return [line(texts(f"board-contact-{can}", number=view.brief.number))]
    day = texts.day(day_of(view.forum, view.request.mail_at or view.request.asked_at))
    mail = view.request.mail
    said = mail.value.replace("_", "-")
    if mail is RequestMail.NOT_SENT and send_button(texts, view, by_mail=by_mail) is None:
        said = "not-sent-now"
    told = line(
        texts(f"board-contact-mail-{said}", number=view.brief.number, day=day),
        warning=mail not in (RequestMail.ON_ITS_WAY, RequestMail.SENT),
    )
    waiting = [line(texts("board-contact-waiting", count=view.waiting), bold=True)] if view.waiting else []
    return [told, *waiting]


def send_button(texts: Texts, view: ContactView, *, by_mail: bool) -> AnyButton | None:
    """None where it cannot be sent: the card says why."""
    contact, brief, request = view.contact, view.brief, view.request
    if not by_mail or contact is None or brief is None or not view.can_be_sent or contact.stopped_at:
        return None
    if request is not None and not request.may_be_repeated:
        return None
    words = "board-contact-send" if request is None else "board-contact-send-again"
    pressed = SendToContact(brief=brief.id, contact=contact.id, drawn=str(request.attempt if request else 0))
    return pressed.on_card(texts(words, name=shortened(contact.name, NAME_ON_BUTTON)), main=request is None, alone=True)


def _ways_on(texts: Texts, view: ContactView, contact: BoardContact | None, *, by_mail: bool) -> list[AnyButton]:
    forum, brief = view.forum, view.brief
    back = OpenBrief(forum=forum.id).on_card(texts("board-contact-back"), alone=True)
    form = OpenContactForm(forum=forum.id)
    if contact is None:
        return [form.on_card(texts("board-contact-choose"), main=True, alone=True), back]
    send = send_button(texts, view, by_mail=by_mail)
    close = TendContact(forum=forum.id, contact=contact.id, does="links")
    remove = TendContact(forum=forum.id, contact=contact.id, does="remove")
    return [
        *(
            [OpenReplies(brief=brief.id).on_card(texts("board-replies-look"), main=True, alone=True)]
            if brief and view.waiting
            else []
        ),
        *([send] if send else []),
        form.on_card(texts("board-contact-change"), alone=True),
        *([close.on_card(texts("board-contact-close"), alone=True)] if view.links else []),
        remove.on_card(texts("board-contact-remove"), alone=True),
        back,
    ]


def contact_part(texts: Texts, view: ContactView, *, by_mail: bool) -> CardElement:
    """On the card of a brief: who answers for the board, and the way to ask them."""
    opens = OpenContact(forum=view.forum.id).on_card(texts("board-contact-open"), alone=True)
    if view.contact is None:
        return group(line(texts("board-contact-none-yet")), buttons(opens))
    send = send_button(texts, view, by_mail=by_mail)
    said = texts("board-contact-is", name=view.contact.name)
    return group(line(said), *request_lines(texts, view, by_mail=by_mail), buttons(*([send] if send else []), opens))


def board_contact_form(texts: Texts, view: ContactView, values: LookAtContact, wrong: Invalid | None = None) -> Message:
    """Who it is to be."""
    title = texts("board-contact-form-title", forum=view.forum.name)
    inputs = [
        text_input("name", texts("board-contact-name"), value=values.name, limit=limits.NAME),
        text_input("role", texts("board-contact-role-optional"), value=values.role, limit=limits.NAME),
        text_input("email", texts("board-contact-email"), value=values.email, limit=ADDRESS_LIMIT),
    ]
    return card(
        title,
        heading(title),
        line(texts("board-contact-form-what")),
        *with_errors(texts, inputs, wrong, _PLACES),
        actions=[
            LookAtContact(forum=view.forum.id, once=values.once, drawn=values.drawn).on_card(
                texts("board-contact-check"), main=True
            ),
            OpenContact(forum=view.forum.id).on_card(texts("cancel"), alone=True),
        ],
        language=texts.locale,
    )


def contact_preview(texts: Texts, view: ContactView, kept: ContactForm, pressed: LookAtContact) -> Message:
    """What would be kept, and what becomes of the contact there is."""
    title = texts("board-contact-preview-title", forum=view.forum.name)
    data = {
        **{"forum": view.forum.id, "once": pressed.once, "drawn": pressed.drawn},
        **{"name": kept.name, "role": kept.role, "email": kept.email},
    }
    return card(
        title,
        heading(title),
        fact(texts("board-contact-name"), kept.name),
        fact(texts("board-contact-role"), kept.role) if kept.role else None,
        fact(texts("board-contact-email"), kept.email),
        line(texts("board-contact-preview-what")),
        *_what_goes(texts, view),
        actions=[
            SaveContact.model_validate(data).on_card(texts("board-save"), main=True, alone=True),
            ReviseContact.model_validate(data).on_card(texts("board-contact-revise"), alone=True),
            OpenContact(forum=view.forum.id).on_card(texts("cancel"), alone=True),
        ],
        language=texts.locale,
    )


def _what_goes(texts: Texts, view: ContactView) -> list[CardElement]:
    """What is lost with the contact there is now."""
    if view.contact is None:
        return []
    said = [line(texts("board-contact-goes", name=view.contact.name), bold=True)]
    if view.unrecorded:
        said.append(line(texts("board-contact-unrecorded", count=view.unrecorded), warning=True))
    return said


def remove_card(texts: Texts, forum: Forum, view: ContactView, contact: BoardContact) -> Message:
    """Before somebody is removed."""
    title = texts("board-contact-remove-title", name=contact.name)
    sure = TendContact(forum=forum.id, contact=contact.id, does="sure")
    return card(
        title,
        heading(title),
        *_what_goes(texts, view),
        actions=[
            sure.on_card(texts("board-contact-remove-sure"), main=True, alone=True),
            OpenContact(forum=forum.id).on_card(texts("cancel"), alone=True),
        ],
        language=texts.locale,
    )
