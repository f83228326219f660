"""posters of the pages on the web"""

import sqlalchemy as sa
from alembic import op

revision = "71f3c0a9d5e2"
down_revision = "3d7ab0e51c94"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Until now there were none."""
    op.create_table(
        "public_posters",
        sa.Column("forum_id", sa.String(length=36), nullable=False),
        sa.Column("once", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["forum_id"], ["forums.id"], name=op.f("fk_public_posters_forum_id")),
        sa.PrimaryKeyConstraint("forum_id", name=op.f("pk_public_posters")),
    )


def downgrade() -> None:
    op.drop_table("public_posters")
