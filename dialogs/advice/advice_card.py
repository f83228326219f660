"""What may keep people away on a date, in plain sentences, with better times nearby. It explains and never forbids."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.kit.elements import CardElement
from dialogs.kit.looks import Sign, signed
from dialogs.kit.parts import line, subheading
from dialogs.texts import Texts
from forum.advice import Alternative, Clash, Severity

# Nobody reads more than this before pressing a button.
MOST_SAID = 4


@dataclass(frozen=True)
class Advice:
    """What speaks against a time, the most important first, and better ones nearby, the best first."""

    clashes: Sequence[Clash] = ()
    alternatives: Sequence[Alternative] = ()


NOTHING_KNOWN = Advice()


def advice_lines(texts: Texts, advice: Advice, calendars: Sequence[CardElement] = ()) -> list[CardElement]:
    """If nothing is known against the time, only what there is to say about people's `calendars`."""
    if not advice.clashes and not advice.alternatives:
        return list(calendars)
    said = [weighed(texts, clash) for clash in advice.clashes[:MOST_SAID]]
    nearby = [line(alternative_words(texts, one)) for one in advice.alternatives]
    return [
        subheading(texts("advice-title")),
        *said,
        *calendars,
        *([line(texts("advice-nearby"), bold=True), *nearby] if nearby else []),
        *([line(texts("advice-you-decide"))] if advice.clashes else []),
    ]


def reasons_beside(texts: Texts, when: str, clashes: Sequence[Clash]) -> list[CardElement]:
    """One of several dates, with the two most important reasons why it may keep people away."""
    return [line(when, bold=True), *(weighed(texts, clash) for clash in weightiest(clashes))]


def weightiest(clashes: Sequence[Clash]) -> list[Clash]:
    """The two that are shown when several dates are listed."""
    return [clash for clash in clashes if clash.severity is Severity.MAY_KEEP_AWAY][:2]


SIGNS = {Severity.MAY_KEEP_AWAY: Sign.CARE, Severity.GOOD_TO_KNOW: Sign.INFO}
LEVELS = {Severity.MAY_KEEP_AWAY: "advice-take-care", Severity.GOOD_TO_KNOW: "advice-good-to-know"}


def weighed(texts: Texts, clash: Clash) -> CardElement:
    """A reason after a sign and a word that say how much it matters."""
    return signed(SIGNS[clash.severity], texts(LEVELS[clash.severity]), clash_words(texts, clash))


def clash_words(texts: Texts, clash: Clash) -> str:
    """The reason, and whom it may keep away: "Eid al-Fitr is expected ... It may keep Muslims away"."""
    reason = texts(
        f"advice-{clash.text}",
        name=_name(texts, clash),
        at=texts.clock(clash.at) if clash.at else "",
        day=texts.day(clash.day) if clash.day else "",
        year=clash.called,
        full=clash.full.full if clash.full else 0,
        seen=clash.full.seen if clash.full else 0,
    )
    reason = reason[:1].upper() + reason[1:]
    if clash.severity is Severity.GOOD_TO_KNOW or not clash.who:
        return reason
    return f"{reason} {texts('advice-keeps', who=texts(f'who-{clash.who}'))}"


def _name(texts: Texts, clash: Clash) -> str:
    if clash.text == "not-known":
        return texts(f"calendar-{clash.who}")
    return texts(f"observance-{clash.name}") if clash.name else clash.called


def alternative_words(texts: Texts, one: Alternative) -> str:
    """The time, and what else there is to say about it."""
    against = [clash for clash in one.clashes if clash.text != "not-known"]
    reason = clash_words(texts, against[0]) if against else texts("advice-nothing-known")
    return texts("advice-alternative", when=when_words(texts, one), reason=reason)


def when_words(texts: Texts, one: Alternative) -> str:
    """ "Tuesday 16 March 2027, 18:00"."""
    return f"{texts.day(one.starts)}, {texts.clock(one.starts)}"
