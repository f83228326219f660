"""A meeting's minutes in words: the same on cards, on the page and in the files."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.texts import Texts
from forum.agenda import Outcome
from forum.use_cases.minutes.minutes_content import Wording
from forum.use_cases.minutes.minutes_views import MinutesView, SeenItem, SeenTask


@dataclass(frozen=True)
class Section:
    """What follows the items, under a heading: `points` are a list, otherwise they are sentences."""

    title: str
    lines: Sequence[str]
    points: bool = False


def sections_after(texts: Texts, view: MinutesView) -> list[Section]:
    """What is to be done, who came, and the next meeting; a part that says nothing is left out."""
    tasks = Section(texts("minutes-tasks"), [task_line(texts, task) for task in view.tasks], points=True)
    coming = Section(texts("minutes-coming"), coming_lines(texts, view))
    return [
        *(each for each in (tasks, coming) if each.lines),
        Section(texts("minutes-next-title"), [next_line(texts, view)]),
    ]


def decision_wording(texts: Texts) -> Wording:
    """Says what came of a topic, in the language of `texts`."""

    def said(outcome: Outcome, reason: str) -> str:
        words = [texts(f"minutes-decided-{outcome}"), texts("minutes-decided-words", reason=reason) if reason else ""]
        return " ".join(filter(None, words))

    return said


def minutes_title(texts: Texts, view: MinutesView) -> str:
    """Whose they are, and of which day."""
    return texts("minutes-title", forum=view.forum.name, day=texts.day(view.starts))


def dates_line(texts: Texts, view: MinutesView) -> str:
    """When they were published, and corrected; "" for a draft of the first version."""
    if view.published_on is None:
        return ""
    published = texts.day(view.published_on)
    if view.corrected_on is None:
        return texts("minutes-published-on", day=published)
    return texts("minutes-corrected-on", day=texts.day(view.corrected_on), published=published)


def item_heading(texts: Texts, item: SeenItem) -> str:
    """E.g. "2. Street lighting"; what is about the whole meeting has no number."""
    return texts("minutes-item", place=item.place, title=item.title) if item.title else texts("minutes-whole")


def decision_line(texts: Texts, item: SeenItem) -> str:
    """What came of it; "" for nothing."""
    return texts("minutes-decision", decision=item.decision) if item.decision else ""


def task_line(texts: Texts, task: SeenTask) -> str:
    """What is to be done, with who does it and by when, as far as there is either."""
    if task.owner and task.due:
        return texts("minutes-task-both", text=task.text, owner=task.owner, day=texts.day(task.due))
    if task.owner:
        return texts("minutes-task-owner", text=task.text, owner=task.owner)
    return texts("minutes-task-due", text=task.text, day=texts.day(task.due)) if task.due else task.text


def coming_lines(texts: Texts, view: MinutesView) -> list[str]:
    """How many came and sent apologies, if that is told, and what the chairs say about it."""
    said = [words for words in view.coming.splitlines() if words.strip()]
    return [*(number_lines(texts, view) if view.heads else []), *said]


def number_lines(texts: Texts, view: MinutesView) -> list[str]:
    """A sentence for each number that is known."""
    numbers = view.numbers
    came = [] if numbers.came is None else [_came(texts, numbers.came, numbers.in_person or 0, numbers.online or 0)]
    sorry = [] if numbers.apologies is None else [texts("minutes-apologies", count=numbers.apologies)]
    return came + sorry


def _came(texts: Texts, came: int, in_person: int, online: int) -> str:
    if in_person and online:
        return texts("minutes-came-both", count=came, in_person=in_person, online=online)
    return texts("minutes-came", count=came)


def next_line(texts: Texts, view: MinutesView) -> str:
    """When people meet next."""
    if view.next_starts is None:
        return texts("minutes-next-none")
    return texts("minutes-next", day=texts.day(view.next_starts), time=texts.clock(view.next_starts))
