"""What stays until something happens, and why that is right; and what lies where Folkmoot cannot delete it."""

from collections.abc import Sequence
from dataclasses import dataclass

from forum.retention.periods import Kept
from forum.retention.row import Row

_FORUM = "while the forum exists"

LASTING: Sequence[Row] = (
    Row(
        Kept.PEOPLE,
        what="name, email address and the ids that Microsoft gives, earlier ones too; who is in the team",
        why="to recognise people and to reach them; names stand in the forum’s record",
        sees="everybody in the team, as Teams shows it; ids nobody",
        until=_FORUM,
    ),
    Row(
        Kept.PARTS,
        what="who is a member, a chair or a facilitator, and who asked to become one",
        why="to decide who may do and see what",
        sees="everybody in the forum; of a listening circle only those in office",
        until="when the person leaves the forum, or is taken off its list",
    ),
    Row(
        Kept.YOUNG,
        what="that a member is under 18, and the adult who gets their messages",
        why="so that nothing is written to a child in private, and so that they are left out of exports",
        sees="chairs and facilitators; the adult",
        until="when a chair notes that they are not under 18, or no longer. It outlasts leaving the forum, because "
        "their name still stands in its record",
    ),
    Row(
        Kept.REACH,
        what="address, number and consent of a member without Teams, and whether emails reach them",
        why="to reach them in the way they agreed to",
        sees="chairs; each person their own",
        until="when they leave the forum or are taken off its list; the address at once when they say no to emails, "
        "and the one before when a chair writes another",
    ),
    Row(
        Kept.REFUSALS,
        what="that somebody at an address said no to emails, or left by themselves: a keyed digest, from which nobody "
        "can tell the address",
        why="so that nobody is written to again who said no",
        sees="nobody",
        until=_FORUM,
    ),
    Row(
        Kept.ERASED,
        what="that somebody, or a forum, was erased, and when: keyed digests of ids, addresses and numbers, from which "
        "nobody can tell whose they were. The same list lies outside the database (`ERASURES_FILE`)",
        why="so that no list and no copy brings them back unasked",
        sees="nobody",
        until="the digests when the person comes back by themselves; the list outside as long as the operator keeps it",
    ),
    Row(
        Kept.WISHES,
        what="that somebody does not want to be asked, how they like to be contacted, and through whom",
        why="their wish outlives the notes: it is not ours to forget",
        sees="facilitators; each person their own",
        until="when a facilitator notes that it no longer holds",
    ),
    Row(
        Kept.TOPICS,
        what="topics with what became of them, declined ones too, published agendas and who supports a topic; an "
        "unattributed topic has no author",
        why="the forum’s record: people come back because they see what became of what they said",
        sees="everybody in the forum; the author as they chose",
        until=_FORUM,
    ),
    Row(
        Kept.MEETINGS,
        what="when and where the forum met, and how many came who are no members",
        why="the forum’s record",
        sees="everybody in the forum",
        until=_FORUM,
    ),
    Row(
        Kept.POINTS,
        what="points noted at a meeting; in a listening circle they have no author",
        why="the forum’s record",
        sees="everybody in the forum; of a listening circle those in office",
        until=f"{_FORUM}; a point that is taken back goes at once",
    ),
    Row(
        Kept.ACTIONS,
        what="actions, their owners and what was said about them",
        why="the forum’s record: what was promised, and whether it was done",
        sees="everybody in the forum",
        until=_FORUM,
    ),
    Row(
        Kept.BRIEFS,
        what="briefs for the board, their files and its answers, with the name of the person who answered",
        why="the forum’s record, and the board’s",
        sees="chairs and the board; the answers everybody in the forum",
        until=_FORUM,
    ),
    Row(
        Kept.BOARD_CONTACT,
        what="name, role and address of the board’s contact, what they were asked, and what they wrote that no chair "
        "has confirmed",
        why="to ask them, and to show a chair what they say",
        sees="chairs",
        until="when a chair names somebody else or removes them, and when they say that it is not for them; what they "
        "wrote to a point also once an answer to it is noted",
    ),
    Row(
        Kept.OPPORTUNITIES,
        what="opportunities, who passed them on, and how many people took them up",
        why="to show what came of it",
        sees="everybody in the forum, and on its page on the web if it has one; no number under 5",
        until=f"{_FORUM}; the words of one that is taken back within two minutes go at once",
    ),
    Row(
        Kept.PUBLIC_PAGE,
        what="a forum’s page on the web and its poster",
        why="so that people find the forum",
        sees="anybody",
        until="when the forum becomes a listening circle; the poster when another is made",
    ),
    Row(
        Kept.FORUM,
        what="the forum, its settings, how its emails begin, and its own days",
        why="to run it",
        sees="everybody in the forum",
        until=_FORUM,
    ),
    Row(
        Kept.HOLDS,
        what="that nothing about somebody, or of a forum, may be deleted for the time being, why, and the operator’s "
        "reference",
        why="courts, inquiries and people who ask have a right to records that are still needed",
        sees="whom it concerns, all but the reference; of a forum everybody in it; operators",
        until="it ends, or its last day is over",
    ),
    Row(
        Kept.POSTS,
        what="where each card and message is, and that it was sent; none of its words",
        why="to bring cards up to date, and to tell nobody the same thing twice",
        sees="nobody",
        until=_FORUM,
    ),
    Row(
        Kept.WATCHES,
        what="whose calendar Microsoft tells us about",
        why="to see changes to a meeting ahead",
        sees="the person",
        until="when no meeting is ahead in that calendar",
    ),
    Row(
        Kept.RUNNING,
        what="which processes run, which of Microsoft’s services want to be left alone for a while, and when the "
        "database was last copied",
        why="to run",
        sees="operators",
        until="when the process stops, the while is over, or the next copy is made",
    ),
)


@dataclass(frozen=True)
class Elsewhere:
    """Something of the forum that lies outside the database, and who deletes it there."""

    what: str
    where: str
    who: str


ELSEWHERE: Sequence[Elsewhere] = (
    Elsewhere(
        "cards, and what people wrote to the bot",
        "Teams: the channel and private chats",
        "Teams, by the organisation’s retention policies; people what they wrote; owners of the team what is in its "
        "channel",
    ),
    Elsewhere(
        "papers that somebody accepted or a chair kept in the channel",
        "OneDrive and SharePoint",
        "the people who have them there, and the organisation’s retention policies",
    ),
    Elsewhere(
        "meetings, invitations and answers",
        "the calendar of the person who organised the meeting, and of each person invited",
        "the owner of the calendar, and the organisation’s retention policies",
    ),
    Elsewhere("attendance reports of online meetings", "Teams", "Teams, by the organisation’s retention policies"),
    Elsewhere(
        "emails and texts that were sent",
        "the mailbox or mail server they went through, GOV.UK Notify, and the readers’ mailboxes and telephones",
        "the people who run these; GOV.UK Notify after the days set there",
    ),
    Elsewhere(
        "the job engine’s entries: ids, and nothing that people wrote",
        "tables of its own in the same database",
        "Folkmoot, within seconds after a job has ended",
    ),
    Elsewhere(
        "the log: no names, no addresses, no words of anybody",
        "wherever the operator keeps it",
        "the operator",
    ),
    Elsewhere(
        "copies of the database",
        "wherever the operator keeps them",
        "the operator, after 30 days if they follow the guide",
    ),
)
