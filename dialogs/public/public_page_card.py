"""A forum's page on the web, as its chairs make it: the form, the preview, and how it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from dialogs.kit.buttons import Button, new_key
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.form_errors import typed_before, with_errors
from dialogs.kit.parts import card, choice_input, fact, heading, line, link, subheading, text_input, tick
from dialogs.openings import OpenPublicPage
from dialogs.public.public_words import PublicWords, line_words, public_words
from dialogs.texts import Texts
from forum import limits
from forum.errors import Invalid
from forum.forums import Forum
from forum.ports import Message
from forum.use_cases.public.public_views import Offered, PublicView

_PLACES = {"public-needs-about": "about", "public-about-long": "about", "public-joining-long": "joining"}


class PageFields(Button):
    """What the chairs write and tick. `once` is the key of the page's address; `drawn` is the `version` of the page
    with which it was filled in.
    """

    verb: ClassVar[str] = ""
    forum: str
    once: str = ""
    drawn: str = ""
    about: str = ""
    joining: str = ""
    town: str = ""
    where: str = "false"
    found: str = "false"
    interest: str = "true"

    def for_button(self) -> dict[str, str]:
        """All of it, to travel with another button."""
        return self.model_dump()


class OpenPageForm(PageFields):
    """The form, with what was typed before."""

    verb: ClassVar[str] = "public.form"


class LookAtPage(PageFields):
    """The preview of what was typed."""

    verb: ClassVar[str] = "public.look"


class SwitchPageOn(PageFields):
    """Everybody sees it from now on; `offered` are the marks of the lines on the preview, `lines` of those that are
    ticked.
    """

    verb: ClassVar[str] = "public.on"
    offered: str = ""
    lines: str = ""


class SwitchPageOff(Button):
    """Nobody sees it any longer."""

    verb: ClassVar[str] = "public.off"
    forum: str


class HavePoster(Button):
    """Have the poster made; `dated`: with the next date."""

    verb: ClassVar[str] = "public.poster"
    forum: str
    once: str
    dated: str = "false"


@dataclass(frozen=True)
class Preview:
    """What would be shown. `chosen` are the marks that are ticked; `names` are the members' in the chairs' words."""

    view: PublicView
    offered: Sequence[Offered]
    chosen: Sequence[str]
    names: Sequence[str]

    @property
    def all_names(self) -> list[str]:
        """Each once."""
        found = [*self.names, *(name for one in self.offered for name in one.names)]
        return list(dict.fromkeys(found))


def public_page_form(
    texts: Texts, forum: Forum, values: PageFields, wrong: Invalid | None = None, said: str = ""
) -> Message:
    """Nothing of it is shown to anybody before the preview."""
    title = texts("public-title", forum=forum.name)
    return card(
        title,
        heading(title),
        line(said, bold=True) if said else None,
        line(texts("public-what")),
        *with_errors(texts, _inputs(texts, values), wrong, _PLACES),
        line(texts("public-look-first"), subtle=True),
        actions=[
            LookAtPage(forum=forum.id, once=values.once, drawn=values.drawn).on_card(texts("public-look"), main=True)
        ],
        language=texts.locale,
    )


def _inputs(texts: Texts, values: PageFields) -> list[CardElement]:
    most = limits.PUBLIC_WORDS
    return [
        text_input(
            "about",
            texts("public-about"),
            value=values.about,
            required=texts("public-needs-about"),
            hint=texts("public-about-hint"),
            long=True,
            limit=most,
        ),
        text_input(
            "joining",
            texts("public-joining"),
            value=values.joining,
            hint=texts("public-joining-hint"),
            long=True,
            limit=most,
        ),
        text_input("town", texts("public-town"), value=values.town, limit=limits.PLACE),
        tick("where", texts("public-where"), texts("public-where-tick"), on=values.where == "true"),
        tick("interest", texts("public-interest"), texts("public-interest-tick"), on=values.interest == "true"),
        tick("found", texts("public-found"), texts("public-found-tick"), on=values.found == "true"),
    ]


def public_preview_card(texts: Texts, preview: Preview, values: PageFields, said: str = "", typed: str = "") -> Message:
    """Exactly what the page will say, with each line that may be left off it. `typed` was not kept."""
    view, title = preview.view, texts("public-preview-title", forum=preview.view.forum.name)
    marks = ",".join(one.line.mark for one in preview.offered)
    on = SwitchPageOn.model_validate({**values.for_button(), "offered": marks})
    back = OpenPageForm.model_validate(values.for_button())
    return card(
        title,
        heading(title),
        line(said, bold=True) if said else None,
        typed_before(texts, typed),
        line(texts("public-preview-what")),
        _named(texts, preview),
        *_shown(texts, public_words(texts, view)),
        subheading(texts("public-followed")),
        *_lines(texts, preview),
        line(texts("public-with-form" if view.page.takes_interest else "public-without-form"), subtle=True),
        line(texts("public-listed" if view.page.may_be_found else "public-not-listed"), subtle=True),
        actions=[
            on.on_card(texts("public-save" if view.page.is_on else "public-put"), main=True),
            back.on_card(texts("public-change"), alone=True),
            OpenPublicPage(forum=view.forum.id).on_card(texts("cancel"), alone=True),
        ],
        language=texts.locale,
    )


def _named(texts: Texts, preview: Preview) -> CardElement | None:
    if not (names := preview.all_names):
        return None
    return line(texts("public-named", names=texts.join(names)), warning=True, bold=True)


def _shown(texts: Texts, words: PublicWords) -> list[CardElement]:
    joining = [subheading(texts("public-join")), line(words.joining)] if words.joining else []
    return [
        *([line(words.about)] if words.about else []),
        subheading(texts("public-next")),
        *(fact(label, said) for label, said in words.facts),
        *([] if words.facts else [line(texts("public-none-planned"))]),
        *joining,
    ]


def _lines(texts: Texts, preview: Preview) -> list[CardElement]:
    if not preview.offered:
        return [line(texts("public-nothing-yet"))]
    offered = [(one.line.mark, " – ".join(filter(None, line_words(texts, one.line)))) for one in preview.offered]
    label = texts("public-lines")
    return [choice_input("lines", label, offered, value=preview.chosen, many=True, open_list=True)]


def public_page_card(texts: Texts, view: PublicView, address: str, waiting: int, said: str = "") -> Message:
    """It is on the web: where, what it says, and how many lines nobody has decided about (`waiting`)."""
    title = texts("public-title", forum=view.forum.name)
    words = public_words(texts, view)
    return card(
        title,
        heading(title),
        line(said, bold=True) if said else None,
        line(texts("public-is-on")),
        link(address, address),
        line(texts("public-leaves-out"), warning=True, bold=True) if view.leaves_out else None,
        *_shown(texts, words),
        line(texts("public-lines-shown", count=len(words.followed))),
        line(texts("public-lines-waiting", count=waiting), bold=True) if waiting else None,
        line(words.updated, subtle=True),
        actions=[
            OpenPageForm(forum=view.forum.id).on_card(texts("public-change"), alone=True),
            HavePoster(forum=view.forum.id, once=new_key()).on_card(texts("public-poster"), alone=True),
            *([_dated(texts, view)] if view.meeting else []),
            SwitchPageOff(forum=view.forum.id).on_card(texts("public-take-off"), alone=True),
        ],
        language=texts.locale,
    )


def _dated(texts: Texts, view: PublicView) -> AnyButton:
    poster = HavePoster(forum=view.forum.id, once=new_key(), dated="true")
    return poster.on_card(texts("public-poster-dated"), alone=True)
