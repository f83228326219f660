"""What is held and possibly exempt, kind by kind, with the section and the reason. Whoever answers the request decides.

Sources: Freedom of Information Act 2000, Part II; Freedom of Information (Scotland) Act 2002, Part 2; the Information
Commissioner's "Guide to freedom of information". Which of them holds in a case is for a person to say, and for some
sections so is the public interest.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from forum.disclosure.sections import Section


@dataclass(frozen=True)
class Exempt:
    """One kind. `tables` are counted: `counted` is the one whose rows are the things that people would count."""

    what: str
    counted: str
    tables: tuple[str, ...]
    sections: tuple[Section, ...]
    why: str


def _exempt(what: str, tables: str, sections: Sequence[Section], why: str) -> Exempt:
    names = tuple(tables.split())
    return Exempt(what, names[0], names, tuple(sections), why)


P, C, S, M = Section.PERSONAL, Section.CONFIDENCE, Section.SAFETY, Section.CONDUCT

EXEMPT: Sequence[Exempt] = (
    _exempt(
        "what people need at meetings, and whom they bring",
        "visits",
        [P, C, S],
        "it tells of health or belief (special category data), and was given for one purpose, to arrange a meeting",
    ),
    _exempt(
        "facilitators’ notes about people who did not come, what these people want from them, and who may read it",
        "outreaches contact_readers care_nudges care_wishes",
        [P, C, S],
        "it is about people’s lives, and was told to a facilitator in confidence",
    ),
    _exempt(
        "who is, was or asked to become a member, a chair or a facilitator",
        "memberships admissions role_changes doubles",
        [P, S],
        "membership can show what somebody believes, and being known for it can put them at risk",
    ),
    _exempt(
        "members under 18, and the adults who get their messages",
        "young_members",
        [P, S],
        "it is about children. How many there are is not said here either",
    ),
    _exempt(
        "who said that they would come, and who came, by name",
        "rsvps attendances answer_notes invited unreminded",
        [P, S],
        "the numbers are in what may be disclosed; the names are personal",
    ),
    _exempt(
        "names of people at a meeting who are on no list, and answers from mailboxes that several people may read",
        "strangers open_replies open_reply_people",
        [P],
        "they did not expect to be kept by name, and are forgotten soon",
    ),
    _exempt(
        "addresses, numbers, languages and consent of members without Teams, and their personal links",
        "correspondents mail_refusals safe_links",
        [P],
        "contact details of private people; a link lets its reader act for somebody",
    ),
    _exempt(
        "name, email address or number, and words that somebody sent with the form on the page on the web",
        "interests",
        [P, C],
        "they wrote to the chairs, not to the public",
    ),
    _exempt(
        "topics as they were put forward: by whom, why, who supports them, and what chairs replied",
        "suggestions supports topics_for_others topic_news passed_over",
        [P, C, M],
        "people spoke on the terms that the card gave them: under their name within the forum, to the chairs alone, or "
        "unattributed. What was put on a published agenda is in what may be disclosed",
    ),
    _exempt(
        "comments on agendas",
        "agenda_comments",
        [C, P, M],
        "they were written to the chairs; of an unattributed one nobody knows the author",
    ),
    _exempt(
        "points noted at meetings",
        "points",
        [P, C, M],
        "who said what. What the forum chose to record is in its published minutes",
    ),
    _exempt(
        "quick polls and date polls, and who answered what",
        "polls poll_ballots poll_voters poll_tallies date_polls date_answers date_tallies dates_unreminded",
        [P, M],
        "questions for the forum itself. Some answers carry a name, and of unattributed ones few can be told apart",
    ),
    _exempt(
        "who owns an action, and what was said about it",
        "action_events",
        [P, M],
        "the actions themselves are in what may be disclosed, without their owners",
    ),
    _exempt(
        "the board’s contact, what they were asked and what they wrote before a chair confirmed it",
        "board_contacts board_requests board_replies board_links",
        [P, M],
        "name and address of an official, and drafts of the board’s answers. Whoever holds a senior public role may "
        "expect to be named",
    ),
    _exempt(
        "why people could not come, in numbers",
        "reasons_told",
        [P, C],
        "numbers without names, but of reasons such as illness in a small group",
    ),
    _exempt(
        "of how many people each member knows that they took an opportunity up",
        "opportunity_counts",
        [P],
        "the sum is in what may be disclosed, if it is not small",
    ),
    _exempt(
        "the audit trail: who changed what",
        "audit_entries",
        [P, Section.LAW, M],
        "it names people, and shows how access is controlled",
    ),
    _exempt(
        "legal holds, with their reasons",
        "legal_holds",
        [P, Section.PRIVILEGE, Section.LAW],
        "a hold may show that proceedings are expected, and about whom",
    ),
    _exempt(
        "how the forum is run: its channel, its usual place, whom people can talk to, how its emails look",
        "forums letterheads forum_calendars local_days",
        [S, P],
        "places where a community meets can be put at risk by being known, and some days of rest tell of belief",
    ),
)
"""Every table with information about the forum stands here or in DISCLOSED."""

MEETING_PLACES = Exempt(
    "where meetings took place, and notes about the place",
    "meetings",
    ("meetings",),
    (S, P),
    "a venue may be a place of worship or a home. Where the forum has a page on the web that names it, it is public",
)
WHO_CAME = Exempt(
    "what published minutes say about who came",
    "minutes",
    ("minutes",),
    (P,),
    "chairs write it freely, and it often names people",
)
PAGE = Exempt(
    "the forum’s page on the web",
    "public_pages",
    ("public_pages",),
    (Section.ELSEWHERE,),
    "anybody can read it there: you may refer to it instead",
)
MINUTES_DRAFTS, BRIEF_DRAFTS = (
    Exempt(
        "minutes that are not published",
        "minutes",
        ("minutes",),
        (Section.LATER, M),
        "a draft that people are still working on. Section 22 holds if it was to be published before the request came",
    ),
    Exempt(
        "briefs for the board that are not finished",
        "board_briefs",
        ("board_briefs",),
        (Section.LATER, M),
        "a draft that the chairs are still working on",
    ),
)
OF_A_CIRCLE = Exempt(
    "meetings, agendas, minutes, briefs and actions of a listening circle, or of the time when the forum was one",
    "meetings",
    ("meetings",),
    (C, P, S),
    "people spoke in a listening circle because nobody outside would learn of it. Disclosing it may be an actionable "
    "breach of confidence, and in so small a group words alone can show whose they are",
)
NEVER_COUNTED = frozenset({"young_members"})
"""That there are any, or none, is not said."""

DISCLOSED = frozenset(
    {
        *("meetings", "agenda_versions", "minutes", "minutes_items", "minutes_actions"),
        *("board_briefs", "board_points", "actions", "opportunities", "public_pages"),
    }
)
"""Parts of these tables may be disclosed."""

NOT_INFORMATION = frozenset(
    {
        *("people", "former_ids", "rosters", "watches", "posts", "jobs", "rests", "replicas", "copies"),
        "calendar_looks",
        *(
            "erasures",
            "erased_ids",
            "seen_events",
            "digests",
            "carried_actions",
            "minutes_papers",
            "board_papers",
            "board_pages",
        ),
        "public_posters",
    }
)
"""Accounts as Microsoft gives them, how the bot works, and the same content once more as a file."""
