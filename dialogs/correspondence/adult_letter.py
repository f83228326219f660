"""To an adult without Teams: that a chair has named them for a member under 18."""

from dialogs.kit.letters import Letter, Words, Writing
from dialogs.kit.people_shown import name_of
from dialogs.kit.through_adult import answers_at
from forum.ids import PersonId
from forum.safe_links import LinkKind
from forum.use_cases.people.through_adult import named_at


async def adult_named(writing: Writing) -> Letter | None:
    """As long as it is them."""
    texts, post = writing.texts, writing.post
    person_id, at = post.ids
    kept = await post.uow.young_members.get(post.forum.id, PersonId(person_id))
    young = await post.uow.people.get(PersonId(person_id))
    if kept is None or young is None or kept.adult_id != post.reader.id or named_at(kept) != at:
        return None
    name = name_of(texts, young)
    return Letter(
        subject=texts("adult-letter-news"),
        parts=[
            Words(texts("adult-named-title", name=name, forum=post.forum.name)),
            Words(texts("adult-named-text", name=name)),
            *answers_at(texts, name, await writing.page(LinkKind.SPEAK, young_id=young.id)),
            Words(texts("adult-named-not-right")),
        ],
        why=texts("adult-letter-why", name=name, forum=post.forum.name),
    )
