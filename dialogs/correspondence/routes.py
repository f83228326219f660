"""What jobs say by email, and to the chairs about it."""

from dialogs.correspondence import (
    adding,
    adult_letter,
    agenda_letter,
    brief_texts,
    called_off_letter,
    change_letter,
    dates_letter,
    first_contact_letter,
    invitation_letter,
    link_letters,
    opportunity_letter,
    outside,
    reminder_letter,
    trouble_posts,
    you_said_letter,
)
from dialogs.correspondence.add_people_card import AddPeople, LookAtPeople
from dialogs.correspondence.letterhead_card import SaveLetterhead
from dialogs.correspondence.outside_card import AskEverybody, OpenAddForm, OpenLetterhead, OpenOutsidePerson
from dialogs.correspondence.outside_person_card import SaveOutside, TendOutside
from dialogs.kit.letter_table import LetterTable
from dialogs.kit.posts import MessageTable
from dialogs.kit.rights import chairs
from dialogs.kit.router import Router
from dialogs.openings import OpenOutside
from forum.message_kinds import ByMail, InPrivate

PRIVATE = "outside-in-private"


def routes(router: Router) -> None:
    """One row for each button."""
    router.press(OpenOutside, outside.open_outside, who=chairs, private=PRIVATE)
    router.press(OpenOutsidePerson, outside.open_person, who=chairs, private=PRIVATE)
    router.press(SaveOutside, outside.save_person, who=chairs, private=PRIVATE)
    router.press(TendOutside, outside.tend, who=chairs, private=PRIVATE)
    router.press(AskEverybody, outside.ask_everybody, who=chairs, private=PRIVATE)
    router.press(OpenAddForm, adding.open_form, who=chairs, private=PRIVATE)
    router.press(LookAtPeople, adding.look, who=chairs, private=PRIVATE)
    router.press(AddPeople, adding.add, who=chairs, private=PRIVATE)
    router.press(OpenLetterhead, outside.open_letterhead, who=chairs, private=PRIVATE)
    router.press(SaveLetterhead, outside.save_letterhead, who=chairs, private=PRIVATE)


def messages(posts: MessageTable) -> None:
    """One row for each message that a job can send."""
    posts.in_private(InPrivate.MAIL_TROUBLE, trouble_posts.mail_trouble)


def letters(table: LetterTable) -> None:
    """One row for each email, and each text."""
    table.by_mail(ByMail.FIRST_CONTACT, first_contact_letter.first_contact)
    table.by_mail(ByMail.INVITATION, invitation_letter.invitation)
    table.by_mail(InPrivate.REMINDER, reminder_letter.reminder)
    table.by_mail(InPrivate.DATES_REMINDER, dates_letter.dates_reminder)
    table.by_mail(ByMail.MEETING_CHANGED, change_letter.meeting_changed)
    table.by_mail(InPrivate.CALLED_OFF, called_off_letter.called_off)
    table.by_mail(ByMail.PUBLISHED_AGENDA, agenda_letter.published_agenda)
    table.by_mail(ByMail.OPPORTUNITIES, opportunity_letter.opportunities)
    table.by_mail(ByMail.YOU_SAID, you_said_letter.you_said)
    table.by_mail(InPrivate.ADULT, adult_letter.adult_named)
    table.by_mail(ByMail.MINE_LINK, link_letters.mine_link)
    table.by_mail(ByMail.NEW_LINK, link_letters.new_link)
    table.by_text(ByMail.FIRST_CONTACT, brief_texts.first_contact)
    table.by_text(ByMail.INVITATION, brief_texts.invitation)
    table.by_text(InPrivate.REMINDER, brief_texts.reminder)
    table.by_text(ByMail.MEETING_CHANGED, brief_texts.meeting_changed)
    table.by_text(InPrivate.CALLED_OFF, brief_texts.called_off)
    table.by_text(ByMail.MINE_LINK, brief_texts.mine_link)
    table.by_text(ByMail.NEW_LINK, brief_texts.new_link)
