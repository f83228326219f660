"""Which test looks at which templates, in every way that `Looking.look` has."""

from collections.abc import Mapping, Set

ALWAYS = {"base.html", "parts.html"}
"""Every page has them."""

LOOKED_AT: Mapping[tuple[str, str], Set[str]] = {
    ("correspondence/test_board_in_chromium.py", "test_the_boards_pages_work_for_everybody"): {
        "board",
        "board_brief",
        "board_first",
        "board_no",
    },
    ("correspondence/test_in_chromium.py", "test_pages_before_anything_is_known_work_for_everybody"): {
        "first_question",
        "new_link",
        "said",
        "stop",
    },
    ("correspondence/test_in_chromium.py", "test_pages_for_answers_work_for_everybody"): {
        "answer",
        "code",
        "question",
        "read",
        "suggest",
        "topic",
        "ways",
    },
    ("correspondence/test_in_chromium.py", "test_pages_of_ones_own_work_for_everybody"): {
        "close",
        "leave",
        "mine",
        "my_data",
        "my_topics",
        "needs",
        "open",
        "paging",
        "topic",
    },
    ("correspondence/test_members_in_chromium.py", "test_a_link_for_reading"): {"actions", "paging", "read", "ways"},
    ("correspondence/test_members_in_chromium.py", "test_pages_of_their_own"): {
        "change_topic",
        "my_comments",
        "my_data",
        "my_topics",
        "paging",
        "topic",
    },
    ("correspondence/test_members_in_chromium.py", "test_topics_and_the_agenda"): {
        "answer",
        "comment",
        "paging",
        "read",
        "topics",
        "ways",
    },
    ("correspondence/test_members_in_chromium.py", "test_what_is_done_and_what_was_asked"): {
        "action",
        "actions",
        "paging",
        "results",
        "you_said",
    },
    ("correspondence/test_minutes_in_chromium.py", "test_minutes_can_be_read_by_everybody"): {"minutes"},
    ("correspondence/test_rare_pages_in_chromium.py", "test_a_language_and_a_link_of_ones_own"): {"asked", "language"},
    ("correspondence/test_rare_pages_in_chromium.py", "test_an_earlier_link_of_the_boards"): {"board_stop"},
    ("correspondence/test_rare_pages_in_chromium.py", "test_what_follows_a_comment"): {
        "comment_closed",
        "comment_gone",
        "comment_sent",
    },
    ("correspondence/test_rare_pages_in_chromium.py", "test_what_follows_a_suggestion"): {"similar", "suggested"},
    ("correspondence/test_rare_pages_in_chromium.py", "test_what_is_in_the_way"): {"again", "expired", "unknown"},
    ("correspondence/test_rare_pages_in_chromium.py", "test_what_is_long_and_what_there_is_a_lot_of"): {
        "answer",
        "dates",
        "in_full",
        "paging",
        "topics",
        "ways",
    },
    ("opportunities/test_in_chromium.py", "test_the_pages_work_for_everybody"): {"open/opportunity", "opportunities"},
    ("privacy/test_notice_in_chromium.py", "test_everybody_can_read_the_notice_and_come_back_by_keyboard"): {"privacy"},
    ("young/test_in_chromium.py", "test_it_is_read_in_the_adults_language"): {"dates", "speaking"},
    ("young/test_in_chromium.py", "test_the_adults_page_works_for_everybody"): {"dates", "speaking"},
    ("public/test_page_in_chromium.py", "test_the_page_and_its_form_work_for_everybody"): {"open/forum", "open/thanks"},
}


def looked_at_by(seen: Set[str]) -> Set[str]:
    """What stands in `LOOKED_AT` for a test that has seen these."""
    return {name.removesuffix(".html") for name in seen - ALWAYS}
