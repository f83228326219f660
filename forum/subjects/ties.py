"""For every column that tells of somebody (`forum.retention.columns`), whom it tells of.

A row may be about several people, each of whom is answered for on their own: of who noted an answer for whom, the one
has the answer, the other has noted it. So every column says whose it is. What is sent unattributed has a column that
says NOBODY, or no id in the row: nothing leads to its author.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Id:
    """The id of a person: the row is also about them."""


@dataclass(frozen=True)
class Of:
    """Belongs to those whose ids are in these columns of the row; "suggestion_id.author_id" is a column of the row that
    `suggestion_id` leads to.
    """

    columns: tuple[str, ...]


@dataclass(frozen=True)
class Name:
    """A name, or what belongs to somebody who has nothing else: theirs, whose name that row holds
    (`forum.subjects.candidates.Listed`). `column` is the one with the name; "contact_id.name" as in Of.
    """

    column: str


@dataclass(frozen=True)
class Record:
    """Words of the forum's record, or a file of it: written for everybody in it. They may name people."""


@dataclass(frozen=True)
class Key:
    """A key or a payload of ours that may contain the id of a person."""


@dataclass(frozen=True)
class Nobody:
    """Leads to nobody, and is meant not to."""


Tie = Id | Of | Name | Record | Key | Nobody

ID, RECORD, KEY, NOBODY = Id(), Record(), Key(), Nobody()
_PERSON = Of(("person_id",))


def _of(*columns: str) -> Of:
    return Of(columns)


def _ties(*said: tuple[str, Tie]) -> Mapping[str, Tie]:
    return {column: tie for columns, tie in said for column in columns.split()}


TIES: Mapping[str, Mapping[str, Tie]] = {
    "visits": _ties(
        ("person_id", ID), ("needs language diet other along noted_at", _PERSON), ("along_name", _of("person_id"))
    ),
    "strangers": _ties(("name known", Name("name"))),
    "open_replies": _ties(("attendee name replied at", Name("name"))),
    "open_reply_people": _ties(("person_id", ID)),
    "agenda_comments": _ties(("author_id", ID), ("words", _of("author_id"))),
    "answer_notes": _ties(("person_id noted_by", ID), ("answer", _PERSON), ("noted_at", _of("person_id", "noted_by"))),
    "invited": _ties(("person_id", ID), ("address name", _PERSON)),
    "unreminded": _ties(("person_id", ID)),
    "rsvps": _ties(("person_id noted_by", ID), ("answer answered_at from_outlook", _PERSON)),
    "attendances": _ties(("person_id", ID), ("presence noted_at", _PERSON)),
    "polls": _ties(("asked_by", ID), ("question options", _of("asked_by"))),
    "poll_ballots": _ties(("person_id", ID), ("choices", _PERSON)),
    "poll_voters": _ties(("person_id", ID)),
    "date_polls": _ties(("asked_by", ID), ("venue", _of("asked_by"))),
    "date_answers": _ties(("person_id noted_by", ID), ("choices", _PERSON)),
    "dates_unreminded": _ties(("person_id", ID)),
    "opportunity_counts": _ties(("person_id", ID), ("people", _PERSON)),
    "role_changes": _ties(("person_id by_id", ID), ("role given", _PERSON), ("at", _of("person_id", "by_id"))),
    "audit_entries": _ties(
        ("by_id about_id", ID), ("deed day at details", _of("by_id", "about_id")), ("by_was about_was", NOBODY)
    ),
    "safe_links": _ties(("person_id for_id", ID), ("used_at", _PERSON)),
    "interests": _ties(("name email email_key phone words sent_at", Name("name"))),
    "calendar_looks": _ties(("person_id", ID), ("conversation_id activity_id card", _PERSON)),
    "jobs": _ties(("key payload", KEY)),
    "outreaches": _ties(
        ("person_id facilitator_id", ID), ("contacted reason note next_step remind_on updated_at", _PERSON)
    ),
    "contact_readers": _ties(("person_id reader_id", ID)),
    "care_nudges": _ties(("facilitator_id person_id", ID), ("matter at", _PERSON)),
    "minutes": _ties(("coming remark", RECORD)),
    "minutes_items": _ties(("title words decision", RECORD)),
    "minutes_actions": _ties(("owner_id", ID), ("owner_name text", _of("owner_id"))),
    "minutes_papers": _ties(("content", RECORD)),
    "people": _ties(("tenant_id name entra_id teams_id email locale chat_id", _of("id"))),
    "former_ids": _ties(("person_id", ID), ("value", _PERSON)),
    "doubles": _ties(("old_id new_id", ID)),
    "rosters": _ties(("person_id", ID)),
    "memberships": _ties(("person_id", ID), ("is_member is_chair is_facilitator", _PERSON)),
    "admissions": _ties(("person_id", ID), ("state", _PERSON)),
    "young_members": _ties(("person_id adult_id", ID)),
    "correspondents": _ties(("person_id added_by", ID), ("email email_key phone phone_key consent mail", _PERSON)),
    "mail_refusals": _ties(("digest", NOBODY)),
    "erased_ids": _ties(("digest", NOBODY)),
    "care_wishes": _ties(("person_id", ID), ("dont_ask way through", _PERSON)),
    "suggestions": _ties(
        ("author_id", ID),
        ("title why reason", _of("author_id")),
        ("presenter", Name("presenter")),
        ("code_hash", NOBODY),
    ),
    "topics_for_others": _ties(("noted_by", ID)),
    "topic_news": _ties(("reason", _of("suggestion_id.author_id"))),
    "supports": _ties(("person_id", ID)),
    "agenda_versions": _ties(("items", RECORD)),
    "meetings": _ties(("organiser_id", ID), ("venue note", _of("organiser_id")), ("chat_id", NOBODY)),
    "points": _ties(("author_id", ID), ("words", _of("author_id"))),
    "actions": _ties(
        ("owner_id recorded_by", ID),
        ("text", _of("owner_id", "recorded_by")),
        ("owner_name note link outcome", _of("owner_id")),
    ),
    "action_events": _ties(("by owner_id", ID), ("words", _of("by"))),
    "board_briefs": _ties(("themes done due coming remark", RECORD)),
    "board_points": _ties(("title words answer waived", RECORD), ("answered_by", Name("answered_by"))),
    "board_papers": _ties(("content", RECORD)),
    "board_pages": _ties(("paper", RECORD)),
    "board_contacts": _ties(("set_by", ID), ("name role email email_key locale", Name("name"))),
    "board_requests": _ties(("asked_by", ID)),
    "board_replies": _ties(("words question", Name("contact_id.name"))),
    "opportunities": _ties(("posted_by", ID), ("title what who_for link how note", _of("posted_by"))),
    "public_pages": _ties(("about joining", RECORD)),
    "public_posters": _ties(("content", RECORD)),
    "forums": _ties(("name default_venue board_name support", RECORD)),
    "letterheads": _ties(("sender first_subject reply_to", RECORD)),
    "forum_calendars": _ties(("place", RECORD)),
    "local_days": _ties(("words", RECORD)),
    # The reference of a hold is for the operator alone.
    "legal_holds": _ties(("person_id", ID), ("reason begun_at until", _PERSON), ("reference", NOBODY)),
    "posts": _ties(("key conversation_id activity_id", KEY)),
    "watches": _ties(("person_id", ID)),
}

CONTEXT: Mapping[str, tuple[str, ...]] = {
    "poll_ballots": ("poll_id.asked_at",),
    "poll_voters": ("poll_id.asked_at",),
    "date_answers": ("poll_id.starts",),
    "dates_unreminded": ("poll_id.starts",),
    "supports": ("suggestion_id.created_at",),
    "topics_for_others": ("suggestion_id.created_at",),
    "opportunity_counts": ("opportunity_id.day",),
    "action_events": ("action_id.recorded_at", "action_id.due"),
}
"""Which question, topic or action a row belongs to, by its days: without anything that somebody wrote."""

CONCERNING: Mapping[str, str] = {
    "actions": "owner_id",
    "calendar_looks": "person_id",
    "interests": "name",
    "board_contacts": "name",
}
"""Jobs name things and not their people. Those that name a row of theirs in one of these tables are about them too; the
column is whose they are.
"""
