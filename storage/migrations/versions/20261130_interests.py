"""people outside can say that they would like to take part"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "e90b47d2c618"
down_revision = "5c2e81f7ab30"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Until now nobody could."""
    op.create_table(
        "interests",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("forum_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.String(length=320), nullable=False),
        sa.Column("email_key", sa.String(length=320), nullable=False),
        sa.Column("phone", sa.String(length=20), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("sent_at", storage.columns.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["forum_id"], ["forums.id"], name=op.f("fk_interests_forum_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interests")),
        sqlite_with_rowid=False,
    )
    for column in ("email_key", "phone", "forum_id"):
        op.create_index(op.f(f"ix_interests_{column}"), "interests", [column])


def downgrade() -> None:
    op.drop_table("interests")
