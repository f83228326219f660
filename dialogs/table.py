"""The whole bot in one place: which words, buttons, arrivals and jobs lead where. `folkmoot routes` prints it."""

from dialogs.actions import routes as actions
from dialogs.agenda import routes as agenda
from dialogs.attendance import routes as attendance
from dialogs.audit import routes as audit
from dialogs.board import routes as board
from dialogs.board.contact_letters import LETTERS as LETTERS_TO_BOARD
from dialogs.care import routes as care
from dialogs.correspondence import routes as correspondence
from dialogs.dates import routes as dates
from dialogs.digest import routes as digest
from dialogs.forums import routes as forums
from dialogs.from_message import routes as from_message
from dialogs.home import routes as home
from dialogs.kit.letter_table import LetterTable
from dialogs.kit.posts import MessageTable
from dialogs.kit.router import Router
from dialogs.meetings import routes as meetings
from dialogs.minutes import routes as minutes
from dialogs.opportunities import routes as opportunities
from dialogs.outlook import routes as outlook
from dialogs.papers import routes as papers
from dialogs.people import routes as people
from dialogs.privacy import routes as privacy
from dialogs.public import routes as public
from dialogs.questions import routes as questions
from dialogs.trends import routes as trends
from dialogs.understanding import routes as understanding
from forum.advice import DateAdvisor

ROUTES = (
    actions.routes,
    agenda.routes,
    attendance.routes,
    audit.routes,
    board.routes,
    care.routes,
    correspondence.routes,
    dates.routes,
    digest.routes,
    forums.routes,
    from_message.routes,
    home.routes,
    meetings.routes,
    minutes.routes,
    opportunities.routes,
    outlook.routes,
    papers.routes,
    people.routes,
    privacy.routes,
    public.routes,
    questions.routes,
    trends.routes,
    understanding.routes,
)
MESSAGES = (
    actions.messages,
    agenda.messages,
    attendance.messages,
    board.messages,
    care.messages,
    correspondence.messages,
    dates.messages,
    digest.messages,
    forums.messages,
    meetings.messages,
    minutes.messages,
    opportunities.messages,
    outlook.messages,
    papers.messages,
    people.messages,
    public.messages,
    questions.messages,
)


LETTERS = (correspondence.letters,)


def build_router() -> Router:
    """Everything people can type or press, and who or what can arrive."""
    router = Router()
    for register in ROUTES:
        register(router)
    return router


def build_posts(advisor: DateAdvisor, papers_at: str | None = None) -> MessageTable:
    """Everything that jobs say. In the channel by Show, in private by Tell."""
    posts = MessageTable(advisor, papers_at)
    for register in MESSAGES:
        register(posts)
    return posts


def build_letters() -> LetterTable:
    """Everything that is said by email, to members without Teams."""
    letters = LetterTable()
    for register in LETTERS:
        register(letters)
    return letters


def printed(advisor: DateAdvisor) -> str:
    """Every row, one to a line: what arrives and who may send it, then what is said in the channel, in private and
    by email.
    """
    posts = build_posts(advisor)
    said = [f"{'channel':8}{kind}" for kind in sorted(posts.standing)]
    said += [f"{'private':8}{kind}" for kind in sorted(posts.private)]
    said += [f"{'email':8}{kind}" for kind in sorted({*build_letters().kinds, *LETTERS_TO_BOARD})]
    return "\n".join([*map(str, build_router().rows()), *said])
