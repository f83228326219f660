"""How the words of a deed are stored in a column."""

from sqlalchemy import Dialect, Text, TypeDecorator


class DeedWords(TypeDecorator[tuple[str, ...]]):
    """A few words of our own as "rhythm,support"."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        """Comma-separated; none of them holds a comma."""
        return None if value is None else ",".join(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        """A tuple again."""
        return None if value is None else tuple(word for word in value.split(",") if word)
