"""find the dates that somebody has noted for another"""

from alembic import op

revision = "c47a90e5b2d8"
down_revision = "6f1d83b07ce2"
branch_labels = None
depends_on = None

INDEX = "ix_date_answers_noted_by"


def upgrade() -> None:
    op.create_index(op.f(INDEX), "date_answers", ["noted_by"])


def downgrade() -> None:
    op.drop_index(op.f(INDEX), table_name="date_answers")
