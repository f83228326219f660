"""roles and readers"""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "8c41f7d20b96"
down_revision = "9e1c5b7a4d20"
branch_labels = None
depends_on = None

_KEY = ("meeting_id", "person_id", "number")
_COLUMNS = "meeting_id, person_id, facilitator_id, contacted, reason, note, next_step, remind_on, updated_at"


def upgrade() -> None:
    """Facilitators in office can still read what they could read; those who become one later cannot."""
    _rebuild_notes(sa.Column("number", sa.Integer(), autoincrement=False, nullable=False), key=_KEY, number="0")
    _add_readers()
    _add_changes()
    op.execute(
        "INSERT INTO contact_readers (meeting_id, person_id, number, reader_id) "
        "SELECT outreaches.meeting_id, outreaches.person_id, outreaches.number, memberships.person_id FROM outreaches "
        "JOIN meetings ON meetings.id = outreaches.meeting_id "
        "JOIN memberships ON memberships.forum_id = meetings.forum_id WHERE memberships.is_facilitator"
    )


def downgrade() -> None:
    """If there are several notes about one person and meeting, only the first stays, because there is room for no
    more.
    """
    op.drop_table("contact_readers")
    op.drop_table("role_changes")
    op.execute("DELETE FROM outreaches WHERE number > 0")
    _rebuild_notes(None, key=_KEY[:2])


def _rebuild_notes(added: sa.Column[int] | None, key: tuple[str, ...], number: str = "") -> None:
    """The table again, with another key, which SQLite cannot change in place (SQLite's "ALTER TABLE")."""
    op.execute(f"CREATE TABLE outreaches_before AS SELECT {_COLUMNS} FROM outreaches")
    op.drop_table("outreaches")
    op.create_table(
        "outreaches",
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        *([] if added is None else [added]),
        sa.Column("facilitator_id", sa.String(length=36), nullable=False),
        sa.Column("contacted", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(length=24), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("next_step", sa.Text(), nullable=False),
        sa.Column("remind_on", sa.Date(), nullable=True),
        sa.Column("updated_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["facilitator_id"], ["people.id"], name=op.f("fk_outreaches_facilitator_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_outreaches_meeting_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_outreaches_person_id")),
        sa.PrimaryKeyConstraint(*key, name=op.f("pk_outreaches")),
    )
    into, values = (f"{_COLUMNS}, number", f"{_COLUMNS}, {number}") if number else (_COLUMNS, _COLUMNS)
    op.execute(f"INSERT INTO outreaches ({into}) SELECT {values} FROM outreaches_before")
    op.drop_table("outreaches_before")


def _add_readers() -> None:
    op.create_table(
        "contact_readers",
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reader_id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(
            _KEY,
            [f"outreaches.{name}" for name in _KEY],
            name=op.f("fk_contact_readers_meeting_id_person_id_number"),
            ondelete="CASCADE",
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(["reader_id"], ["people.id"], name=op.f("fk_contact_readers_reader_id")),
        sa.PrimaryKeyConstraint(*_KEY, "reader_id", name=op.f("pk_contact_readers")),
    )
    op.create_index(op.f("ix_contact_readers_reader_id"), "contact_readers", ["reader_id"])


def _add_changes() -> None:
    op.create_table(
        "role_changes",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("batch", sa.String(length=36), nullable=False),
        sa.Column("forum_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("role", sa.String(length=24), nullable=False),
        sa.Column("given", sa.Boolean(), nullable=False),
        sa.Column("by_id", sa.String(length=36), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["people.id"], name=op.f("fk_role_changes_by_id")),
        sa.ForeignKeyConstraint(["forum_id"], ["forums.id"], name=op.f("fk_role_changes_forum_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_role_changes_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_changes")),
    )
    op.create_index(op.f("ix_role_changes_batch"), "role_changes", ["batch"])
    op.create_index(op.f("ix_role_changes_forum_id_at"), "role_changes", ["forum_id", "at"])
    op.create_index(op.f("ix_role_changes_person_id"), "role_changes", ["person_id"])
