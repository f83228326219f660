"""Everything of one forum, for handing it over or closing it."""

from forum.forums import Forum
from forum.ports import UnitOfWork
from forum.subjects.copies import CopiedRow, Copy, RawRow
from forum.subjects.of_forum import Insight, people_in
from forum.subjects.redacting import in_order

_LEFT_OUT = "a file that may name members under 18"


async def copy_forum(uow: UnitOfWork, forum: Forum, *, with_confided: bool, with_young: bool) -> Copy:
    """Without what was confided, and without members under 18, unless somebody asks for them."""
    rows = await uow.subjects.rows_of_forum(forum.id)
    known = {person.id: person.name for person in await uow.people.many(people_in(rows))}
    young = {} if with_young else {one: known[one] for one in await uow.young_members.under_18() if one in known}
    insight = Insight(known, young, with_confided)
    files: dict[str, bytes] = {}
    held = sorted(filter(insight.holds, rows), key=in_order)
    copied = [_with_files(row, insight.shown(row), files, may_be_in=not young) for row in held]
    return Copy(forum.name, copied, {forum.id: (forum.name, forum.time_zone)}, files=files)


def _with_files(raw: RawRow, row: CopiedRow, files: dict[str, bytes], *, may_be_in: bool) -> CopiedRow:
    """Files lie beside the pages, under names of ours. None that may name somebody who is left out."""
    values = dict(row.values)
    for name, value in raw.values.items():
        if isinstance(value, bytes):
            called = f"{row.table}-{len(files) + 1}.{raw.values.get('kind', 'pdf')}"
            values[name] = f"[{called}]" if may_be_in else f"[{_LEFT_OUT}]"
            if may_be_in:
                files[called] = value
    return CopiedRow(row.table, row.forum_id, row.meeting, values)
