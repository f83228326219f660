"""the adult's own link, and dates that the adult noted

No such link was sent before, and everybody answered about dates themselves.
"""

import sqlalchemy as sa
from alembic import op

revision = "6f1d83b07ce2"
down_revision = "9e2b64c8f1a7"
branch_labels = None
depends_on = None

LINKS, DATES = "safe_links", "date_answers"
NO_ORDER = {"sqlite_with_rowid": False}


def upgrade() -> None:
    """Both are empty in every row there is."""
    with op.batch_alter_table(LINKS) as batch_op:
        batch_op.add_column(sa.Column("for_id", sa.String(length=36), nullable=True))
        batch_op.create_foreign_key(op.f("fk_safe_links_for_id"), "people", ["for_id"], ["id"])
        batch_op.create_index(op.f("ix_safe_links_for_id"), ["for_id"])
    with op.batch_alter_table(DATES, table_kwargs=NO_ORDER) as batch_op:
        batch_op.add_column(sa.Column("noted_by", sa.String(length=36), nullable=True))
        batch_op.create_foreign_key(op.f("fk_date_answers_noted_by"), "people", ["noted_by"], ["id"])


def downgrade() -> None:
    """An earlier version cannot open the adult's links: they go, and the adult speaks to a chair."""
    with op.batch_alter_table(DATES, table_kwargs=NO_ORDER) as batch_op:
        batch_op.drop_constraint(op.f("fk_date_answers_noted_by"), type_="foreignkey")
        batch_op.drop_column("noted_by")
    op.execute(sa.text("DELETE FROM safe_links WHERE kind = 'speak'"))
    with op.batch_alter_table(LINKS) as batch_op:
        batch_op.drop_index(op.f("ix_safe_links_for_id"))
        batch_op.drop_constraint(op.f("fk_safe_links_for_id"), type_="foreignkey")
        batch_op.drop_column("for_id")
