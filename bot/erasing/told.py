"""What the commands say: before, what an erasure will do, what stays and what lies elsewhere; then what it did."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bot.finding import line_of
from forum.erasing.erased import Erased, ErasedForum, OnItsWay
from forum.forums import Forum
from forum.subjects.candidates import Candidate
from forum.use_cases.privacy.erase_person import InTheWay, Obstacle

ALREADY = "Whoever that is has been erased already, and nothing is left to do."
NOBODY = "that is nobody who could be erased"
NOTHING_DONE = "Nothing has been changed. To do it, say --yes."
TYPE_NAME = "To erase that for good, type the name as it stands above: "

NOT_CLEAR = "Something was in the way of clearing up: what was there stays in the database’s files for now."

GONE: Sequence[tuple[str, str, tuple[str, ...]]] = (
    ("answer to an invitation", "answers to invitations", ("rsvps", "answer_notes", "open_reply_people")),
    ("note of whether they came", "notes of whether they came", ("attendances",)),
    ("list of needs", "lists of needs", ("visits",)),
    ("comment on an agenda", "comments on agendas", ("agenda_comments",)),
    ("answer to a poll", "answers to polls", ("poll_ballots", "poll_voters", "date_answers")),
    ("topic that they would like discussed", "topics that they would like discussed", ("supports",)),
    ("facilitator’s note about them", "facilitators’ notes about them", ("outreaches",)),
    ("wish about how they are contacted", "wishes about how they are contacted", ("care_wishes",)),
    ("address or number", "addresses and numbers", ("correspondents",)),
    ("personal link", "personal links", ("safe_links",)),
    ("part in a forum", "parts in forums", ("memberships", "admissions")),
    ("mark that they are under 18", "marks that they are under 18", ("young_members",)),
    ("place in a team’s list", "places in teams’ lists", ("rosters",)),
    ("earlier id", "earlier ids", ("former_ids", "doubles")),
    ("change of their roles", "changes of their roles", ("role_changes",)),
    ("number of people they told us of", "numbers of people they told us of", ("opportunity_counts",)),
    ("form from the page on the web", "forms from the page on the web", ("interests",)),
    ("name in a list of who came", "names in lists of who came", ("strangers",)),
    ("answer that may have been theirs", "answers that may have been theirs", ("open_replies",)),
    ("beginning of a forum’s emails", "beginnings of forums’ emails", ("letterheads",)),
    ("job", "jobs", ("jobs",)),
    ("record of a message to them", "records of messages to them", ("posts",)),
    ("file that names them", "files that name them", ("minutes_papers", "board_papers", "public_posters")),
    (
        "trace of another kind",
        "traces of other kinds",
        (
            *("unreminded", "dates_unreminded", "invited", "calendar_looks", "contact_readers", "care_nudges"),
            *("watches", "topics_for_others"),
        ),
    ),
)
CHANGED: Mapping[str, tuple[str, str]] = {
    "suggestions": ("topic", "topics"),
    "points": ("point of a meeting", "points of meetings"),
    "actions": ("action", "actions"),
    "action_events": ("line of an action’s history", "lines of actions’ histories"),
    "minutes_items": ("item of minutes", "items of minutes"),
    "minutes_actions": ("action in minutes", "actions in minutes"),
    "agenda_versions": ("published agenda", "published agendas"),
    "board_points": ("point of a brief for the board", "points of briefs for the board"),
    "meetings": ("meeting that they organised", "meetings that they organised"),
    "polls": ("poll", "polls"),
    "opportunities": ("opportunity", "opportunities"),
}
STAYS = (
    "What stays is the forum’s record: what was said, and what became of it (UK GDPR, Article 17(3)):",
    "  topics and what became of them, points, published agendas, minutes and briefs: without their name;",
    "  what they did in an office: done by “a former member”. How many came and answered: as numbers alone;",
    "  the trail of who changed what: with a random token in their place;",
    "  keyed digests of their ids, address, number and name, so that no list and no roster brings them back.",
)
WORDS_STAY = "  Their own words in topics and points stay, too. `--words` takes those out as well."
WORDS_GO = "  Their own words in topics, in points and about actions go as well, as you asked."
NAMESAKES = (
    "Somebody else has the same name: where it stands among other words, nobody can tell who is meant, and it stays. "
    "Look through the minutes and actions of their forums."
)
UNDER_18 = (
    "A chair has marked them as under 18. The mark goes too, so tell the chairs: whoever comes back has to be marked "
    "again, or is written to in private."
)
ELSEWHERE = (
    "What Folkmoot cannot delete, and who can:",
    "  messages and cards in Teams that named them: those in the channel are redrawn without the name; private "
    "messages stay until Teams deletes them (your retention policies);",
    "  papers that were handed out, in OneDrive and SharePoint: those who have them;",
    "  invitations and answers in calendars, emails and texts that were sent: those who have them; GOV.UK Notify after "
    "the days set there;",
    "  copies of the database that were made before: until you delete them, 30 days if you follow docs/operating.md. "
    "One that is restored has this erasure made again;",
)
IN_POSTGRES = (
    "  PostgreSQL: pages until they are vacuumed, the write-ahead log until it is recycled, its archive and replicas "
    "as long as you keep them (docs/privacy.md)."
)
IN_SQLITE = "  the file is rewritten at the end, and its log emptied."


def preview(who: Candidate, done: Erased, file: Path, *, is_sqlite: bool, words: bool) -> list[str]:
    """Before anything is done."""
    return [
        f"This erases {line_of(who)}",
        "Deleted:",
        *(f"  {line}" for line in gone_lines(done.gone)),
        "Taken out, or given another name:",
        *(f"  {line}" for line in changed_lines(done.changed)),
        *STAYS,
        WORDS_GO if words else WORDS_STAY,
        *([NAMESAKES] if done.namesakes else []),
        *([UNDER_18] if done.gone["young_members"] else []),
        *_ahead(done),
        *ELSEWHERE,
        IN_SQLITE if is_sqlite else IN_POSTGRES,
        f"The erasure is also written to {file}, so that a restored copy does not bring them back.",
    ]


def outcome(done: Erased | None, *, is_clear: bool) -> list[str]:
    """After it was done."""
    if done is None:
        return [ALREADY]
    rows, changed = sum(done.gone.values()), sum(done.changed.values())
    said = [f"Erased. {rows} rows are gone, and {changed} no longer name them."]
    if done.papers:
        said.append("The bot makes the files that named them again within a minute or so, while it runs.")
    if not is_clear:
        said.append(NOT_CLEAR)
    return [
        *said,
        "If they write to the bot themselves, they are welcome as somebody new; after the form on the web a chair can "
        "add them.",
    ]


FORUM_ALREADY = "That forum has been erased already, and nothing is left to do."


def forum_preview(forum: Forum, done: ErasedForum, file: Path, *, is_sqlite: bool) -> list[str]:
    """Before anything is done."""
    people, rows = done.gone["people"], sum(done.gone.values())
    return [
        f"This erases everything of {forum.name} ({forum.id}), record included: {rows} rows.",
        *(f"  {line}" for line in gone_lines(done.gone) if "their name" not in line),
        f"  {people} {'person' if people == 1 else 'people'} in no other forum and no other team that the bot is in",
        "Its channel is told last. `folkmoot forum export` makes a copy first.",
        "Nothing keeps the team from setting up a forum again, as long as the app is in it: remove it there.",
        *ELSEWHERE,
        IN_SQLITE if is_sqlite else IN_POSTGRES,
        f"The erasure is also written to {file}, so that a restored copy does not bring it back.",
    ]


def forum_outcome(*, is_clear: bool) -> list[str]:
    """After it was done."""
    return ["Erased. The bot tells the channel while it runs.", *([] if is_clear else [NOT_CLEAR])]


def obstacle(one: Obstacle) -> str:
    """Why not, and what to do first."""
    where = one.forum.name if one.forum else "every forum"
    match one.what:
        case InTheWay.ONLY_CHAIR:
            return (
                f"they are the only chair of {where}: first a chair has to give that part to somebody else (“people”)"
            )
        case InTheWay.HOLDS_MEETING:
            return (
                f"the meeting of {where} on {one.words} is in their calendar: first another chair has to take it over, "
                "or cancel it"
            )
        case InTheWay.MEETS:
            return f"{where} meets on {one.words}: first a chair has to cancel that, which tells everybody"
        case InTheWay.ON_HOLD:
            # Not always on whoever is to be erased: a forum has something of them, or they share an address.
            what = f"is on what is kept of {one.forum.name}" if one.forum else "on somebody covers this"
            until = "nothing is erased until it ends. `folkmoot hold list` shows all holds"
            return f"a legal hold {what} (“{one.words}”): {until}"


def on_its_way(busy: OnItsWay) -> str:
    """Something is just being done."""
    return (
        f"something that names them is just being done outside ({busy}): nothing was changed. Try again in some minutes"
    )


def list_not_written(file: Path, error: OSError) -> str:
    """A folder that is not there, a read-only file system."""
    return f"nothing was changed: {file} cannot be written ({error.strerror}). Set ERASURES_FILE to a file that can"


def not_read(file: Path, count: int) -> str:
    """A list and keys that do not belong together."""
    many = "1 erasure" if count == 1 else f"{count} erasures"
    return (
        f"{many} on {file} cannot be read with the keys that are here, so whoever was erased may be back: put back "
        "SECRET_KEYS, with SQLite the file ending in .keys, as it was then. If that is the list of another "
        "installation, or the keys are lost for good, docs/operating.md says what to do (“Erasures since the copy”)"
    )


def gone_lines(gone: Counter[str], besides: str = "their name, ids and addresses") -> Iterable[str]:
    """How many of each kind go, and `besides`."""
    for one, many, tables in GONE:
        if count := sum(gone[table] for table in tables):
            yield f"{count} {one if count == 1 else many}"
    yield besides


def changed_lines(changed: Counter[str]) -> Iterable[str]:
    """How many of each kind stay, without them."""
    counts = [(count, *CHANGED[table]) for table, count in sorted(changed.items()) if table in CHANGED and count]
    yield from (f"{count} {one if count == 1 else many}" for count, one, many in counts)
    if others := sum(count for table, count in changed.items() if table not in CHANGED):
        yield f"{others} {'other row' if others == 1 else 'other rows'}"
    if not changed.total():
        yield "nothing"


def _ahead(done: Erased) -> list[str]:
    if not done.ahead:
        return []
    many = "a meeting" if len(done.ahead) == 1 else f"{len(done.ahead)} meetings"
    return [
        f"They are taken off the invitation to {many} ahead while the bot runs; until then the address stays there."
    ]
