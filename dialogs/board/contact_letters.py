"""The emails to the board's contact. None of them says what the forum asks: that is on the page, behind the link."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dialogs.kit.letters import PAGES, Envelope, Letter, Link, Words, mail_of
from dialogs.texts import Texts
from forum.board_contacts import LINK_LIFE, BoardContact
from forum.correspondents import Letterhead
from forum.forums import Forum
from forum.message_kinds import ToBoard
from forum.openness import is_circle
from forum.ports import Mail
from forum.typed_text import one_line

PAGES_FOR_BOARD = f"{PAGES}board/"
"""Where the addresses of the contact's pages begin."""


@dataclass(frozen=True)
class ContactWriting:
    """One email to be written. `asked_by` is who had the brief sent, `given_by` who named the contact, and
    `page` the address of the contact's page."""

    texts: Texts
    forum: Forum
    contact: BoardContact
    asked_by: str
    given_by: str
    letterhead: Letterhead
    organisation: str
    page: str

    @property
    def names_forum(self) -> bool:
        """Whether it may say which forum is asking: if the chairs have said so and it is no listening circle."""
        return self.letterhead.names_forum and not is_circle(self.forum)

    @property
    def why(self) -> str:
        """Why they get it."""
        contact = self.contact
        return self.texts("board-letter-why", giver=self.given_by, role=contact.role or contact.name)

    def said(self, text: str, **words: object) -> str:
        """A sentence that names the forum, or its neutral twin."""
        if self.names_forum:
            return self.texts(f"{text}-of-forum", forum=one_line(self.forum.name), **words)
        return self.texts(text, organisation=one_line(self.organisation), **words)


ContactWriter = Callable[[ContactWriting], Letter]


def brief(writing: ContactWriting) -> Letter:
    """Who asks, what for, and the page."""
    texts, board = writing.texts, writing.forum.board_name
    return Letter(
        subject=writing.said("board-letter-subject"),
        parts=[
            Words(writing.said("board-letter-who", asker=writing.asked_by)),
            Words(texts("board-letter-what-named", board=board) if board else texts("board-letter-what")),
            Link(texts("board-letter-open"), writing.page),
            Words(texts("board-letter-how", days=LINK_LIFE.days)),
        ],
        why=writing.why,
    )


def question(writing: ContactWriting) -> Letter:
    """A chair asks something about an answer; what, is on the page."""
    texts = writing.texts
    return Letter(
        subject=writing.said("board-question-subject"),
        parts=[
            Words(texts("board-question-what")),
            Link(texts("board-question-open"), writing.page),
        ],
        why=writing.why,
    )


def another_link(writing: ContactWriting) -> Letter:
    """In place of one that was too old."""
    texts = writing.texts
    return Letter(
        subject=texts("board-link-subject", organisation=one_line(writing.organisation)),
        parts=[
            Words(texts("board-link-what", days=LINK_LIFE.days)),
            Link(texts("board-link-open"), writing.page),
            Words(texts("board-link-not-you")),
        ],
        why=texts("board-link-why"),
    )


LETTERS: Mapping[ToBoard, ContactWriter] = {
    ToBoard.BRIEF: brief,
    ToBoard.QUESTION: question,
    ToBoard.LINK: another_link,
}


def write_to_contact(kind: ToBoard, writing: ContactWriting, key: str) -> Mail:
    """The email. `key` is what it is recorded under."""
    contact = writing.contact
    stop = Link(writing.texts("board-letter-stop"), f"{writing.page}/no")
    envelope = Envelope(contact.email, contact.name, writing.letterhead, writing.organisation, stop)
    return mail_of(writing.texts, LETTERS[kind](writing), envelope, key)
