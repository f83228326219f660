"""the audit trail"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "a6d40f2c81b7"
down_revision = "8d41e6b9c073"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """It begins now. Changes of roles are kept in a table of their own as well, and are not copied."""
    op.create_table(
        "audit_entries",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("forum_id", sa.String(length=36), nullable=True),
        sa.Column("deed", sa.String(length=24), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", storage.columns.Instant(timezone=True), nullable=True),
        sa.Column("by_id", sa.String(length=36), nullable=True),
        sa.Column("about_id", sa.String(length=36), nullable=True),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("by_was", sa.String(length=36), nullable=False),
        sa.Column("about_was", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["forum_id"], ["forums.id"], name=op.f("fk_audit_entries_forum_id")),
        sa.ForeignKeyConstraint(["by_id"], ["people.id"], name=op.f("fk_audit_entries_by_id")),
        sa.ForeignKeyConstraint(["about_id"], ["people.id"], name=op.f("fk_audit_entries_about_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entries")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_audit_entries_forum_id_day"), "audit_entries", ["forum_id", "day"])
    op.create_index(op.f("ix_audit_entries_by_id"), "audit_entries", ["by_id"])
    op.create_index(op.f("ix_audit_entries_about_id"), "audit_entries", ["about_id"])
    op.create_index(op.f("ix_audit_entries_day"), "audit_entries", ["day"])


def downgrade() -> None:
    op.drop_table("audit_entries")
