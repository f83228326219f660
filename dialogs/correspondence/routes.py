"""What jobs say by email, and to the chairs about it."""

from dialogs.correspondence import first_contact_letter, trouble_posts
from dialogs.kit.letters import LetterTable
from dialogs.kit.posts import MessageTable
from forum.message_kinds import ByMail, InPrivate


def messages(posts: MessageTable) -> None:
    """One row for each message that a job can send."""
    posts.in_private(InPrivate.MAIL_TROUBLE, trouble_posts.mail_trouble)


def letters(table: LetterTable) -> None:
    """One row for each email."""
    table.by_mail(ByMail.FIRST_CONTACT, first_contact_letter.first_contact)
