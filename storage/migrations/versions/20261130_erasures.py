"""what is left of somebody who was erased: keyed digests, and numbers of meetings that stay right"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "b7c3e95a1f08"
down_revision = "3e7c15a9d402"
branch_labels = None
depends_on = None

COUNTS = ("erased_answers", "erased_yes")


def upgrade() -> None:
    op.create_table(
        "erasures",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("at", storage.columns.Instant(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasures")),
    )
    op.create_table(
        "erased_ids",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("erasure_id", sa.String(36), nullable=False),
        sa.ForeignKeyConstraint(["erasure_id"], ["erasures.id"], name=op.f("fk_erased_ids_erasure_id")),
        sa.PrimaryKeyConstraint("digest", "erasure_id", name=op.f("pk_erased_ids")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_erased_ids_erasure_id"), "erased_ids", ["erasure_id"])
    for name in COUNTS:
        op.add_column("meetings", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    """Whoever was erased stays erased; an earlier version does not know it and would take them in again."""
    for name in COUNTS:
        op.drop_column("meetings", name)
    op.drop_index(op.f("ix_erased_ids_erasure_id"), "erased_ids")
    op.drop_table("erased_ids")
    op.drop_table("erasures")
