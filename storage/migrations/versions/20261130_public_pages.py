"""forums have pages on the web"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "5c2e81f7ab30"
down_revision = "d27c5e91a8f4"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Until now none had one."""
    op.create_table(
        "public_pages",
        sa.Column("forum_id", sa.String(length=36), nullable=False),
        sa.Column("slug", sa.String(length=10), nullable=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("joining", sa.Text(), nullable=False),
        sa.Column("town", sa.Text(), nullable=False),
        sa.Column("says_where", sa.Boolean(), nullable=False),
        sa.Column("may_be_found", sa.Boolean(), nullable=False),
        sa.Column("takes_interest", sa.Boolean(), nullable=False),
        sa.Column("allowed", sa.Text(), nullable=False),
        sa.Column("left_out", sa.Text(), nullable=False),
        sa.Column("changed_at", storage.columns.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["forum_id"], ["forums.id"], name=op.f("fk_public_pages_forum_id")),
        sa.PrimaryKeyConstraint("forum_id", name=op.f("pk_public_pages")),
        sa.UniqueConstraint("slug", name=op.f("uq_public_pages_slug")),
    )


def downgrade() -> None:
    op.drop_table("public_pages")
