"""Tells the person who was promised it that somebody could not be told."""

from dialogs.kit.parts import card, heading, line
from dialogs.kit.posts import Posting
from forum.ids import ActionId, PersonId
from forum.people import Reach
from forum.ports import Message
from forum.use_cases.people.by_mail import how_written_to
from forum.use_cases.people.unreached import PROMISED

OF_OUTCOMES = frozenset({"outcome", "outcome_after", "answer_changed"})


async def not_told(post: Posting) -> Message | None:
    """None once they have written to the bot: then they get it themselves. Somebody reached by email or text still has
    to be told what is not said there.
    """
    person_id, kind, *ids = post.ids
    person = await post.uow.people.get(PersonId(person_id))
    if person is None or kind not in PROMISED:
        return None
    way = None if person.reach is Reach.BLOCKED else await how_written_to(post.uow, post.forum.id, person)
    if person.reach is not Reach.BLOCKED and way is None:
        return None
    texts = post.texts
    title = texts("not-told-title", name=person.name, forum=post.forum.name)
    said = f"not-told-{'outcome' if kind in OF_OUTCOMES else kind.replace('_', '-')}"
    by_mail = way is not None and not way.is_by_text
    how = "-mail" if by_mail else "-outside" if person.is_outside_teams else ""
    said = f"{said}{how}" if texts.has(f"{said}{how}") else said
    words = {"name": person.name}
    if kind in ("yours", "handed_over"):
        action = await post.uow.actions.get(ActionId(ids[0]))
        if action is None or not action.is_open:
            return None
        words["action"] = action.text
    lines = [
        line(texts(said, **words)),
        line(
            texts(
                "not-told-text-next" if way is not None and way.is_by_text else f"not-told{how}-next", name=person.name
            )
        ),
    ]
    return card(title, heading(title), *lines, language=texts.locale)
