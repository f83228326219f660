"""one person under several ids"""

import sqlalchemy as sa
from alembic import op

revision = "4e7a1c05d9b8"
down_revision = "8f3b6d2a9c17"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Existing doubles are offered to the chairs when the roster is next read; none is joined here."""
    op.create_index(op.f("ix_people_tenant_id_entra_id"), "people", ["tenant_id", "entra_id"], unique=False)
    op.create_table(
        "former_ids",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("value", sa.String(length=255), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_former_ids_person_id")),
        sa.PrimaryKeyConstraint("tenant_id", "kind", "value", name=op.f("pk_former_ids")),
    )
    op.create_index(op.f("ix_former_ids_person_id"), "former_ids", ["person_id"], unique=False)
    op.create_table(
        "doubles",
        sa.Column("old_id", sa.String(length=36), nullable=False),
        sa.Column("new_id", sa.String(length=36), nullable=False),
        sa.Column("forum_id", sa.String(length=36), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(["forum_id"], ["forums.id"], name=op.f("fk_doubles_forum_id")),
        sa.ForeignKeyConstraint(["new_id"], ["people.id"], name=op.f("fk_doubles_new_id")),
        sa.ForeignKeyConstraint(["old_id"], ["people.id"], name=op.f("fk_doubles_old_id")),
        sa.PrimaryKeyConstraint("old_id", "new_id", name=op.f("pk_doubles")),
    )
    op.create_index(op.f("ix_doubles_new_id"), "doubles", ["new_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_doubles_new_id"), table_name="doubles")
    op.drop_table("doubles")
    op.drop_index(op.f("ix_former_ids_person_id"), table_name="former_ids")
    op.drop_table("former_ids")
    op.drop_index(op.f("ix_people_tenant_id_entra_id"), table_name="people")
