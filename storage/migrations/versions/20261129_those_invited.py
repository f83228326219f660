"""those invited"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "8f3b6d2a9c17"
down_revision = "c19a7d20f3b5"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """For meetings already in the calendar, present members count as invited."""
    op.add_column("seen_events", sa.Column("followed_at", storage.columns.Instant(timezone=True), nullable=True))
    op.create_table(
        "invited",
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("address", sa.String(length=320), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_invited_meeting_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_invited_person_id")),
        sa.PrimaryKeyConstraint("meeting_id", "person_id", name=op.f("pk_invited")),
    )
    op.create_index(op.f("ix_invited_person_id"), "invited", ["person_id"], unique=False)
    op.execute(
        "INSERT INTO invited (meeting_id, person_id, address, name) "
        "SELECT meetings.id, people.id, people.email, people.name FROM meetings "
        "JOIN memberships ON memberships.forum_id = meetings.forum_id "
        "JOIN people ON people.id = memberships.person_id "
        "WHERE memberships.is_member AND people.email IS NOT NULL AND people.id <> meetings.organiser_id "
        "AND meetings.event_id IS NOT NULL AND meetings.state IN ('scheduling', 'scheduled')"
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_invited_person_id"), table_name="invited")
    op.drop_table("invited")
    with op.batch_alter_table("seen_events", schema=None) as batch_op:
        batch_op.drop_column("followed_at")
