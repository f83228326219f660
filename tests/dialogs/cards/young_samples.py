"""The cards about members under 18, filled with one text wherever people write something."""

from dialogs.people import young_card as young
from dialogs.texts import texts_for
from forum.errors import Invalid
from forum.ports import Message
from forum.use_cases.lifecycle.mark_under_18 import YoungShown
from forum.use_cases.public.still_named import Outside, WordsOut
from tests.dialogs.cards.full_forum import ID, FullForum

TEXTS = texts_for("en")


def young_samples(full: FullForum) -> dict[str, list[Message]]:
    """By the name of the function, such as "young_card"."""
    one, other = full.people[:2]
    among = young.Choosing(full.forum, full.people)
    values = young.SaveYoung(forum=ID("f"), person=one.id, adult=other.id, find=full.words[:100])
    marked = [
        YoungShown(person, None if place % 3 == 0 else other, is_reached=place % 3 == 1)
        for place, person in enumerate(full.people)
    ]
    written = [
        WordsOut(where, "", full.meeting.starts.date(), f"{number} {full.words[:200]}", 3)
        for number in range(2)
        for where in Outside
    ]
    view = young.YoungView(full.forum, marked, may_change=True, named={who.id: written for who in full.people})
    return {
        "young_card": [
            young.young_card(TEXTS, view, said=full.words),
            young.young_card(TEXTS, view, 9),
            young.young_card(TEXTS, young.YoungView(full.forum, marked, may_change=False)),
            young.young_card(TEXTS, young.YoungView(full.forum, [], may_change=True)),
        ],
        "choose_young_form": [
            young.choose_young_form(TEXTS, among, young.ChooseYoung(forum=ID("f"), find=full.words[:100]), wrong)
            for wrong in (None, Invalid("young-needs-person"))
        ],
        "choose_adult_form": [
            young.choose_adult_form(TEXTS, among, one, values, wrong)
            for wrong in (None, Invalid("young-adult-under-18", name=full.words))
        ],
        "take_mark_off_card": [young.take_mark_off_card(TEXTS, full.forum, one)],
        "named_card": [young.named_card(TEXTS, full.forum, one)],
        "no_adult_card": [
            young.no_adult_card(TEXTS, full.forum, one, adult, elsewhere=elsewhere)
            for adult, elsewhere in ((other, False), (None, False), (None, True))
        ],
    }
