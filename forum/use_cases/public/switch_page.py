"""A chair puts the forum's page on the web, changes what it says, or takes it off again."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from forum import limits
from forum.audit import Deed
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.openness import is_circle
from forum.people import Person
from forum.ports import UnitOfWork
from forum.public_pages import PublicPage, new_slug
from forum.typed_text import one_line
from forum.use_cases.drafts.names_in_text import refuse_young
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair
from forum.use_cases.public.public_views import all_lines

CHANGED_MEANWHILE = "public-meanwhile"


@dataclass(frozen=True)
class PageForm:
    """What the chairs say and choose (PublicPage). `offered` are the marks of the lines that a preview
    showed, `allowed` of those let through, and `drawn` is the page's `version` that the chair had in front of them.
    """

    about: str
    joining: str = ""
    town: str = ""
    says_where: bool = False
    may_be_found: bool = False
    takes_interest: bool = False
    offered: Collection[str] = ()
    allowed: Collection[str] = ()
    drawn: str = ""


def checked(form: PageForm) -> PageForm:
    """As it is kept. Raises Invalid."""
    about = limits.within(one_line(form.about), limits.PUBLIC_WORDS, "public-about-long")
    joining = limits.within(one_line(form.joining), limits.PUBLIC_WORDS, "public-joining-long")
    if not about:
        raise Invalid("public-needs-about")
    town = limits.within(one_line(form.town), limits.PLACE)
    return replace(form, about=about, joining=joining, town=town)


async def require_open(uow: UnitOfWork, by: Person, forum: Forum) -> None:
    """Only chairs, and never in a listening circle. Raises OnlyAChair, Gone."""
    await require_chair(uow, forum, by)
    if is_circle(forum):
        raise Gone


async def switch_on(uow: UnitOfWork, by: Person, forum: Forum, form: PageForm, once: str, now: datetime) -> PublicPage:
    """From now on everybody sees it; a page that is on is changed. `once` is the key of the address, which is made
    once for each forum. Raises OnlyAChair, Gone, Invalid (also if the page has changed since it was drawn, and says
    something else than is wanted).
    """
    await require_open(uow, by, forum)
    wanted = checked(form)
    await refuse_young(uow, forum, f"{wanted.about}\n{wanted.joining}\n{wanted.town}")
    page = await _page(uow, forum, once, now)
    seen = {line.mark for line in await all_lines(uow, forum, now)} & set(wanted.offered)
    allowed, left_out = tuple(sorted(seen & set(wanted.allowed))), tuple(sorted(seen - set(wanted.allowed)))
    if page.is_on and _words(page) == _words(wanted) and (page.allowed, page.left_out) == (allowed, left_out):
        return page
    require_newest(page, wanted)
    await noted(uow, forum, by.id, Deed.PAGE_CHANGED if page.is_on else Deed.PAGE_ON, now)
    page.is_on, page.changed_at = True, now
    page.about, page.joining = wanted.about, wanted.joining
    page.town = wanted.town
    page.says_where, page.may_be_found = wanted.says_where, wanted.may_be_found
    page.takes_interest = wanted.takes_interest
    page.allowed, page.left_out = allowed, left_out
    return page


def require_newest(page: PublicPage | None, form: PageForm) -> None:
    """So that an old card neither puts back what another chair has changed, nor a page that they took off. Raises
    Invalid.
    """
    if page is not None and page.version != form.drawn:
        raise Invalid(CHANGED_MEANWHILE)


def _words(one: PublicPage | PageForm) -> tuple[str | bool, ...]:
    return (one.about, one.joining, one.town, one.says_where, one.may_be_found, one.takes_interest)


async def switch_off(uow: UnitOfWork, by: Person, forum: Forum, now: datetime) -> None:
    """At once. What it said and its address are kept for the chairs. Raises OnlyAChair, Gone."""
    await require_open(uow, by, forum)
    page = await uow.public.held(forum.id)
    if page is not None and page.is_on:
        page.is_on, page.changed_at = False, now
        await noted(uow, forum, by.id, Deed.PAGE_OFF, now)


async def _page(uow: UnitOfWork, forum: Forum, once: str, now: datetime) -> PublicPage:
    """The forum's, locked; two chairs who make it at once make one. Raises Gone."""
    if (page := await uow.public.held(forum.id)) is not None:
        return page
    slug = new_slug(forum, once, uow.seals[0])
    await uow.public.add(PublicPage(forum.id, slug, False, "", "", "", False, False, False, (), (), now))
    page = await uow.public.held(forum.id)
    if page is None:
        raise Gone
    return page
