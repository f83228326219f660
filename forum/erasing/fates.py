"""What becomes of each column that tells of somebody when a person is erased (UK GDPR, Article 17).

The keys are those of `forum.retention.columns`; a test holds the two together. What stays is the forum's record, with
the reason in `REASONS`: Article 17(3) leaves room for a record in the public interest, and not for a name in it.
"""

from collections.abc import Mapping
from enum import StrEnum

from forum.retention.columns import TABLES


class Fate(StrEnum):
    """What is done to one column."""

    ROW_GOES = "row_goes"
    """It leads to them: the whole row is deleted."""
    WITH_ROW = "with_row"
    """It tells nothing once the row, or what led from it to them, is gone."""
    TAKEN_OUT = "taken_out"
    """It leads to them, and leads to nobody afterwards."""
    FORMER = "former"
    """They did something in an office, for others: afterwards "a former member" did it."""
    NAME = "name"
    """Words of the forum's record, by others: they stay, and the name of the erased person in them is replaced."""
    WORDS = "words"
    """Words that they may have written themselves: as NAME, and replaced if the operator says so."""
    OWN_RULE = "own_rule"
    """Found in a way of its own: see `storage/erasing`."""
    FILE = "file"
    """A file that was made of rows: deleted if their name was in them, and made again."""
    STAYS = "stays"
    """Says nothing that would lead to them."""


_BY_HAND: Mapping[str, str] = {
    "visits": "person_id:row_goes language:name diet:name other:name along_name:name *:with_row",
    "strangers": "name:own_rule known:with_row",
    "open_replies": "attendee:own_rule name:own_rule replied:with_row at:with_row",
    "open_reply_people": "person_id:row_goes",
    "agenda_comments": "author_id:row_goes words:name",
    "answer_notes": "person_id:row_goes noted_by:former *:with_row",
    "invited": "person_id:own_rule address:with_row name:with_row",
    "unreminded": "person_id:row_goes",
    "rsvps": "person_id:own_rule noted_by:former *:with_row",
    "attendances": "person_id:own_rule *:with_row",
    "polls": "asked_by:former question:name options:name",
    "poll_ballots": "person_id:row_goes choices:with_row",
    "poll_voters": "person_id:row_goes",
    "date_polls": "asked_by:former venue:name",
    "date_answers": "person_id:row_goes noted_by:former choices:with_row",
    "dates_unreminded": "person_id:row_goes",
    "opportunity_counts": "person_id:row_goes people:with_row",
    "role_changes": "person_id:row_goes by_id:former *:with_row",
    "audit_entries": "by_id:own_rule about_id:own_rule *:stays",
    "safe_links": "person_id:row_goes for_id:row_goes used_at:with_row",
    "interests": "name:own_rule email:own_rule email_key:own_rule phone:own_rule words:name sent_at:with_row",
    "calendar_looks": "person_id:row_goes *:with_row",
    "jobs": "key:own_rule payload:own_rule",
    "outreaches": "person_id:row_goes facilitator_id:former note:name next_step:name *:with_row",
    "contact_readers": "person_id:row_goes reader_id:row_goes",
    "care_nudges": "facilitator_id:row_goes person_id:row_goes *:with_row",
    "minutes": "coming:name remark:name",
    "minutes_items": "title:name words:name decision:name",
    "minutes_actions": "text:name owner_name:name owner_id:taken_out",
    "minutes_papers": "content:file",
    "people": "*:own_rule",
    "former_ids": "person_id:row_goes value:with_row",
    "doubles": "old_id:row_goes new_id:row_goes",
    "rosters": "person_id:row_goes",
    "memberships": "person_id:row_goes *:with_row",
    "admissions": "person_id:row_goes state:with_row",
    "correspondents": "person_id:row_goes added_by:former *:with_row",
    "mail_refusals": "digest:stays",
    "erased_ids": "digest:stays",
    "care_wishes": "person_id:row_goes through:name *:with_row",
    "suggestions": "author_id:taken_out title:words why:words code_hash:stays reason:name presenter:name",
    "topics_for_others": "noted_by:row_goes",
    "topic_news": "reason:name",
    "supports": "person_id:row_goes",
    "agenda_versions": "items:name",
    "meetings": "organiser_id:own_rule venue:name note:name chat_id:stays",
    "points": "author_id:taken_out words:words",
    "actions": "owner_id:taken_out owner_name:name recorded_by:former text:name note:words link:stays outcome:words",
    "action_events": "by:former owner_id:taken_out words:words",
    "board_briefs": "themes:name done:name due:name coming:name remark:name",
    "board_points": "title:name words:name answer:name answered_by:name waived:name",
    "board_papers": "content:file",
    "board_pages": "paper:name",
    "board_contacts": "set_by:former *:stays",
    "board_requests": "asked_by:former",
    "board_replies": "words:name question:name",
    "opportunities": "title:name what:name who_for:name link:stays how:name posted_by:former note:name",
    "public_pages": "about:name joining:name",
    "public_posters": "content:file",
    "forums": "name:stays default_venue:name board_name:name support:name",
    "letterheads": "sender:own_rule first_subject:own_rule reply_to:own_rule",
    "forum_calendars": "place:stays",
    "local_days": "words:name",
    "posts": "key:own_rule *:with_row",
    "watches": "person_id:row_goes",
    "legal_holds": "person_id:row_goes reason:name reference:name begun_at:with_row until:with_row",
    "young_members": "person_id:row_goes adult_id:taken_out",
}


def _read(table: str, line: str) -> Mapping[str, Fate]:
    said = {name: Fate(fate) for name, _, fate in (part.partition(":") for part in line.split())}
    rest = said.pop("*", None)
    others = {name: rest for name in TABLES[table].telling if name not in said and rest is not None}
    return {**said, **others}


FATES: Mapping[str, Mapping[str, Fate]] = {table: _read(table, line) for table, line in _BY_HAND.items()}

REASONS: Mapping[str, str] = {
    "audit_entries": "who changed what, without words: a random token stands for them, another one in each forum",
    "mail_refusals": "a keyed digest, so that nobody is written to again who said no",
    "erased_ids": "a keyed digest, so that nobody is brought back unasked",
    "suggestions.code_hash": "the digest of a code that only the author of an unattributed topic holds",
    "meetings.chat_id": "Microsoft's id of the meeting's chat, which names nobody",
    "actions.link": "leads to a message in Teams, which only those in the channel can open",
    "opportunities.link": "a page of somebody else's",
    "board_contacts": "somebody outside the forum: a chair removes them in Teams",
    "forums.name": "the forum's own name",
    "forum_calendars.place": "a town",
}
"""Why what STAYS may stay, by table or column."""
