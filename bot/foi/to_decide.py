"""The second file, for the person who decides; and the third, a table in which they do."""

import csv
from collections.abc import Iterator, Sequence
from datetime import datetime
from io import StringIO

from bot.foi.disclosable import AUTHOR, day_in_words
from forum.disclosure.exemptions import Exempt
from forum.disclosure.record import Period, Record
from forum.disclosure.sections import SECTIONS, Section
from forum.papers import Paper, PaperSection
from forum.use_cases.privacy.foi_exempt import Undecided

COLUMNS = (
    *("No.", "What is held", "How many", "Possibly exempt under (FOIA 2000)", "In Scotland (FOISA 2002)", "Why"),
    *("Public interest test", "Disclose / withhold", "Section applied", "Reasons", "Decided by", "Day"),
)
READ = "May be disclosed once you have read it"
FIRST = (
    "Nothing here is a decision. For each kind it says what is held in the period, and under which section it may "
    "be exempt. "
    "Whether it is, in this request, is for you to decide; for qualified exemptions after weighing the public "
    "interest.",
    "Read the other document before you send it. Names are taken out of it by those that stand in the records: "
    "somebody who "
    "is in none of them, a nickname, a role that only one person holds, or a story that everybody knows is for you "
    "to see. "
    "A name that is a word as well, such as “hope”, is left in small letters, and a street is left "
    "without its postcode. Agendas and minutes were published to the "
    "members of the forum, and not to the world.",
    "For some of this, saying that it is held tells something already: consider whether to neither confirm nor deny "
    "(section 40(5A) and (5B); in Scotland section 18). Whoever asks for their own data makes a subject access request "
    "instead: `folkmoot person export`.",
    "Deleting or hiding what was asked for, after the request has come, is an offence (section 77; in Scotland "
    "section 65). "
    "If something is about to be deleted because its time is over, `folkmoot hold begin` stops that.",
)


def to_decide(title: str, period: Period, found: Sequence[Undecided], made_at: datetime) -> Paper:
    """The document. It tells kinds and numbers, and nothing of what is kept."""
    kinds = [
        PaperSection(f"{number}. {one.kind.what[0].upper()}{one.kind.what[1:]}", paragraphs=tuple(_told(one)))
        for number, one in enumerate(found, start=1)
    ]
    used = dict.fromkeys(section for one in found for section in one.kind.sections)
    return Paper(
        title=f"For your decision: {title}",
        subtitle=f"{day_in_words(period.first)} to {day_in_words(period.last)}",
        author=AUTHOR,
        language="en",
        made_at=made_at,
        sections=(
            PaperSection("Before you decide", paragraphs=FIRST),
            *kinds,
            PaperSection("The sections", points=tuple(_section(one) for one in sorted(used))),
        ),
        footer="Not for disclosure",
    )


def decisions(record: Record, found: Sequence[Undecided]) -> bytes:
    """The table as CSV, in UTF-8 with a mark by which Excel knows it. What may be disclosed comes last."""
    written = StringIO()
    table = csv.writer(written)
    table.writerow(COLUMNS)
    for number, one in enumerate(found, start=1):
        about = [SECTIONS[section] for section in one.kind.sections]
        scotland = "; ".join(f"section {each.in_scotland}" for each in about)
        weighed = "needed" if any(each.is_weighed for each in about) else "not for these"
        row = [number, one.kind.what, _count(one), _sections(one.kind), scotland, one.kind.why, weighed]
        table.writerow(map(harmless, [*map(str, row), "", "", "", "", ""]))
    for number, what in enumerate(_listed(record), start=len(found) + 1):
        table.writerow(map(harmless, [str(number), what, "1", "", "", READ, "", "", "", "", "", ""]))
    return written.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """A cell that a spreadsheet does not take for a formula (OWASP, "CSV Injection")."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _listed(record: Record) -> Iterator[str]:
    for one in record.meetings:
        day = day_in_words(one.day)
        yield f"Meeting of {day}: that it was held, and how many came"
        if one.agenda:
            yield f"Meeting of {day}: published agenda"
        if one.minutes or one.agreed:
            yield f"Meeting of {day}: published minutes"
    yield from (f"Brief {one.number} for the board, {day_in_words(one.day)}" for one in record.briefs)
    yield from (f"Action noted {day_in_words(one.day)}" for one in record.actions)
    yield from (f"Opportunity passed on {day_in_words(one.day)}" for one in record.opportunities)


def _told(one: Undecided) -> Iterator[str]:
    yield f"How many: {_count(one)}."
    yield f"Possibly exempt under {_sections(one.kind)}. {one.kind.why[0].upper()}{one.kind.why[1:]}."


def _count(one: Undecided) -> str:
    if not one.is_told:
        return "not said, nor whether there are any"
    return "fewer than 5" if one.count is None else str(one.count)


def _sections(kind: Exempt) -> str:
    return "; ".join(f"section {section}" for section in kind.sections)


def _section(section: Section) -> str:
    about = SECTIONS[section]
    weighed = "weigh the public interest" if about.is_weighed else "the public interest is not weighed, or not here"
    return f"Section {section} (in Scotland section {about.in_scotland}): {about.what}; {weighed}."
