"""Tells the person who was promised it that somebody could not be told."""

from dialogs.kit.parts import card, heading, line
from dialogs.kit.posts import Posting
from forum.ids import ActionId, PersonId
from forum.people import Reach
from forum.ports import Message
from forum.use_cases.people.unreached import PROMISED

OF_OUTCOMES = frozenset({"outcome", "outcome_after", "answer_changed"})


async def not_told(post: Posting) -> Message | None:
    """None once they have written to the bot: then they get it themselves."""
    person_id, kind, *ids = post.ids
    person = await post.uow.people.get(PersonId(person_id))
    if person is None or person.reach is not Reach.BLOCKED or kind not in PROMISED:
        return None
    texts = post.texts
    title = texts("not-told-title", name=person.name, forum=post.forum.name)
    said = f"not-told-{'outcome' if kind in OF_OUTCOMES else kind.replace('_', '-')}"
    words = {"name": person.name}
    if kind in ("yours", "handed_over"):
        action = await post.uow.actions.get(ActionId(ids[0]))
        if action is None or not action.is_open:
            return None
        words["action"] = action.text
    lines = [line(texts(said, **words)), line(texts("not-told-next", name=person.name))]
    return card(title, heading(title), *lines, language=texts.locale)
