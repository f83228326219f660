"""What to do for each intent: the word that answers it, and whether it may be answered at once.

What only shows something to the one who asked is shown. What would ask others, change or send anything is a button.
"""

from dataclasses import dataclass

from forum.attendance import Answer


@dataclass(frozen=True)
class ByWord:
    """As if that word had been typed; with `passes_on`, followed by the sentence."""

    word: str
    at_once: bool = True
    passes_on: bool = False


@dataclass(frozen=True)
class Answering:
    """The next meeting, with these answers first. Nothing is answered until one is pressed."""

    first: tuple[Answer, ...]


@dataclass(frozen=True)
class Reminders:
    """When people are reminded of the next meeting, with the button that stops it or has it again."""


@dataclass(frozen=True)
class Topic:
    """The form for a topic, filled with the sentence."""


@dataclass(frozen=True)
class Line:
    """A sentence of ours, and nothing else to do. With `chairs` it names them."""

    text: str
    chairs: bool = False


Meaning = ByWord | Answering | Reminders | Topic | Line

MEANINGS: dict[str, Meaning] = {
    "action_done": ByWord("actions"),
    "action_new": ByWord("action", at_once=False, passes_on=True),
    "actions": ByWord("actions"),
    "agenda": ByWord("agenda"),
    "apology": Line("understood-apology"),
    "board_answer": ByWord("board answers"),
    "board_contact": ByWord("board contact"),
    "brief": ByWord("board brief"),
    "cancel": ByWord("cancel meeting", at_once=False),
    "care": ByWord("care"),
    "changes": ByWord("changes"),
    "coming": Answering((Answer.IN_PERSON, Answer.ONLINE)),
    "coming_online": Answering((Answer.ONLINE,)),
    "data": ByWord("my data"),
    "date_poll": ByWord("date poll", at_once=False),
    "edit": ByWord("my topics"),
    "hello": Line("understood-hello"),
    "help": ByWord("help"),
    "language": Line("understood-language"),
    "late": Line("understood-late", chairs=True),
    "leave": Line("understood-leave", chairs=True),
    "link_broken": ByWord("meeting"),
    "maybe": Answering((Answer.UNSURE,)),
    "minutes": ByWord("minutes"),
    "my_topics": ByWord("my topics"),
    "needs": ByWord("needs"),
    "not_coming": Answering((Answer.NO,)),
    "opportunities": ByWord("opportunities"),
    "opportunity_new": ByWord("opportunity", at_once=False),
    "poll": ByWord("polls"),
    "privacy": ByWord("privacy"),
    "public_page": ByWord("public page"),
    "publish": ByWord("agenda"),
    "remind": Reminders(),
    "reschedule": ByWord("reschedule", at_once=False),
    "roll": ByWord("roll"),
    "schedule": ByWord("schedule", at_once=False),
    "settings": ByWord("settings"),
    "several": Topic(),
    "stop_reminders": Reminders(),
    "suggest": Topic(),
    "support": ByWord("agenda"),
    "thanks": Line("understood-thanks"),
    "trends": ByWord("trends"),
    "unattributed": ByWord("suggest"),
    "undo": Line("understood-undo"),
    "when": ByWord("meeting"),
    "where": ByWord("meeting"),
    "who_coming": ByWord("meeting"),
    "who_runs": Line("understood-who-runs", chairs=True),
    "yes_no": Line("understood-yes-no"),
    # Never at once: what is said of a child may be graver, and every card of choices says whom to call.
    "young": ByWord("under 18", at_once=False),
}
"""A reader sees the meeting's card by their role: its organisers find the names behind a button on it."""


def passes_on(intent: str) -> bool:
    """Whether the sentence itself is needed to answer it."""
    meaning = MEANINGS[intent]
    return isinstance(meaning, ByWord) and meaning.passes_on
