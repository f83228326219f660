"""what belongs to a person, a meeting or a topic is found without reading everything"""

from alembic import op

revision = "d5a90c3e71b4"
down_revision = "b3d81f6c20e7"
branch_labels = None
depends_on = None

INDEXES = (
    ("suggestions", "author_id"),
    ("suggestions", "meeting_id"),
    ("supports", "person_id"),
    ("rsvps", "person_id"),
    ("attendances", "person_id"),
    ("unreminded", "person_id"),
    ("visits", "person_id"),
    ("actions", "owner_id"),
    ("actions", "recorded_by"),
    ("actions", "topic_id"),
    ("action_events", "by"),
    ("action_events", "owner_id"),
    ("polls", "asked_by"),
    ("poll_ballots", "person_id"),
    ("poll_voters", "person_id"),
    ("date_polls", "asked_by"),
)


def upgrade() -> None:
    """No row changes."""
    for table, column in INDEXES:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def downgrade() -> None:
    for table, column in INDEXES:
        op.drop_index(op.f(f"ix_{table}_{column}"), table_name=table)
