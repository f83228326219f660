"""What jobs say about members under 18. None: it need not be said (any longer)."""

from dialogs.kit.posts import Posting
from dialogs.people.young_card import named_card, no_adult_card
from forum.ids import PersonId
from forum.ports import Message
from forum.use_cases.people.roles import is_chair
from forum.use_cases.people.through_adult import named_at, through_whom


async def named(post: Posting) -> Message | None:
    """To the adult, as long as it is them."""
    person_id, at = post.ids
    kept = await post.uow.young_members.get(post.forum.id, PersonId(person_id))
    young = await post.uow.people.get(PersonId(person_id))
    if kept is None or young is None or kept.adult_id != post.reader.id or named_at(kept) != at:
        return None
    return named_card(post.texts, post.forum, young)


async def no_adult(post: Posting) -> Message | None:
    """To a chair, as long as there is nobody through whom things could go."""
    person_id, at = post.ids
    kept = await post.uow.young_members.get(post.forum.id, PersonId(person_id))
    young = await post.uow.people.get(PersonId(person_id))
    if young is None or not young.is_under_18 or named_at(kept) != at:
        return None
    if not await is_chair(post.uow, post.forum, post.reader) or await through_whom(post.uow, post.forum, young.id):
        return None
    adult = await post.uow.people.get(kept.adult_id) if kept and kept.adult_id else None
    return no_adult_card(post.texts, post.forum, young, adult, elsewhere=kept is None)
