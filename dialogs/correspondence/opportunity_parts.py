"""Opportunities in an email: those of which the reader has not read in one before."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.kit.letters import Bullets, Heading, Link, Part, Words, Writing
from dialogs.opportunities.opportunity_words import deadline_words
from dialogs.texts import Texts
from forum.openness import is_circle
from forum.safe_links import LinkKind
from forum.use_cases.opportunities.opportunity_views import OpportunityView
from forum.use_cases.opportunities.untold import told_as, untold_opportunities


@dataclass(frozen=True)
class OpenToThem:
    """Parts of a letter, and what they tell, by the names that jobs carry; nothing if there is nothing new."""

    parts: Sequence[Part] = ()
    tells: Sequence[str] = ()


async def opportunity_parts(writing: Writing) -> OpenToThem:
    """Each with its deadline; the page has the rest. An email to a listening circle does not even name them."""
    post, texts = writing.post, writing.texts
    found = await untold_opportunities(post.uow, post.forum, post.reader, post.now)
    if not found:
        return OpenToThem()
    page = Link(texts("opportunity-letter-read"), await writing.page(LinkKind.ANSWER, "opportunities"), is_main=False)
    heading = Heading(texts("opportunity-letter-heading"))
    said: Part = Bullets([_line(texts, one) for one in found])
    if is_circle(post.forum):
        said = Words(texts("opportunity-letter-circle"))
    return OpenToThem([heading, said, page], [told_as(one.id) for one in found])


def _line(texts: Texts, one: OpportunityView) -> str:
    when = deadline_words(texts, one)
    if one.who_for:
        return texts("opportunity-letter-line-for", title=one.title, who=one.who_for, when=when)
    return texts("opportunity-letter-line", title=one.title, when=when)
