"""The first email, which asks whether somebody wants any."""

from dialogs.kit.letters import Letter, Link, Words, Writing
from dialogs.texts.switched_on import read_in
from forum.message_kinds import ByMail
from forum.safe_links import LinkKind
from forum.typed_text import one_line
from forum.use_cases.correspondence.first_contact import first_contact_of


def is_still_asked(writing: Writing) -> bool:
    """Whether the question has not been put again since, perhaps at another address."""
    return ByMail.FIRST_CONTACT.of(*writing.post.ids) == first_contact_of(writing.correspondent)


async def first_contact(writing: Writing) -> Letter | None:
    """Who gave the address, what for, and one question. What the forum is about is not said: others may read this.
    None if the question has been put again since, perhaps at another address.
    """
    if not is_still_asked(writing):
        return None
    texts, given = writing.texts, await writing.post.uow.people.get(writing.correspondent.added_by)
    giver = given.name if given else writing.organisation
    subject, page = one_line(writing.letterhead.first_subject), await writing.page(LinkKind.ANSWER)
    return Letter(
        subject=subject or texts("first-contact-subject", organisation=writing.organisation),
        parts=[
            Words(texts("first-contact-who", giver=giver, organisation=writing.organisation)),
            Words(texts("first-contact-what")),
            Link(texts("first-contact-link"), page),
            *(
                Link(language.name, read_in(page, language), is_main=False, language=language)
                for language in writing.languages.besides(texts)
            ),
            Words(texts("first-contact-otherwise")),
        ],
        why=texts("first-contact-why", giver=giver),
    )
