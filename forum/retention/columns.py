"""Every table and every column, and which kind of thing it belongs to.

The first list of each table tells of somebody: who it is, or what they wrote. The second is everything else. A test
walks the database's own description of itself, so a new column that stands in neither list stops the change.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from forum.retention.periods import Kept


@dataclass(frozen=True)
class Columns:
    """Of one table: `telling` are personal data, `others` are not by themselves."""

    kind: Kept
    telling: tuple[str, ...]
    others: tuple[str, ...]


def _of(kind: Kept, telling: str, others: str) -> Columns:
    return Columns(kind, tuple(telling.split()), tuple(others.split()))


TABLES: Mapping[str, Columns] = {
    "visits": _of(Kept.NEEDS, "person_id needs language diet other along along_name noted_at", "meeting_id"),
    "strangers": _of(Kept.NEEDS, "name known", "id meeting_id"),
    "open_replies": _of(Kept.NEEDS, "attendee name replied at", "id meeting_id is_shared said_at"),
    "open_reply_people": _of(Kept.NEEDS, "person_id", "reply_id"),
    "agenda_comments": _of(Kept.COMMENTS, "words author_id", "id meeting_id topic_id attribution sent_at"),
    "answer_notes": _of(Kept.ANSWER_NOTES, "person_id noted_by answer noted_at", "id meeting_id"),
    "invited": _of(Kept.INVITED, "person_id address name", "meeting_id"),
    "unreminded": _of(Kept.INVITED, "person_id", "meeting_id"),
    "seen_events": _of(Kept.INVITED, "", "meeting_id starts_at ends_at venue oddity change_key read_at followed_at"),
    "rsvps": _of(Kept.ATTENDANCE, "person_id answer answered_at noted_by from_outlook", "meeting_id"),
    "attendances": _of(Kept.ATTENDANCE, "person_id presence noted_at", "meeting_id from_report"),
    "polls": _of(
        Kept.POLLS,
        "question options asked_by",
        "id forum_id choosing ballot_kind results asked_at closes time_zone closed_at",
    ),
    "poll_ballots": _of(Kept.POLLS, "person_id choices", "poll_id"),
    "poll_voters": _of(Kept.POLLS, "person_id", "poll_id"),
    "poll_tallies": _of(Kept.POLLS, "", "poll_id place votes"),
    "date_polls": _of(
        Kept.DATE_POLLS,
        "venue asked_by",
        "id forum_id starts minutes mode names asked_at closes time_zone closed_at meeting_id",
    ),
    "date_answers": _of(Kept.DATE_POLLS, "person_id choices noted_by", "poll_id"),
    "date_tallies": _of(Kept.DATE_POLLS, "", "poll_id place yes if_need_be no"),
    "dates_unreminded": _of(Kept.DATE_POLLS, "person_id", "poll_id"),
    "opportunity_counts": _of(Kept.TAKEN_UP, "person_id people", "opportunity_id updated_at"),
    "role_changes": _of(Kept.ROLE_CHANGES, "person_id role given by_id at", "id batch forum_id"),
    "audit_entries": _of(Kept.AUDIT, "by_id about_id by_was about_was deed day at details", "id forum_id"),
    "safe_links": _of(
        Kept.LINKS, "person_id used_at for_id", "id forum_id kind made_at expires_at revoked_at used_with"
    ),
    "board_links": _of(Kept.LINKS, "", "id forum_id contact_id brief_id made_at expires_at revoked_at"),
    "interests": _of(Kept.INTEREST, "name email email_key phone words sent_at", "id forum_id"),
    "calendar_looks": _of(
        Kept.LOOKS,
        "person_id conversation_id activity_id card",
        "id token forum_id service_url starts minutes meeting_id asked_at found",
    ),
    "jobs": _of(Kept.JOBS, "key payload", "kind lane state due_at generation tried rests_until ended_at trace"),
    "outreaches": _of(
        Kept.NOTES,
        "person_id facilitator_id contacted reason note next_step remind_on updated_at",
        "meeting_id number",
    ),
    "contact_readers": _of(Kept.NOTES, "person_id reader_id", "meeting_id number"),
    "care_nudges": _of(Kept.NOTES, "facilitator_id person_id matter at", "forum_id"),
    "minutes": _of(
        Kept.MINUTES,
        "coming remark",
        "id forum_id meeting_id version starts created_at confided in_person online apologies "
        "tells_numbers next_starts state revision made_at folder_url",
    ),
    "minutes_items": _of(Kept.MINUTES, "title words decision", "minutes_id place topic_id"),
    "minutes_actions": _of(Kept.MINUTES, "text owner_name owner_id", "minutes_id place due action_id"),
    "minutes_papers": _of(Kept.MINUTES, "content", "minutes_id kind names_owners"),
    "reasons_told": _of(Kept.REASONS, "", "forum_id until told"),
    "people": _of(
        Kept.PEOPLE,
        "tenant_id name entra_id teams_id email locale chat_id",
        "id is_guest reach service_url current_forum welcomed_at",
    ),
    "former_ids": _of(Kept.PEOPLE, "value person_id", "tenant_id kind"),
    "doubles": _of(Kept.PEOPLE, "old_id new_id", "forum_id state"),
    "rosters": _of(Kept.PEOPLE, "person_id", "team_id since"),
    "memberships": _of(Kept.PARTS, "person_id is_member is_chair is_facilitator", "forum_id"),
    "admissions": _of(Kept.PARTS, "person_id state", "forum_id"),
    "young_members": _of(Kept.YOUNG, "person_id adult_id", "forum_id at"),
    "correspondents": _of(
        Kept.REACH,
        "person_id added_by email email_key phone phone_key consent mail",
        "forum_id added_at asked_at answered_at mail_at wants_invitations asked_again",
    ),
    "mail_refusals": _of(Kept.REFUSALS, "digest", "forum_id"),
    "erasures": _of(Kept.ERASED, "", "id at"),
    "erased_ids": _of(Kept.ERASED, "digest", "erasure_id"),
    "care_wishes": _of(Kept.WISHES, "person_id dont_ask way through", "forum_id"),
    "suggestions": _of(
        Kept.TOPICS,
        "title why author_id code_hash reason presenter",
        "id forum_id attribution created_at outcome meeting_id position minutes proposed merged_into link kind led_by",
    ),
    "topics_for_others": _of(Kept.TOPICS, "noted_by", "suggestion_id"),
    "topic_news": _of(Kept.TOPICS, "reason", "suggestion_id number outcome at meeting_id position"),
    "supports": _of(Kept.TOPICS, "person_id", "suggestion_id"),
    "agenda_versions": _of(Kept.TOPICS, "items", "meeting_id version published_at"),
    "passed_over": _of(Kept.TOPICS, "", "suggestion_id meeting_id"),
    "meetings": _of(
        Kept.MEETINGS,
        "venue note organiser_id chat_id",
        "id forum_id starts time_zone minutes mode transaction_id created_at state calendar trouble "
        "revision event_id join_url own_link agenda_published_at began_at ended_at current_topic "
        "notes_shared_at walk_ins guests erased_answers erased_yes",
    ),
    "points": _of(Kept.POINTS, "words author_id", "id meeting_id number topic_id noted_at"),
    "digests": _of(Kept.POINTS, "", "forum_id number since until"),
    "actions": _of(
        Kept.ACTIONS,
        "text owner_name owner_id recorded_by note link outcome",
        "id forum_id due recorded_at meeting_id progress updated_at promised topic_id split_from snoozed_until",
    ),
    "action_events": _of(Kept.ACTIONS, "by words owner_id", "action_id number change at day"),
    "carried_actions": _of(Kept.ACTIONS, "", "action_id meeting_id"),
    "board_briefs": _of(
        Kept.BRIEFS,
        "themes done due coming remark",
        "id forum_id number created_at sittings state revision made_at why_not tells_why_not folder_url confided",
    ),
    "board_points": _of(
        Kept.BRIEFS,
        "title words answer answered_by waived",
        "brief_id place topic_id answered_on waived_for",
    ),
    "board_papers": _of(Kept.BRIEFS, "content", "brief_id kind"),
    "board_pages": _of(Kept.BRIEFS, "paper", "brief_id agreed"),
    "board_contacts": _of(
        Kept.BOARD_CONTACT,
        "name role email email_key set_by locale",
        "id forum_id set_at agreed_at stopped_at",
    ),
    "board_requests": _of(
        Kept.BOARD_CONTACT,
        "asked_by",
        "contact_id brief_id asked_at attempt mail mail_at handed_in",
    ),
    "board_replies": _of(Kept.BOARD_CONTACT, "words question", "brief_id place contact_id state saved_at revision"),
    "opportunities": _of(
        Kept.OPPORTUNITIES,
        "title what who_for link how posted_by note",
        "id forum_id code day clock time_zone posted_at ending ended_at taken_up reported_at",
    ),
    "public_pages": _of(
        Kept.PUBLIC_PAGE,
        "about joining",
        "forum_id slug is_on town says_where may_be_found takes_interest allowed left_out changed_at",
    ),
    "public_posters": _of(Kept.PUBLIC_PAGE, "content", "forum_id once"),
    "forums": _of(
        Kept.FORUM,
        "name default_venue board_name support",
        "id tenant_id team_id channel_id service_url time_zone rhythm default_start default_minutes "
        "openness created_at reminder_days cut_off_days digest_days locale rest_days notes_months "
        "opened_at",
    ),
    "letterheads": _of(Kept.FORUM, "sender first_subject reply_to", "forum_id names_forum"),
    "forum_calendars": _of(Kept.FORUM, "place", "forum_id left_out country subdivision schools"),
    "local_days": _of(Kept.FORUM, "words", "id forum_id first last moves"),
    "legal_holds": _of(Kept.HOLDS, "person_id reason reference begun_at until", "id forum_id"),
    "posts": _of(Kept.POSTS, "key conversation_id activity_id", "service_url state posted_at"),
    "watches": _of(Kept.WATCHES, "person_id", "subscription_id secret_hash renew_at expires_at"),
    "rests": _of(Kept.RUNNING, "", "whom until"),
    "replicas": _of(Kept.RUNNING, "", "id beat"),
    "copies": _of(Kept.RUNNING, "", "copied_at"),
}
