"""The board's numbers as the chair reads them, and how the form that leaves them out is read."""

from datetime import date

from dialogs.board.board import read_part
from dialogs.board.board_buttons_card import SavePart
from dialogs.board.board_card import brief_card, part_form
from dialogs.board.board_paper import paper_of
from dialogs.board.board_parts_card import BriefView, trend_words, why_not_words
from dialogs.texts import texts_for
from forum.board import BoardBrief, BriefPart, WhyNot
from forum.contacts import Reason
from forum.forums import Openness
from forum.ports import Message
from forum.use_cases.board.asked_points import AskedPoint
from forum.use_cases.board.hand_out_papers import SettledBrief
from tests.dialogs.cards.board_samples import BRIEF, brief_of
from tests.dialogs.cards.full_forum import NOW, FullForum, copied
from tests.dialogs.cards.harmless import parts
from tests.far_end.cards import words_of

TEXTS, FULL = texts_for("en"), FullForum("Words")
TOLD = WhyNot(((Reason.TRAVEL, 6), (Reason.TIME, 5)), 11, NOW.date())
SAID = "Why people could not come, in the year before Tuesday 9 April 2030: Getting there (6); The day or the time (5)."


def _brief(**changed: object) -> BoardBrief:
    return copied(brief_of(FULL), **{"why_not": TOLD, **changed})


def _form(brief: BoardBrief) -> str:
    values = SavePart(brief=BRIEF, part=BriefPart.COMING)
    return words_of(part_form(TEXTS, BriefView(FULL.forum, brief, []), values).card)


def test_the_reasons_stand_on_the_card_until_they_are_left_out() -> None:
    assert why_not_words(TEXTS, TOLD) == f"{SAID} 11 people gave a reason."
    assert SAID in words_of(brief_card(TEXTS, BriefView(FULL.forum, _brief(), [])).card)
    left_out = _brief(tells_why_not=False)
    assert "Getting there" not in words_of(brief_card(TEXTS, BriefView(FULL.forum, left_out, [])).card)
    assert SAID in _form(left_out), "and can be put back"
    assert "Tell the board the reasons" not in _form(_brief(why_not=None))


def test_where_no_reason_may_be_told_the_whole_still_may() -> None:
    assert why_not_words(TEXTS, WhyNot((), 7, NOW.date())) == "7 people gave a reason."
    assert why_not_words(TEXTS, None) == ""


def test_the_board_reads_them_as_the_chair_left_them() -> None:
    def titles(brief: BoardBrief) -> list[str]:
        return [section.title for section in paper_of(TEXTS, SettledBrief(FULL.forum, brief, []), NOW).sections]

    assert "Why people could not come" in titles(_brief())
    assert "Why people could not come" not in titles(_brief(tells_why_not=False))


def test_the_box_is_read_back_and_a_form_without_it_changes_nothing() -> None:
    for sent, read in (("true", True), ("false", False), ("", None)):
        pressed = SavePart.read({"brief": BRIEF, "part": "coming", "coming": "Late buses", "why_not": sent})
        assert read_part(pressed).tells_why_not is read


def test_the_trend_is_a_sentence_and_none_is_made_over_a_hidden_number() -> None:
    six = brief_of(FULL).sittings
    assert trend_words(TEXTS, _brief()) == "", "one of the six is kept back"
    told = _brief(
        sittings=tuple(copied(sitting, came=n) for n, sitting in zip((8, 9, 10, 14, 15, 16), six, strict=True))
    )
    said = "About 15 people came to each of the last 3 of these meetings, and about 9 to each of those before."
    assert trend_words(TEXTS, told) == said


def test_nothing_leads_out_of_a_draft_that_holds_no_word() -> None:
    empty = _brief(themes="", done="", due="", coming="")
    for openness in Openness:
        forum = copied(FULL.forum, openness=openness)
        shown = brief_card(TEXTS, BriefView(forum, empty, []))
        assert "Once something is in it" in words_of(shown.card)
        assert not {"board.make", "board.ask_review"} & verbs_of(shown)
        written = brief_card(TEXTS, BriefView(forum, copied(empty, coming="Late buses"), []))
        assert "Once something is in it" not in words_of(written.card)
        assert {"board.make", "board.ask_review"} & verbs_of(written)


def verbs_of(message: Message) -> set[str]:
    return {str(part["verb"]) for part in parts(message.card) if "verb" in part}


def test_what_is_asked_comes_first_and_an_action_has_its_day() -> None:
    brief = _brief(due="Lamp survey\nList of placements")
    days = {"Lamp survey": date(2030, 6, 1)}
    point = AskedPoint(1, "Can the lamps be lit?", "")
    told = words_of(brief_card(TEXTS, BriefView(FULL.forum, brief, [point], due_days=days)).card)
    assert told.index("What we ask of the board") < told.index("What people talked about")
    assert "Lamp survey, by Saturday 1 June 2030\nList of placements" in told
    paper = paper_of(TEXTS, SettledBrief(FULL.forum, brief, [point], due_days=days), NOW)
    assert next(section.title for section in paper.sections) == "What we ask of the board"
    [due] = [section for section in paper.sections if section.title == "What is still to be done"]
    assert due.points == ("Lamp survey, by Saturday 1 June 2030", "List of placements")
